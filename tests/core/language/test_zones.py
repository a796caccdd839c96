"""Zones of a mail: labelled mails in the styles of the usual programs, and what holds of any text."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.language.layout import words
from bothways.language.layout.kinds import Kind
from bothways.language.zones import own_text, zones
from tests.core.language.labelled import LABELS, Labelled, kinds_of, labelled

MAILS = list(labelled())
#: Pieces that mails are made of, to be put together in any order.
PIECES = sorted({line for mail in MAILS for line in mail.text.split("\n")})
TEXTS = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=25).map("\n".join)


@pytest.mark.parametrize("mail", MAILS, ids=[mail.name for mail in MAILS])
def test_each_line_of_a_mail_gets_its_kind(mail: Labelled) -> None:
    assert list(zip(mail.text.split("\n"), kinds_of(mail.text), strict=True)) == list(
        zip(mail.text.split("\n"), mail.kinds, strict=True)
    )


def test_the_mails_hold_every_kind() -> None:
    seen = Counter(kind for mail in MAILS for kind in mail.kinds if kind)
    assert set(seen) == set(LABELS.values())
    assert len(MAILS) >= 60


@pytest.mark.parametrize("mail", MAILS, ids=[mail.name for mail in MAILS])
def test_line_ends_of_windows_change_nothing_but_places(mail: Labelled) -> None:
    windows = mail.text.replace("\n", "\r\n")
    assert [zone.kind for zone in zones(windows)] == [zone.kind for zone in zones(mail.text)]
    assert [windows[a:b].replace("\r\n", "\n") for a, b in own_text(windows)] == [
        mail.text[a:b] for a, b in own_text(mail.text)
    ]


@given(TEXTS)
def test_zones_tile_the_text(text: str) -> None:
    found = zones(text)
    assert "".join(text[zone.start : zone.end] for zone in found) == text
    assert all(zone.start < zone.end for zone in found)
    assert all(one.kind is not other.kind for one, other in pairwise(found))


@given(TEXTS)
def test_own_text_lies_in_the_body_and_has_no_space_around_it(text: str) -> None:
    bodies = [zone for zone in zones(text) if zone.kind is Kind.BODY]
    for start, end in own_text(text):
        assert text[start:end].strip() == text[start:end] != ""
        assert any(zone.start <= start < end <= zone.end for zone in bodies)


@given(TEXTS)
def test_what_is_quoted_line_by_line_is_never_own(text: str) -> None:
    for start, end in own_text(text):
        assert not any(line.lstrip().startswith(">") for line in text[start:end].splitlines())


def test_text_after_quoted_lines_is_own_and_keeps_its_place() -> None:
    text = "> When?\n\n  On Friday.  \n> Where?\nAt yours.\n"
    assert [text[start:end] for start, end in own_text(text)] == ["On Friday.", "At yours."]


def test_a_mail_without_text_has_no_zone() -> None:
    assert zones("") == ()
    assert own_text(" \n\n") == ()


def test_each_pattern_of_disclaimers_needs_its_word() -> None:
    """The word is only there to be quick: each disclaimer of the mails is found by a pattern that has it."""
    for word, pattern in words.DISCLAIMERS:
        assert word == word.lower()
        assert word in pattern.pattern.lower()
