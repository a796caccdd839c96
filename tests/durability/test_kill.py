"""Writers are killed while they write: nothing that was acknowledged is lost, nothing is half done."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders.elsewhere import environment

pytestmark = pytest.mark.durability

TRIALS = 100


def test_killing_writers_loses_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.durability.killing", str(TRIALS)]
    done = subprocess.run(command, env=environment("", tmp_path), check=True, capture_output=True, text=True)
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["trials"] == TRIALS
    assert told["acknowledged"] > 2 * TRIALS
