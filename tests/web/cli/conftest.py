"""The real commands, run as processes on a book of their own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings

ROOT = Path(__file__).resolve().parents[3]
SOURCES = str(ROOT / "src")
TEMPLATE = "cli_template"


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str

    def ok(self) -> str:
        """What it said; fails when it did not succeed."""
        assert self.code == 0, self.err
        assert not self.err, self.err
        return self.out

    def refused(self, code: int = 1) -> str:
        """The one plain sentence of a command that could not do what it was asked."""
        assert self.code == code, (self.code, self.out, self.err)
        assert "Traceback" not in self.err
        assert self.err.rstrip().endswith((".", "?"))
        assert len(self.err.strip().splitlines()) <= 3, self.err
        return self.err.strip()


@dataclass(frozen=True)
class Terminal:
    """Where commands are typed."""

    environment: Mapping[str, str]

    @property
    def data(self) -> Path:
        return Path(self.environment["BOTHWAYS_DATA"])

    def run(self, *words: str, stdin: str = "", **environment: str) -> Done:
        """Run ``bothways WORDS`` to its end."""
        done = subprocess.run(
            command(*words),
            env={**self.environment, **environment},
            cwd=self.data,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def start(self, *words: str, **environment: str) -> "subprocess.Popen[str]":
        """Start ``bothways WORDS``; the caller ends it."""
        return subprocess.Popen(
            command(*words),
            env={**self.environment, **environment},
            cwd=self.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )


def command(*words: str) -> list[str]:
    """The command line of the terminal's own ``bothways``."""
    return [sys.executable, "-m", "bothways_web", *words]


def environment(data: Path, database_url: str) -> dict[str, str]:
    """The environment of a book's commands, and nothing of the developer's own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": SOURCES,
        "COLUMNS": "200",
        "BOTHWAYS_DATA": str(data),
        "BOTHWAYS_DATABASE_URL": database_url,
        "BOTHWAYS_SECRET_KEY": "tests alone " * 5,
    }


@pytest.fixture
def empty_terminal(tmp_path: Path) -> Iterator[Terminal]:
    """A terminal of an installation that was never started."""
    name = f"cli_{tmp_path.name}_{os.getpid()}".lower().replace("-", "_")[:60]
    if not _on_postgres():
        yield Terminal(environment(tmp_path, ""))
        return
    _admin(f'CREATE DATABASE "{name}"')
    yield Terminal(environment(tmp_path, _address(name)))
    _admin(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with an up-to-date database, to be copied; on PostgreSQL the template database."""
    data = tmp_path_factory.mktemp("migrated")
    name = f"{TEMPLATE}_{os.getpid()}"
    if _on_postgres():
        _admin(f'CREATE DATABASE "{name}"')
    Terminal(environment(data, _address(name) if _on_postgres() else "")).run("migrate").ok()
    yield data
    if _on_postgres():
        _admin(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def terminal(tmp_path: Path, migrated: Path) -> Iterator[Terminal]:
    """A terminal of an installation with an empty, up-to-date book."""
    name = f"cli_book_{tmp_path.name}_{os.getpid()}".lower().replace("-", "_")[:60]
    if not _on_postgres():
        shutil.copytree(migrated, tmp_path, dirs_exist_ok=True)
        yield Terminal(environment(tmp_path, ""))
        return
    _admin(f'CREATE DATABASE "{name}" TEMPLATE "{TEMPLATE}_{os.getpid()}"')
    yield Terminal(environment(tmp_path, _address(name)))
    _admin(f'DROP DATABASE "{name}" WITH (FORCE)')


PASSWORD = "linden and ribbon"


@pytest.fixture
def owned(terminal: Terminal) -> Terminal:
    """A terminal of an installation where Jan owns Linden Labels."""
    words = ("--name", "Jan Linden", "--new-merchant", "Linden Labels")
    terminal.run("user", "add", "jan@linden.example", *words, stdin=PASSWORD + "\n").ok()
    return terminal


def _on_postgres() -> bool:
    return "postgresql" in settings.DATABASES["default"]["ENGINE"]


def _address(name: str) -> str:
    server = urlsplit(os.environ["BOTHWAYS_DATABASE_URL"])
    return server._replace(path=f"/{name}").geturl()


def _admin(statement: str) -> None:
    with psycopg.connect(os.environ["BOTHWAYS_DATABASE_URL"], autocommit=True) as connection:
        connection.execute(statement.encode())
