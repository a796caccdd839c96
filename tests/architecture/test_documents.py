"""What the pages say is so: commands, links, requirements, generated pages, decisions."""

import re
from pathlib import Path

import pytest

from tests.architecture import documents
from tests.architecture.sources import ROOT
from tools import docs
from tools.pages import packages

COVERAGE = "docs/coverage.md"


def test_pages_name_commands_that_exist() -> None:
    targets = documents.make_targets()
    unknown = {path: documents.unknown_commands(text, targets) for path, text in documents.pages()}
    assert _full(unknown) == {}


def test_pages_link_to_files_that_exist() -> None:
    broken = {path: documents.broken_links(path, text) for path, text in documents.pages()}
    assert _full(broken) == {}


def test_the_picture_of_the_house_names_every_room() -> None:
    picture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("## The life of an entry")[0]
    shell, core = picture.split("The core has the same floors:")
    for part, folder in ((core, "bothways"), (shell, "bothways_web")):
        rooms = {path.parent.name for path in (ROOT / "src" / folder).glob("*/__init__.py")}
        assert rooms
        assert sorted(rooms - set(re.findall(r"\w+", part))) == []


def test_no_text_names_a_machine_or_a_foreign_host() -> None:
    found = {path: documents.strangers(text) for path, text in documents.texts()}
    assert _full(found) == {}


def test_every_requirement_is_where_the_table_says() -> None:
    complaints = documents.coverage_complaints((ROOT / COVERAGE).read_text(encoding="utf-8"))
    assert not complaints, "\n".join(complaints)


def test_decisions_have_numbers_of_their_own() -> None:
    numbers = [path.name[:4] for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md")]
    assert sorted(numbers) == sorted(set(numbers))


@pytest.mark.parametrize("path", sorted(docs.GENERATED))
def test_generated_pages_are_up_to_date(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == docs.text_of(path), "run `make docs`"


def test_nothing_under_the_gpl_is_imported_at_run_time() -> None:
    names = [name for name, _ in packages.pinned()]
    assert "django" in names
    assert [name for name in names if _is_gpl(packages.licence(name))] == []


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "AGPL-3.0", "GNU General Public License v3 (GPLv3)"])
def test_a_gpl_licence_is_recognised(licence: str) -> None:
    assert _is_gpl(licence)
    assert not _is_gpl("LGPL-3.0-only")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kept in /work/somewhere/book", ["/work/somewhere"]),
        ("see /home/anna/notes", ["/home/anna"]),
        ("--index-url https://packages.somewhere.net/simple", ["packages.somewhere.net"]),
        ("https://book.example/desk, http://127.0.0.1:8000/ and https://HOST/", []),
        ("the /work/ of a page, /desk/home/", []),
    ],
)
def test_a_machine_or_a_foreign_host_is_found(text: str, found: list[str]) -> None:
    assert documents.strangers(text) == found


def test_an_unknown_command_is_found() -> None:
    text = "Type `make run`, then\n\n    make tidy\n\nto make sure it works."
    assert documents.unknown_commands(text, {"run"}) == ["tidy"]


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    (tmp_path / "there.md").touch()
    text = "[a](there.md#part) [b](gone.md) [c](https://book.example/)"
    assert documents.broken_links("page.md", text, tmp_path) == ["gone.md"]


@pytest.mark.parametrize(
    ("row", "complains"),
    [
        ("| R01 | a | open | | |", False),
        ("| R01 | a | done | `src/a.py` | `tests/test_a.py::test_it` |", False),
        ("| R01 | a | started | `src/a.py` | `tests/test_a.py` |", False),
        ("| R01 | a | done | | |", True),
        ("| R01 | a | nearly | | |", True),
        ("| R01 | a | done | `src/b.py` | `tests/test_a.py::test_it` |", True),
        ("| R01 | a | done | `src/a.py` | `tests/test_a.py::test_other` |", True),
        ("| R01 | a | done | `src/a.py` | `tests/test_b.py` |", True),
        ("| R01 | a | open | | |\n| R01 | b | open | | |", True),
    ],
)
def test_a_requirement_that_is_not_there_is_found(tmp_path: Path, row: str, complains: bool) -> None:
    for path, text in (("src/a.py", ""), ("tests/test_a.py", "def test_it(): ...")):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert bool(documents.coverage_complaints(row, tmp_path)) is complains


def _full(found: dict[str, list[str]]) -> dict[str, list[str]]:
    return {path: words for path, words in found.items() if words}


def _is_gpl(licence: str) -> bool:
    strict = licence.replace("LGPL", "").replace("Lesser General Public", "")
    return "GPL" in strict or "General Public" in strict
