"""Transcripts of calls and meetings, as services and people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.language.transcripts.reading import read
from bothways.language.transcripts.turns import Transcript

VTT = """WEBVTT

NOTE exported by hand

1
00:00:01.000 --> 00:00:04.000
<v Ann Lee>Hello, how are the labels?</v>

00:00:04.500 --> 00:00:06.000 align:start
<v.loud Tom Berg>Fine, thanks. I'll send

00:06.000 --> 00:07.250
<v Tom Berg>them on <i>Friday</i>.
"""
ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:04.000
Ann Lee: Hello, how are the labels?

2
00:00:04.500 --> 00:00:07.250
Tom Berg: Fine, thanks. I'll send
them on Friday.
"""
SRT = ZOOM.removeprefix("WEBVTT\n\n").replace(".000 -->", ",000 -->").replace(".500 -->", ",500 -->")
ASKED, TOLD = "Hello, how are the labels?\n", "Fine, thanks. I'll send\nthem on Friday.\n"
PLAIN = f"Ann Lee: {ASKED}Tom Berg: {TOLD}"
STAMPED = f"[00:00:01] Ann Lee: {ASKED}[00:00:04] Tom Berg: {TOLD}"
BEHIND = f"Ann Lee (0:01): {ASKED}Tom Berg (0:04): {TOLD}"
ABOVE = f"Ann Lee  0:01\n{ASKED}\nTom Berg  0:04\n{TOLD}"
BOXED = f"[Ann Lee] 00:00:01\n{ASKED}\n[Tom Berg] 00:00:04\n{TOLD}"
TEAMS = f"0:0:1.0 --> 0:0:4.0\nAnn Lee\n{ASKED}0:0:4.500 --> 0:0:7.250\nTom Berg\n{TOLD}"
MEET = f"00:00:01\n\n{PLAIN}"


@pytest.mark.parametrize(
    "text", [VTT, ZOOM, SRT, PLAIN, STAMPED, BEHIND, ABOVE, BOXED, TEAMS, MEET, PLAIN.replace("\n", "\r\n")]
)
def test_each_form_says_the_same(text: str) -> None:
    said = [(turn.speaker, " ".join(turn.text.split()).replace(" .", ".")) for turn in read(text).turns]
    assert said == [
        ("Ann Lee", "Hello, how are the labels?"),
        ("Tom Berg", "Fine, thanks. I'll send them on Friday."),
    ]


@pytest.mark.parametrize("text", [VTT, ZOOM, TEAMS])
def test_times_are_seconds(text: str) -> None:
    first, second = read(text).turns
    assert (first.begins, first.ends) == (1.0, 4.0)
    assert (second.begins, second.ends) == (4.5, 7.25)


@pytest.mark.parametrize("text", [VTT, ZOOM, SRT, PLAIN, STAMPED, ABOVE, TEAMS])
def test_a_turn_knows_where_its_words_stand(text: str) -> None:
    turn = read(text).turns[1]
    for word in ("Fine", "send", "them", "Friday"):
        place = turn.place(turn.text.index(word))
        assert text[place : place + len(word)] == word


def test_two_voices_in_one_caption() -> None:
    found = read("WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>Is it ready? <v Tom>Nearly.\n")
    assert [(turn.speaker, turn.text) for turn in found.turns] == [
        ("Ann", "Is it ready?"),
        ("Tom", "Nearly."),
    ]


def test_what_cannot_be_read_is_named_by_its_line() -> None:
    found = read(
        "WEBVTT\n\n00:01.000 -> 00:02.000\nlost\n\n00:05.000 --> 00:02.000\nback\n\n00:05.x --> 1\nno\n"
    )
    assert [(one.line, one.why) for one in found.skipped] == [
        (3, "no times stand above these words"),
        (7, "the caption ends before it begins"),
        (9, "“00:05.x --> 1” is not a pair of times"),
    ]
    assert not found.turns


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("See https://book.example/proof", "an address is no name"),
        ("What I mean is: we need them by Friday", "a clause is no name"),
        ("Note: the call was cut off", "a note is nobody"),
        ("It is 10:30 now", "a time of day is no name"),
    ],
)
def test_not_every_colon_follows_a_name(line: str, why: str) -> None:
    assert read(f"Ann Lee: Good morning.\n{line}\n").speakers == ("Ann Lee",), why


def test_names_of_one_speaker_who_is_written_small() -> None:
    assert read("caller: is that the bakery\nagent: it is\ncaller: good\nagent: yes\n").speakers == (
        "caller",
        "agent",
    )


def test_words_without_anybody_are_one_turn_of_nobody() -> None:
    assert [turn.speaker for turn in read("hello there\nhow are you\n").turns] == [""]
    assert read("  \n") == Transcript(())


@given(st.text(alphabet=st.sampled_from("ab A:0123456789<v>-[]().,\n\t\r\ufeffé"), max_size=200))
def test_it_never_fails_and_places_are_true(text: str) -> None:
    for turn in read(text).turns:
        for line in turn.lines:
            assert len(line.text) <= len(text) - line.start
            assert text[line.start] == line.text[0] or line.text[0] == " "
        assert turn.text
