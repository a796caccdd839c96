"""The whole suite, on SQLite and on PostgreSQL.

    python tools/suite.py [PYTEST ARGUMENT ...]

A private PostgreSQL server lives as long as the run. First every test runs with SQLite as the book's
database, then every test that goes through a database runs again with PostgreSQL.
"""

import os
import secrets
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import postgres
from tools.system import find_chromium

WORKERS = 2
EVERYTHING = ["tests"]
THROUGH_A_DATABASE = ["tests/web", "tests/simulation", "tests/journeys"]
NOTHING_COLLECTED = 5  # pytest's exit code


def run(title: str, paths: list[str], environment: dict[str, str], arguments: list[str]) -> int:
    """One run of pytest; its exit code."""
    print(f"\n{title}", flush=True)
    command = [sys.executable, "-m", "pytest", "-n", str(WORKERS), "--dist", "loadfile", *paths, *arguments]
    return subprocess.run(command, env={**os.environ, **environment}, check=False).returncode


def run_both(arguments: list[str]) -> int:
    """Both runs, the second even when the first failed; the worse exit code."""
    with postgres.Cluster() as cluster, TemporaryDirectory(prefix="bothways-data-") as data:
        common = {
            postgres.VARIABLE: cluster.address,
            "BOTHWAYS_CHROMIUM": str(find_chromium() or ""),
            "BOTHWAYS_DATA": data,
            "BOTHWAYS_SECRET_KEY": secrets.token_hex(32),
        }
        first = run("With SQLite", EVERYTHING, common, arguments)
        paths = [path for path in THROUGH_A_DATABASE if Path(path).is_dir()]
        if not paths:
            return first
        also = {**common, "BOTHWAYS_DATABASE_URL": cluster.address}
        second = run("With PostgreSQL", paths, also, [*arguments, "-m", "not durability"])
    return max(first, 0 if second == NOTHING_COLLECTED else second)


def main(arguments: list[str]) -> int:
    """Run the suite; pytest's exit code, or 2 with a sentence when there is no PostgreSQL."""
    signal.signal(signal.SIGTERM, postgres.stop)
    try:
        return run_both(arguments)
    except postgres.PostgresError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
