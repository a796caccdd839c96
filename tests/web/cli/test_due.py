"""What somebody means who names a time, from the terminal; no book is there and none is needed."""

import json

import pytest

from tests.web.cli.conftest import Terminal

SAID = ("--sent", "2026-03-11T10:15", "--zone", "Europe/Berlin")


def test_every_reading_is_told_the_likeliest_first(empty_terminal: Terminal) -> None:
    said = empty_terminal.run("due", "next Friday", *SAID).ok()
    assert said.index("1. Friday 20 March 2026") < said.index("2. Friday 13 March 2026")
    assert "may mean" in said
    assert "2026-03-20" in said
    sure = empty_terminal.run("due", "by 4 December 2026", *SAID).ok()
    assert "means" in sure
    assert "may mean" not in sure


def test_a_program_gets_json(empty_terminal: Terminal) -> None:
    made = json.loads(empty_terminal.run("due", "tomorrow 2 to 4pm", *SAID, "--json").ok())
    (reading,) = made["times"][0]["readings"]
    assert (reading["from"], reading["to"]) == ("2026-03-12T14:00:00+01:00", "2026-03-12T16:00:00+01:00")
    assert (reading["kind"], reading["certain"]) == ("range", True)


def test_holidays_and_working_days_are_those_that_are_named(empty_terminal: Terminal) -> None:
    words = ("due", "within 3 working days", "--sent", "2026-04-02T10:00", "--zone", "Europe/Berlin")
    assert "Tuesday 7 April" in empty_terminal.run(*words).ok()
    assert "Thursday 9 April" in empty_terminal.run(*words, "--country", "DE").ok()
    assert "Sunday 5 April" in empty_terminal.run(*words, "--working-days", "thu-sun").ok()
    closing = empty_terminal.run("due", "EOD Friday", *SAID, "--closes", "18:30").ok()
    assert "18:30" in closing


@pytest.mark.parametrize(
    ("language", "phrase", "day"),
    [
        ("de", "bis übermorgen um 15 Uhr", "Friday 13 March 2026, 15:00"),
        ("fr", "d'ici vendredi", "Friday 13 March"),
    ],
)
def test_other_languages(empty_terminal: Terminal, language: str, phrase: str, day: str) -> None:
    assert day in empty_terminal.run("due", phrase, "--language", language, *SAID).ok()


def test_what_is_over_is_said_to_be_over(empty_terminal: Terminal) -> None:
    said = empty_terminal.run("due", "last Friday", *SAID).ok()
    assert "It is over" in said
    made = json.loads(empty_terminal.run("due", "last Friday", *SAID, "--json").ok())
    assert (made["times"], made["past"][0]["readings"][0]["to"]) == ([], "2026-03-06")


@pytest.mark.parametrize("phrase", ["second to none", "as soon as possible", "24/7", ""])
def test_words_without_a_time_say_so(empty_terminal: Terminal, phrase: str) -> None:
    assert "names no time" in empty_terminal.run("due", phrase, *SAID).refused(1)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--sent", "yesterday"), "2026-03-11T10:15"),
        (("--zone", "Europe/Nowhere"), "not a time zone"),
        (("--country", "XX"), "XX"),
        (("--working-days", "mon-foo"), "mon-fri"),
        (("--closes", "late"), "17:00"),
        (("--language", "tlh"), "tlh"),
    ],
)
def test_what_is_not_understood_is_named(
    empty_terminal: Terminal, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in empty_terminal.run("due", "Friday", *words).refused(2)


def test_many_lines_go_through_one_process_and_a_bad_one_loses_no_other(empty_terminal: Terminal) -> None:
    lines = [
        '{"id": "a", "text": "by Friday", "sent": "2026-03-11T10:15", "zone": "Europe/Berlin"}',
        "no JSON",
        '{"id": "b", "text": "Friday", "sent": "soon"}',
        '{"id": "c", "text": "hello"}',
        '{"id": "d", "text": "tomorrow", "sent": "2026-03-11T23:30:00Z", "zone": "Europe/Berlin"}',
    ]
    out = empty_terminal.run("due", stdin="\n".join(lines)).ok()
    friday, broken, unclear, none, tomorrow = (json.loads(line) for line in out.splitlines())
    assert (friday["id"], friday["times"][0]["readings"][0]["to"]) == ("a", "2026-03-13")
    assert "Line 2" in broken["error"]
    assert (unclear["id"], "Line 3" in unclear["error"]) == ("b", True)
    assert none == {"id": "c", "times": []}
    assert tomorrow["times"][0]["readings"][0]["to"] == "2026-03-13"
