"""The pages of one's own login speak as all the others do."""

import re

import pytest
from django.test import Client

from tests.cast import Cast
from tests.web.pages import browser, page, text

OPEN = ["/me/login/", "/me/password/reset/"]
OWN = ["/me/password/change/", "/me/email/", "/me/reauthenticate/"]


def said(cast: Cast, address: str) -> tuple[str, str]:
    """A page's source and its words."""
    html = page(Client() if address in OPEN else browser(cast.jan), address)
    return html, text(html)


@pytest.mark.parametrize("address", OPEN + OWN)
def test_nothing_is_said_twice_and_an_address_has_one_name(cast: Cast, address: str) -> None:
    html, words = said(cast, address)
    assert "placeholder" not in html
    assert not re.search(r"\b[Ee]mail\b|Password \(again\)|Current Password", words)


def test_what_a_password_needs_is_one_sentence(cast: Cast) -> None:
    _, words = said(cast, "/me/password/change/")
    assert "Ten characters or more." in words
    assert "must contain" not in words


def test_nobody_is_told_of_a_mail_that_did_not_go(cast: Cast) -> None:
    _, words = said(cast, "/me/email/")
    assert "A mail went to" not in words
    assert "The new mail address" in words
