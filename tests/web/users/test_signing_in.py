"""Whose session ended while a page was open is led to sign in, and back; no login stands inside a row."""

import pytest
from django.test import Client

from tests.cast import Cast
from tests.web.browsing import text
from tests.web.rooms import book, desk

OPEN = "http://testserver/desk/linden-labels/?ours=after"
HTMX = {"HX-Request": "true", "HX-Current-URL": OPEN}


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_part_of_a_page_sends_the_whole_page_to_sign_in(cast: Cast, method: str) -> None:
    nobody = Client()
    for address in (
        desk(cast.roy.id, "promises/new/"),
        book(cast.roy.id, "promises/new/"),
        "/desk/linden-labels/customers/new/",
    ):
        answer = getattr(nobody, method)(address, headers=HTMX)
        assert answer.headers["HX-Redirect"] == "/me/login/?next=/desk/linden-labels/%3Fours%3Dafter"
        assert answer.content == b""
    said = text(nobody.get(answer.headers["HX-Redirect"]))
    assert "You were signed out in the meantime, so this was not done." in said


@pytest.mark.parametrize("current", ["", "https://elsewhere.example/desk/", "javascript:alert(1)"])
def test_it_never_leads_back_to_another_host(cast: Cast, current: str) -> None:
    answer = Client().get("/desk/linden-labels/", headers={**HTMX, "HX-Current-URL": current})
    assert answer.headers["HX-Redirect"] == "/me/login/?next=/"


def test_a_whole_page_is_led_on_as_ever(cast: Cast) -> None:
    for headers in ({}, {"HX-Request": "true", "HX-Boosted": "true"}):
        answer = Client().get("/desk/linden-labels/", headers=headers)
        assert (answer.status_code, answer["Location"]) == (302, "/me/login/?next=/desk/linden-labels/")
