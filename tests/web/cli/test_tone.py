"""``bothways tone``: mails, lines and plain text in, JSON lines out; no book is needed."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.web.cli.conftest import Done, Terminal

MAIL = """From: Ann Doe <ann@book.example>
To: pat@book.example
Subject: The proof
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Hello Pat,

you forgot to tell us the size – “no hurry”, you wrote.

Kind regards
Ann

On Mon, 2 Mar 2026 at 10:00, Pat Doe <pat@book.example> wrote:
> You are wrong.
"""


def rows(done: Done) -> list[dict[str, Any]]:
    assert done.code == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


@pytest.fixture
def terminal(empty_terminal: Terminal) -> Terminal:
    """Nothing was ever set up here, and it stays so."""
    return empty_terminal


def test_lines_keep_their_ids_and_their_order(terminal: Terminal) -> None:
    texts = [
        {"id": "a", "text": "Only 2 left, hurry!"},
        {"id": 7, "text": "Thank you."},
        {"text": "Or else."},
    ]
    found = rows(terminal.run("tone", stdin="\n".join(map(json.dumps, texts))))
    assert [row["id"] for row in found] == ["a", 7, 3]
    assert [[one["kind"] for one in row["findings"]] for row in found] == [
        ["pressure", "pressure"],
        [],
        ["threat"],
    ]
    first = found[0]["findings"][0]
    assert texts[0]["text"][first["start"] : first["end"]] == first["words"] == "Only 2 left"  # type: ignore[index]
    assert first["instead"]
    assert first["why"]
    assert not list(terminal.data.glob("*.sqlite3"))


def test_a_line_that_cannot_be_read_is_named_and_the_rest_goes_on(terminal: Terminal) -> None:
    done = terminal.run(
        "tone", stdin='{"id": 1, "text": "Hurry!"}\nnothing\n[1]\n{"id": 4}\n{"id": 5, "text": ""}\n'
    )
    assert [row["id"] for row in rows(done)] == [1, 5]
    said = done.err.splitlines()
    assert [line.split(" was")[0] for line in said] == [f"Standard input, line {n}" for n in (2, 3, 4)]
    assert "not JSON" in said[0]
    assert "“text”" in said[2]


def test_a_mail_is_read_without_what_the_other_side_wrote(terminal: Terminal) -> None:
    file = terminal.data / "one.eml"
    file.write_text(MAIL, encoding="utf-8")
    for done in (terminal.run("tone", str(file)), terminal.run("tone", stdin=MAIL)):
        (row,) = rows(done)
        assert [(one["kind"], one["words"]) for one in row["findings"]] == [
            ("blame", "you forgot to tell us the")
        ]


def test_files_of_all_kinds_one_after_the_other(terminal: Terminal) -> None:
    (terminal.data / "note.txt").write_text("You failed to call.\r\nAct now!", encoding="utf-8")
    (terminal.data / "some.jsonl").write_text('\ufeff{"id": "x", "text": "Calm down."}\n\n', encoding="utf-8")
    found = rows(terminal.run("tone", "note.txt", "some.jsonl"))
    assert [row["id"] for row in found] == ["note.txt", "x"]
    assert [one["kind"] for one in found[0]["findings"]] == ["blame", "pressure"]


def test_a_file_that_is_not_there(terminal: Terminal) -> None:
    assert "nowhere.txt" in terminal.run("tone", "nowhere.txt").refused()


def test_bytes_that_are_no_letters_are_told(terminal: Terminal, tmp_path: Path) -> None:
    (terminal.data / "odd.txt").write_bytes(b"Hurry! \xff\xfe")
    done = terminal.run("tone", "odd.txt")
    assert rows(done)[0]["findings"][0]["kind"] == "pressure"
    assert "UTF-8" in done.err
