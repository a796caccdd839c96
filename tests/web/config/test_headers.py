"""What every answer carries, and how large a request may be."""

import pytest
from django.conf import LazySettings
from django.test import Client

from tests.cast import Cast
from tests.web.browsing import submit, text
from tests.web.parties.test_sides import signed_in

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


@pytest.mark.parametrize("path", ["/me/login/", "/p/", "/sides/", "/desk/linden-labels/", "/nowhere/"])
def test_every_answer_carries_the_strict_policy(cast: Cast, path: str) -> None:
    header = signed_in(cast.jan).get(path).headers["Content-Security-Policy"]
    said = dict(part.strip().split(" ", 1) for part in header.split(";"))
    assert {name: said.get(name) for name in POLICY} == POLICY
    assert "unsafe" not in header


def test_a_session_is_for_this_site_and_no_script(cast: Cast) -> None:
    browser = Client()
    submit(browser, "/me/login/", {"login": "ines@linden.example", "password": "linden and ribbon"})
    cookie = browser.cookies["session"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")


def test_what_is_too_large_is_turned_away_unread(cast: Cast, settings: LazySettings) -> None:
    settings.UPLOAD_LIMIT = 2 * 1024 * 1024
    refused = signed_in(cast.jan).post("/me/", {"name": "x" * (2 * 1024 * 1024 + 1)})
    assert refused.status_code == 413
    assert "At most 2 megabytes" in text(refused)


def test_static_files_are_served(client: Client) -> None:
    served = client.get("/static/users/passkeys.js")
    assert served.status_code == 200
    assert "javascript" in served.headers["Content-Type"]
