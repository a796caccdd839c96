"""Whoever writes into a relationship's book is told who will read it, on either side."""

import re

import pytest

from tests.cast import Cast
from tests.web.pages import browser, page

#: Forms that either side fills in, below the address of the relationship.
BOTH = (
    *("promises/new/", "promises/series/new/", "promises/meetings/new/", "promises/standards/new/"),
    *("parties/interest/", "conversations/ask/", "conversations/wrong/", "trade/again/"),
    *("knowledge/facts/", "knowledge/wishes/", "knowledge/contact/", "forecast/stop/"),
    *("wordofmouth/recommend/", "wordofmouth/came/", "gestures/new/"),
)
OURS = (
    *("trade/orders/new/", "trade/invoices/new/", "conversations/log/", "conversations/note/"),
    *("conversations/transcripts/new/", "write/"),
)
WRITTEN_IN = re.compile(r'<textarea|<input type="text"')
NAMED = re.compile(r'class="reads( ours| theirs| inside)?"')


def unnamed(html: str) -> list[str]:
    """The forms on a page into which somebody writes without being told who reads it."""
    forms = re.findall(r'<form[^>]*method="post".*?</form>', html, re.DOTALL)
    return [form for form in forms if WRITTEN_IN.search(form) and not NAMED.search(form)]


@pytest.mark.parametrize("tail", BOTH + OURS)
def test_a_form_names_its_reader(cast: Cast, tail: str) -> None:
    desk = page(browser(cast.jan), f"/desk/linden-labels/customers/{cast.roy.id}/{tail}")
    assert WRITTEN_IN.search(desk)
    assert not unnamed(desk)
    if tail in BOTH:
        assert not unnamed(page(browser(cast.claire), f"/book/{cast.roy.id}/{tail}"))


def test_a_form_that_names_nobody_is_found() -> None:
    assert unnamed('<form method="post"><input type="text" name="what"></form>')
