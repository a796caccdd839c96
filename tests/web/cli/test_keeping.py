"""Export, rebuild, backup and doctor from the terminal."""

import json
import stat
import zipfile
from pathlib import Path

import pytest

from tests.web.cli.conftest import Terminal


def test_everything_is_exported_once(owned: Terminal) -> None:
    said = owned.run("export", "out.jsonl").ok()
    file = owned.data / "out.jsonl"
    lines = file.read_bytes().splitlines()
    assert f"{len(lines):,} lines" in said
    assert "end" in json.loads(lines[-1])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "already" in owned.run("export", "out.jsonl").refused()
    assert "cannot be written" in owned.run("export", "nowhere/out.jsonl").refused()


def test_everything_or_one_room_is_rebuilt(owned: Terminal) -> None:
    (owned.data / "c.csv").write_text("Company\nAnvil Forge\n")
    owned.run("import", "contacts", "c.csv").ok()
    assert "entries were read" in owned.run("rebuild").ok()
    assert "entries were read" in owned.run("rebuild", "--room", "promises").ok()
    assert "promises" in owned.run("rebuild", "--room", "cellar").refused(2)


def test_a_backup_holds_the_whole_book(owned: Terminal) -> None:
    assert "holds the whole book" in owned.run("backup", "book.zip").ok()
    with zipfile.ZipFile(owned.data / "book.zip") as archive:
        exported = archive.read("book.jsonl").splitlines()
    assert any(b"Linden Labels" in line for line in exported)
    assert not list(owned.data.glob("*.part"))
    assert "already" in owned.run("backup", "book.zip").refused()


def test_a_backup_is_restored_into_an_empty_book_alone(
    owned: Terminal, tmp_path_factory: pytest.TempPathFactory
) -> None:
    backup = tmp_path_factory.mktemp("backup") / "book.zip"
    owned.run("backup", str(backup)).ok()
    before = owned.run("export").ok().splitlines()
    said = owned.run("restore", str(backup)).refused()
    assert "not empty" in said
    changed = backup.with_name("changed.zip")
    with zipfile.ZipFile(backup) as archive, zipfile.ZipFile(changed, "w") as other:
        other.writestr("book.jsonl", archive.read("book.jsonl").replace(b"Linden", b"Ribbon"))
    assert owned.run("restore", "missing.zip").refused().endswith("is not there.")
    fresh = Terminal({**owned.environment, **_elsewhere(backup.parent)})
    assert "Nothing was restored" in fresh.run("restore", str(changed)).refused()
    assert "are restored" in fresh.run("restore", str(backup)).ok()
    assert fresh.run("export").ok().splitlines()[1:-1] == before[1:-1]


def _elsewhere(folder: Path) -> dict[str, str]:
    """An empty book of its own; SQLite's, for a backup fits either database."""
    return {"BOTHWAYS_DATA": str(folder), "BOTHWAYS_DATABASE_URL": f"sqlite:///{folder / 'other.sqlite3'}"}


def test_the_doctor_says_what_is_missing(owned: Terminal) -> None:
    done = owned.run("doctor", "--journal")
    assert done.code == 1
    assert "Database: as it should be" in done.out
    assert "Journal: as it should be" in done.out
    assert "Digests: as it should be" in done.out
    assert "Address: something is missing" in done.out
    assert "BOTHWAYS_ADDRESS" in done.out
    assert "Certificate: look at it" in done.out
    assert "BOTHWAYS_MAIL_URL" in done.out
    assert "Backup: look at it" in done.out
    assert done.err.strip().endswith("need to be seen to.")


def test_the_doctor_says_that_a_database_is_empty(empty_terminal: Terminal) -> None:
    assert "bothways migrate" in empty_terminal.run("doctor").out
