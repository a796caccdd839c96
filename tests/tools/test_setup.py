"""Setting up: done once for each state of the requirements, and a plain sentence when it cannot be done."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT
from tools import setup, system


def missing(name: str) -> system.Program:
    """A program that is nowhere to be found."""
    return system.Program(name, "the tests", f"{name.lower()}-package", lambda: None)


def test_an_installation_runs_once_for_each_state_of_its_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "VENV", tmp_path)
    source, log = tmp_path / "source.txt", tmp_path / "log"
    write = [sys.executable, "-c", f"open({str(log)!r}, 'a').write('x')"]
    for state in ("one", "one", "two", "two"):
        source.write_text(state, encoding="utf-8")
        setup.once("source", source, write, "It failed.")
    assert log.read_text(encoding="utf-8") == "xx"


def test_a_failed_installation_says_so_and_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "VENV", tmp_path)
    source = tmp_path / "source.txt"
    source.touch()
    for _ in range(2):
        with pytest.raises(SystemExit, match="It failed"):
            setup.once("source", source, [sys.executable, "-c", "raise SystemExit(1)"], "It failed.")


def test_a_program_that_may_not_be_installed_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "may_install", lambda: False)
    with pytest.raises(SystemExit) as refusal:
        system.ensure(missing("Lantern"), missing("Compass"))
    assert "Lantern is missing; it is needed for the tests." in str(refusal.value)
    assert "apt-get install compass-package" in str(refusal.value)


def test_a_program_that_is_there_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "install", lambda *packages: pytest.fail("nothing is to be installed"))
    system.ensure(system.Program("Python", "everything", "python3", lambda: Path(sys.executable)))


def test_an_unknown_purpose_is_answered_with_the_known_ones() -> None:
    command = [sys.executable, str(ROOT / "tools" / "setup.py"), "fly"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "run | check | test | docs | installer" in done.stderr


def test_without_a_cluster_the_other_tests_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "install_requirements", lambda _: None)
    monkeypatch.setattr(system, "JAVA", missing("Java"))
    monkeypatch.setattr(system, "may_install", lambda: False)
    setup.add_cluster()
    said = capsys.readouterr().out
    assert "Java is missing" in said
    assert "The tests on a cluster are skipped." in said
