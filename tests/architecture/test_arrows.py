"""Imports run down, in the rules, in the shell and inside each room; the arrows stand in pyproject.toml."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

PACKAGES = ("bothways", "bothways_web")


def lint(folder: Path) -> tuple[int, str]:
    """Check the arrows of the packages in a folder; the exit code, and what was said."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"]
    arguments = ["--config", str(ROOT / "pyproject.toml"), "--no-cache"]
    done = subprocess.run(
        [*command, *arguments],
        env={"PYTHONPATH": str(folder), "PATH": ""},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def contracts() -> list[str]:
    """The names of the contracts."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]


def test_every_arrow_runs_down() -> None:
    code, said = lint(ROOT / "src")
    assert code == 0, said
    assert f"Contracts: {len(contracts())} kept, 0 broken." in said


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("bothways.units.money", "import django"),
        ("bothways.units.money", "import random"),
        ("bothways.units.money", "import bothways.journal.entry"),
        ("bothways.promises.life", "import bothways.trade.order"),
        ("bothways.somewhere.else_", ""),
        ("bothways_web.promises.queries", "import bothways_web.trade.models"),
        ("bothways_web.journal.door", "import bothways_web.parties.access"),
        ("bothways_web.users.models", "import bothways_web.journal.models"),
        ("bothways_web.desk.views", "import bothways_web.page.views"),
        ("bothways_web.cli.main", "import bothways_web.config.settings"),
        ("bothways_web.parties.queries", "import bothways_web.parties.actions"),
        ("bothways_web.parties.queries", "import bothways_web.parties.projections"),
        ("bothways_web.parties.projections", "import bothways_web.parties.actions"),
        ("bothways_web.parties.forms", "import bothways_web.parties.pages"),
        ("bothways_web.parties.actions", "import bothways_web.parties.views"),
    ],
)
def test_an_arrow_that_runs_up_is_found(tmp_path: Path, module: str, line: str) -> None:
    for package in PACKAGES:
        _write(tmp_path, f"{package}.__init__", "")
    for other in filter(None, [line.removeprefix("import ").strip()]):
        if other.startswith("bothways"):
            _write(tmp_path, other, "")
    _write(tmp_path, module, line)
    code, said = lint(tmp_path)
    assert code == 1
    assert " 1 broken." in said


def _write(folder: Path, module: str, text: str) -> None:
    path = folder.joinpath(*module.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    for parent in path.parent.relative_to(folder).parents:
        if str(parent) != ".":
            (folder / parent / "__init__.py").touch()
    (path.parent / "__init__.py").touch()
    path.write_text(text, encoding="utf-8")
