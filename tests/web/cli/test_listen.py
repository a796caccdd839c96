"""``bothways listen``: what comes in, what goes out, and what happens to a line that cannot be read."""

import json
from pathlib import Path
from typing import Any

from tests.web.cli.conftest import Terminal

MAIL = b"""From: Ann Roe <ann@shop.example>
To: Bob <bob@home.example>
Subject: Proof
Date: Wed, 11 Mar 2026 10:15:00 +0000
Message-ID: <1@shop.example>
Content-Type: text/plain; charset=utf-8

Hi Bob,

we'll send the new proof by Friday.

Best regards
Ann

> Could you call me?
"""
TALK = """WEBVTT

00:01.000 --> 00:03.000
<v Ann>okay i'll call you tomorrow

00:04.000 --> 00:05.000
<v Bob>thanks a lot
"""


def told(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_lines_of_json_go_in_and_out(empty_terminal: Terminal) -> None:
    row = {"id": "a", "text": "We'll send the proof by Friday.", "speaker": "Ann", "sent": "2026-03-11T10:15"}
    (line,) = told(empty_terminal.run("listen", stdin=json.dumps(row) + "\n").ok())
    (found,) = line["findings"]
    assert line["id"] == "a"
    assert (found["act"], found["speaker"], found["owes"]) == ("promise", "Ann", "Ann")
    assert row["text"][found["start"] : found["end"]] == row["text"]
    assert found["due"] == {"text": "by Friday", "from": "2026-03-13", "to": "2026-03-13", "certain": True}
    assert found["confidence"] > 0.8
    assert "I will do it" in found["because"]


def test_a_bad_line_is_named_and_the_rest_goes_on(empty_terminal: Terminal) -> None:
    lines = [
        '{"text": "Thanks a lot!"}',
        "nonsense {",
        "[]",
        '{"id": 4}',
        '{"text": "x", "medium": "smoke"}',
        '{"text": "x", "sent": "soon"}',
        '{"text": "x", "zone": "Nowhere/Land"}',
        '{"text": "Could you call me?", "sent": "2026-03-11T10:15:00Z", "zone": "Europe/Berlin"}',
    ]
    done = empty_terminal.run("listen", stdin="\n".join(lines))
    assert done.code == 1
    assert [line["id"] for line in told(done.out)] == [1, 8]
    assert [line["findings"][0]["act"] for line in told(done.out)] == ["thanks", "request"]
    assert done.err.splitlines() == [
        "Line 2 was left out: it is not JSON.",
        "Line 3 was left out: it is not an object in braces.",
        "Line 4 was left out: it has no text.",
        "Line 5 was left out: the medium 'smoke' is none of mail, speech, note.",
        "Line 6 was left out: 'soon' is not a time such as 2026-03-11T10:15.",
        "Line 7 was left out: 'Nowhere/Land' is not a time zone such as Europe/Berlin.",
        "6 texts could not be read.",
    ]


def test_a_mail_is_heard_in_its_writers_own_words(empty_terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL)
    (line,) = told(empty_terminal.run("listen", str(tmp_path / "a.eml")).ok())
    (found,) = line["findings"]
    assert (line["id"], found["act"], found["owes"]) == ("a.eml", "promise", "Ann Roe")
    assert found["due"]["to"] == "2026-03-13"


def test_a_call_is_heard_turn_by_turn(empty_terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.vtt").write_text(TALK)
    first, second = told(empty_terminal.run("listen", str(tmp_path / "a.vtt")).ok())
    assert (first["id"], first["findings"][0]["owes"]) == ("a.vtt#1", "Ann")
    assert (second["id"], [found["act"] for found in second["findings"]]) == ("a.vtt#2", ["thanks"])


def test_plain_text_and_how_sure_it_must_be(empty_terminal: Terminal) -> None:
    text = "Dear Ann\n\nCould you send me the keys?\n\nBob\n"
    (line,) = told(empty_terminal.run("listen", stdin=text).ok())
    assert [text[found["start"] : found["end"]] for found in line["findings"]] == [
        "Could you send me the keys?"
    ]
    (line,) = told(empty_terminal.run("listen", "--least", "1", stdin=text).ok())
    assert line == {"id": "text", "findings": []}


def test_a_file_that_is_not_there(empty_terminal: Terminal, tmp_path: Path) -> None:
    said = empty_terminal.run("listen", str(tmp_path / "none.eml")).refused()
    assert "none.eml cannot be read: No such file or directory." in said


def test_each_line_is_heard_in_its_own_language_unless_one_is_named(empty_terminal: Terminal) -> None:
    lines = "".join(
        json.dumps({"text": text}) + "\n"
        for text in (
            "We'll send the proof by Friday.",
            "Wir schicken Ihnen das Angebot bis Freitag.",
            "Je vous envoie le devis demain.",
        )
    )
    guessed = told(empty_terminal.run("listen", stdin=lines).ok())
    assert [[found["act"] for found in line["findings"]] for line in guessed] == [["promise"]] * 3
    english = told(empty_terminal.run("listen", "--language", "en", stdin=lines).ok())
    assert [[found["act"] for found in line["findings"]] for line in english] == [["promise"], [], []]


def test_several_processes_say_the_same_in_the_same_order(empty_terminal: Terminal) -> None:
    lines = [json.dumps({"id": n, "text": f"We'll send {n} plates by Friday."}) for n in range(120)]
    stdin = "\n".join([*lines[:60], "nonsense {", *lines[60:]])
    one, two = (empty_terminal.run("listen", "--jobs", jobs, stdin=stdin) for jobs in ("1", "2"))
    assert one.out == two.out
    assert [line["id"] for line in told(two.out)] == list(range(120))
    assert one.refused() == two.refused()
