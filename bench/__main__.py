"""``python -m bench [--only NAME,NAME] [--size 10k|100k|1m] [--database sqlite,postgresql]``.

Measures the product as it is served, each figure as a ratio to the least that the same work can cost in
the same run; and what forecasts of a whole book cost. Prints a table and writes ``bench/latest.json``.
"""

import argparse
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from bench import forecast, snapshots
from bench.plan import DATABASES, FORECASTS, LARGE, LATEST, NAMES, SIZES, SNAPSHOTS, Size, save
from tools.postgres import VARIABLE


def main(arguments: list[str]) -> int:
    """Measure everything that was asked for; 1 when something could not be."""
    asked = _parser().parse_args(arguments)
    every = _listed(asked.only, (*NAMES, *FORECASTS, *LARGE))
    names = [name for name in every if name in NAMES]
    sizes = [SIZES[name] for name in _listed(asked.size, tuple(SIZES))]
    figures: list[dict[str, Any]] = []
    failed = 0
    for size in sizes:
        done = forecast.figures(size, [name for name in every if name not in NAMES], asked.to)
        failed += len(done) + len(names) < len(every)
        figures += done
        for database in _listed(asked.database, DATABASES) if names else ():
            with tempfile.TemporaryDirectory(prefix="bothways-bench-") as folder:
                book = snapshots.snapshot(size, asked.keep)
                done = _measured(size, database, names, book, Path(folder))
            failed += len(done) < len(names)
            figures += done
    save(figures, asked.to)
    print(f"\nWritten to {asked.to}")
    return 1 if failed else 0


def _measured(size: Size, database: str, names: list[str], book: Path, folder: Path) -> list[dict[str, Any]]:
    """The figures of one run in a process of its own; fewer than named when it failed, and said so."""
    with ExitStack() as stack:
        if database == "sqlite":
            address = f"sqlite:///{shutil.copyfile(book, folder / 'book.sqlite3') if size.copied else book}"
        elif VARIABLE in os.environ:
            address = stack.enter_context(database_of_its_own(os.environ[VARIABLE]))
        else:
            print(f"PostgreSQL is not measured: {VARIABLE} names no server. Use `make bench`.")
            return []
        written = folder / "figures.json"
        command = [sys.executable, "-m", "bench.run", size.name, database, ",".join(names)]
        command += [str(folder), str(book), str(written)]
        environment = {**os.environ, **_environment(folder), "BOTHWAYS_DATABASE_URL": address}
        subprocess.run(command, env=environment, check=False)
        if not written.exists():
            return []
        read: list[dict[str, Any]] = json.loads(written.read_text(encoding="utf-8"))
        return read


@contextmanager
def database_of_its_own(server: str) -> Iterator[str]:
    """A new database on a server, gone when the context ends; its address."""
    name = f"bench_{secrets.token_hex(4)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield urlsplit(server)._replace(path=f"/{name}").geturl()
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _environment(folder: Path) -> dict[str, str]:
    return {
        "BOTHWAYS_DATA": str(folder),
        "BOTHWAYS_SECRET_KEY": secrets.token_hex(32),
        "BOTHWAYS_API_RATE": "1000000",
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", snapshots.SETTINGS),
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--only", default=",".join((*NAMES, *FORECASTS)), help="what to measure")
    parser.add_argument("--size", default="10k", help="10k, 100k, 1m, 10m (forecasts alone), or several")
    parser.add_argument("--database", default=",".join(DATABASES))
    parser.add_argument("--keep", type=Path, default=SNAPSHOTS, help="where generated books are kept")
    parser.add_argument("--to", type=Path, default=LATEST, help="where the figures are written")
    return parser


def _listed(text: str, known: tuple[str, ...]) -> list[str]:
    wanted = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in known]
    if unknown:
        raise SystemExit(f"There is no {unknown[0]!r} here, but {', '.join(known)}.")
    return wanted


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
