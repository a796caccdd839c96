"""The power goes: what was acknowledged is there, at whatever moment it goes.

A shim that is preloaded into the writing process writes down every change to the book's files and every
sync. From that the disk is put together as it was at any moment, without the bytes that nobody had synced.
With syncing off the same test must find losses; otherwise it would prove nothing.
"""

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from tests.builders.elsewhere import environment
from tests.durability.disk import Disk, changes
from tests.durability.verdict import verdict

pytestmark = pytest.mark.durability

HERE = Path(__file__).parent
PAIRS, CUTS = 250, 300
BOOK, SAID = "book.sqlite3", "ACKNOWLEDGED"


@pytest.fixture(scope="module")
def witness(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shim, compiled."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("There is no C compiler, so the power cannot be cut. On Debian: apt-get install gcc")
    library = tmp_path_factory.mktemp("witness") / "witness.so"
    command = [
        compiler,
        "-shared",
        "-fPIC",
        "-O2",
        "-o",
        str(library),
        str(HERE / "witness.c"),
        "-ldl",
        "-lpthread",
    ]
    subprocess.run(command, check=True)
    return library


@dataclass
class Told:
    """What cutting the power showed: how many acts were acknowledged at the cuts, and what was wrong."""

    cuts: int = 0
    acknowledged: int = 0
    wrong: list[str] = field(default_factory=list)


def cut_often(witness: Path, folder: Path, cuts: int, *how: str) -> Told:
    """Write pairs under the shim's eyes, then cut the power at random moments of that past.

    ``how`` are the writer's further arguments.
    """
    data, log = folder / "data", folder / "log"
    data.mkdir()
    ours = environment("", data)
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=ours, check=True)
    before = Disk.of(data)
    watched = {"LD_PRELOAD": str(witness), "WITNESS_FOLDER": str(data), "WITNESS_LOG": str(log)}
    command = [sys.executable, "-m", "tests.durability.writing", "Roy", str(PAIRS), *how]
    subprocess.run(command, env={**ours, **watched}, check=True)
    return _cut(before, log, folder, cuts)


def _cut(disk: Disk, log: Path, folder: Path, cuts: int) -> Told:
    chance, told, said = Random(1), Told(), b""
    past = list(changes(log))
    moments = set(chance.sample(range(len(past)), cuts))
    for moment, change in enumerate(past):
        if change.name == SAID:
            said += change.data
        else:
            disk.take(change)
        if moment in moments:
            _look(disk, said, folder / "after", told, chance)
    return told


def _look(disk: Disk, said: bytes, after: Path, told: Told, chance: Random) -> None:
    shutil.rmtree(after, ignore_errors=True)
    after.mkdir()
    disk.cut(after, chance if told.cuts % 2 else None)
    acknowledged = said.decode().splitlines()
    told.cuts += 1
    told.acknowledged += len(acknowledged)
    told.wrong += verdict(after / BOOK, acknowledged)


def test_nothing_that_was_acknowledged_is_lost(witness: Path, tmp_path: Path) -> None:
    told = cut_often(witness, tmp_path, CUTS)
    assert told.wrong == []
    assert told.cuts == CUTS
    assert told.acknowledged > CUTS * PAIRS / 4


def test_nothing_is_lost_while_the_log_is_carried_over_beside_the_writer(
    witness: Path, tmp_path: Path
) -> None:
    told = cut_often(witness, tmp_path, CUTS, "", "1000000", "carried")
    assert told.wrong == []
    assert told.cuts == CUTS
    assert told.acknowledged > CUTS * PAIRS / 4


def test_without_syncing_it_is_lost(witness: Path, tmp_path: Path) -> None:
    """The control: the shim bites, and losses are found."""
    told = cut_often(witness, tmp_path, 30, "OFF")
    assert told.wrong
