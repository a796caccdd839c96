"""What forecasts cost is measured without a database."""

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.plan import FORECASTS
from tests.architecture.sources import ROOT


def test_forecasts_of_a_tiny_book_are_measured(tmp_path: Path) -> None:
    figures = tmp_path / "latest.json"
    command = [sys.executable, "-m", "bench", "--size", "tiny", "--only", ",".join(FORECASTS)]
    command += ["--to", str(figures)]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [*command, "--to", str(figures)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    measured = json.loads(figures.read_text(encoding="utf-8"))
    assert [figure["name"] for figure in measured] == list(FORECASTS)
    assert all(figure["cpu_ms"] > 0 and figure["ratio"] > 0 and figure["against"] for figure in measured)
    assert "lifetimes" in done.stdout
