"""Each acknowledged write waits for exactly one sync, as the kernel sees it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders.elsewhere import environment

pytestmark = pytest.mark.durability

FEW, MANY = 20, 120


def syncs(folder: Path, pairs: int) -> int:
    """How often a process that writes so many pairs of entries asks the kernel to sync."""
    folder.mkdir()
    ours = environment("", folder)
    subprocess.run([sys.executable, "-m", "django", "migrate", "-v0"], env=ours, check=True)
    log = folder / "calls"
    command = ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", str(log), sys.executable]
    command += ["-m", "tests.durability.writing", "Roy", str(pairs), "", "1000000"]
    subprocess.run(command, env=ours, check=True)
    return sum(" = 0" in line for line in log.read_text().splitlines())


def test_one_sync_for_each_write(tmp_path: Path) -> None:
    """The difference between many writes and few leaves out what beginning and ending cost."""
    if shutil.which("strace") is None:
        pytest.skip("There is no strace, so syncs cannot be counted. On Debian: apt-get install strace")
    assert syncs(tmp_path / "many", MANY) - syncs(tmp_path / "few", FEW) == MANY - FEW
