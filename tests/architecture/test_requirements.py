"""Requirements are pinned with hashes, in step with what was asked for, and name no address."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement

from tests.architecture.sources import ROOT

FOLDER = ROOT / "requirements"
SETS = ("setup", "runtime", "test", "docs", "spark")


def asked(name: str) -> set[str]:
    """Lines of an ``.in`` file that ask for a package."""
    lines = (FOLDER / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and line[0] not in "#-"}


def package(requirement: str) -> str:
    """The plain name of the package that a requirement asks for."""
    return re.split(r"[\[<>=~; ]", requirement)[0].lower().replace("_", "-")


def unpinned(text: str) -> list[str]:
    """Requirements of a compiled file that name no exact version, or carry no hash."""
    blocks = re.sub(r"^ *#.*$", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    return [block for block in blocks if block.strip() and not ("==" in block and "--hash=sha256:" in block)]


@pytest.mark.parametrize("name", SETS)
def test_requirements_are_pinned_with_hashes(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert unpinned(text) == []
    assert "://" not in text
    pinned = set(re.findall(r"^([a-z0-9.-]+)==", text, re.MULTILINE))
    assert {package(line) for line in asked(name)} <= pinned, "run `make requirements`"


def test_the_package_asks_for_what_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {*project["dependencies"], *project["optional-dependencies"]["web"]} == asked("runtime")


def test_the_pinned_installer_can_build_the_package_without_fetching_anything() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    (backend,) = [Requirement(line) for line in build["requires"]]
    pinned = re.findall(r"^uv==(\S+)", (FOLDER / "setup.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert backend.name == "uv_build"
    assert backend.specifier.contains(pinned[0])


def test_a_loose_requirement_is_found() -> None:
    assert unpinned("django==5.2.1 \\\n    --hash=sha256:00\n    # via a\n") == []
    assert unpinned("django>=5.2 \\\n    --hash=sha256:00\n")
    assert unpinned("django==5.2.1\n")
