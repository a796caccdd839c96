"""The static files: vendored ones are what they say they are, our own stay small, safe and of one style."""

import hashlib
import re
from pathlib import Path

import pytest

STATIC = Path("src/bothways_web/foundation/static/bothways")
OWN = sorted([*STATIC.glob("*.css"), *STATIC.glob("*.js")])
ROW = re.compile(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", re.MULTILINE)


def listed() -> dict[str, str]:
    """Path below the static folder -> SHA-256, from VENDORED.md."""
    return dict(ROW.findall((STATIC / "VENDORED.md").read_text(encoding="utf-8")))


def vendored() -> set[str]:
    folders = (STATIC / "fonts", STATIC / "vendor")
    return {str(path.relative_to(STATIC)) for folder in folders for path in folder.iterdir()}


def test_every_vendored_file_is_listed() -> None:
    assert set(listed()) == vendored()


@pytest.mark.parametrize(("name", "digest"), sorted(listed().items()))
def test_vendored_file_is_unchanged(name: str, digest: str) -> None:
    assert hashlib.sha256((STATIC / name).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_own_file_is_small(path: Path) -> None:
    most = 300 if path.suffix == ".css" else 200
    assert len(path.read_text(encoding="utf-8").splitlines()) <= most


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_own_file_needs_nothing_from_outside(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"https?://|@import|\beval\(|new Function|innerHTML|\.style\b", text)


@pytest.mark.parametrize("path", [p for p in OWN if p.suffix == ".css"], ids=lambda path: path.name)
def test_every_rule_stands_in_its_layer(path: Path) -> None:
    """The layer is named like the file, so the order of the links never decides what wins."""
    assert f"@layer {path.stem} {{" in path.read_text(encoding="utf-8")


def test_every_font_that_is_named_is_there() -> None:
    named = re.findall(r'url\("([^"]+)"\)', (STATIC / "tokens.css").read_text(encoding="utf-8"))
    assert named
    assert all((STATIC / name).is_file() for name in named)
