"""Another installation: its own process, database and data folder."""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from tests.builders.rows import Dump

ROOT = Path(__file__).resolve().parent.parent.parent


def environment(database: str, data: Path) -> dict[str, str]:
    """What points a process at another installation; an empty ``database`` is a file in ``data``."""
    return {
        **os.environ,
        "BOTHWAYS_DATABASE_URL": database,
        "BOTHWAYS_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "bothways_web.config.settings",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
    }


def restored_elsewhere(export: Path, database: str, data: Path) -> Dump:
    """The projection rows of another installation into which an export was restored."""
    rows = data / "rows.pickle"
    command = [sys.executable, "-m", "tests.builders.restoring", str(export), str(rows)]
    subprocess.run(command, env=environment(database, data), check=True)
    found: Dump = pickle.loads(rows.read_bytes())
    return found


@contextmanager
def empty_database(server: str, name: str) -> Iterator[str]:
    """The address of a database on a PostgreSQL server that is there for the length of this block."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield f"{server.rpartition('/')[0]}/{name}"
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
