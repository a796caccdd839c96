"""One database and one size: ``python -m bench.run SIZE DATABASE NAME,NAME FOLDER BOOK FIGURES``.

The environment names the database. Its book is there already for SQLite, and is loaded from the kept
file for PostgreSQL. Prints where an outside client finds everything, then a row for each figure.
"""

import importlib
import sys
import traceback
from contextlib import ExitStack
from pathlib import Path

import django

from bench.plan import SIZES, Figure, save
from bench.server import free_port, product, serving


def run(size_name: str, database: str, names: list[str], folder: Path, to: Path) -> bool:
    """Serve the book, measure what is named, and stop serving; whether all of it could be measured.

    Figures are written down one by one, so that a failure costs its own alone.
    """
    from bench import bare_sql, making, report, table
    from bench.measures.setting import Setting

    size = SIZES[size_name]
    owner, token = making.find_owner(), making.make_token()
    figures: list[Figure] = []
    with ExitStack() as stack:
        port, bare_port = free_port(), free_port()
        web = stack.enter_context(product(port, folder / "web.log"))
        bare = stack.enter_context(serving("bench.bare:made", bare_port, folder / "bare.log"))
        setting = Setting(
            size, database, folder, owner, token, port, web, bare_port, bare, bare_sql.database_processes()
        )
        report.invite(setting)
        for name in names:
            try:
                figures.append(importlib.import_module(f"bench.measures.{name}").measure(setting))
            except Exception:  # noqa: BLE001 - whatever it was is shown, and the others still count
                print(f"{name} could not be measured:\n{traceback.format_exc()}", flush=True)
                continue
            table.row(figures[-1])
            save([figure.as_json() for figure in figures], to)
    return len(figures) == len(names)


def main(arguments: list[str]) -> int:
    """Measure, and write the figures down for whoever started this; 1 when something failed."""
    size, database, names, folder, book, to = arguments
    django.setup()
    if database == "postgresql":
        from bench import loading

        loading.load(Path(book))
    return 0 if run(size, database, names.split(","), Path(folder), Path(to)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
