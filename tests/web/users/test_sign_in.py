"""Signing in: password, second step, limits, and no way in for strangers."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.test import Client

from bothways.units.refusal import Refused
from bothways_web.users.actions import create_user
from bothways_web.users.models import User
from tests.cast import PASSWORD, Cast
from tests.web.browsing import send, submit, text

LOGIN = "/me/login/"


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


def sign_in(browser: Client, login: str, password: str = PASSWORD, to: str = LOGIN) -> Any:
    return submit(browser, to, {"login": login, "password": password})


def prove_again(browser: Client) -> None:
    """Whoever changes how they sign in gives the password once more."""
    assert submit(browser, "/me/reauthenticate/", {"password": PASSWORD}).status_code == 302


def test_address_and_password_open_the_book(cast: Cast, browser: Client) -> None:
    assert sign_in(browser, "ines@linden.example")["Location"] == "/"
    assert browser.get("/desk/linden-labels/").status_code == 200


def test_addresses_compare_without_regard_to_case(cast: Cast, browser: Client) -> None:
    assert sign_in(browser, "  INES@Linden.Example").status_code == 302


def test_signing_in_leads_on_to_where_one_was_going(cast: Cast, browser: Client) -> None:
    wanted = browser.get("/desk/linden-labels/")["Location"]
    assert sign_in(browser, "ines@linden.example", to=wanted)["Location"] == "/desk/linden-labels/"


def test_it_never_leads_to_another_host(cast: Cast, browser: Client) -> None:
    led = sign_in(browser, "ines@linden.example", to=f"{LOGIN}?next=https://evil.example/")
    assert led["Location"] == "/"


@pytest.mark.parametrize("login", ["ines@linden.example", "nobody@linden.example"])
def test_a_wrong_password_and_an_unknown_address_read_the_same(
    cast: Cast, browser: Client, login: str
) -> None:
    said = text(sign_in(browser, login, "wrong"))
    assert "do not go together" in said
    assert browser.get("/desk/linden-labels/").status_code == 302


def test_after_five_wrong_passwords_the_right_one_waits(cast: Cast, browser: Client) -> None:
    for _ in range(5):
        sign_in(browser, "ines@linden.example", "wrong")
    assert "That was wrong too often." in text(sign_in(browser, "ines@linden.example"))
    assert sign_in(browser, "rita@reeder.example").status_code == 302, "others still get in"


def test_a_stranger_cannot_make_a_login(db: None, browser: Client) -> None:
    said = browser.get("/me/signup/")
    assert "By invitation" in text(said)
    Client().post("/me/signup/", {"email": "sam@stranger.example", "password1": PASSWORD})
    assert not User.objects.exists()


def test_a_login_that_was_switched_off_is_closed(cast: Cast, browser: Client) -> None:
    User.objects.filter(id=cast.ines.id).update(is_active=False)
    sign_in(browser, "ines@linden.example")
    assert browser.get("/desk/linden-labels/").status_code == 302


def test_with_the_second_step_a_password_is_not_enough(cast: Cast, browser: Client) -> None:
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(cast.ines, secret)
    assert sign_in(browser, "ines@linden.example")["Location"] == "/me/second/authenticate/"
    assert browser.get("/desk/linden-labels/").status_code == 302
    assert submit(browser, "/me/second/authenticate/", {"code": "000000"}).status_code == 200
    code = totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))
    assert submit(browser, "/me/second/authenticate/", {"code": code}).status_code == 302
    assert browser.get("/desk/linden-labels/").status_code == 200


def test_the_second_step_is_switched_on_with_an_app(cast: Cast, browser: Client) -> None:
    sign_in(browser, "ines@linden.example")
    assert browser.get("/me/second/totp/activate/")["Location"].startswith("/me/reauthenticate/")
    prove_again(browser)
    page = browser.get("/me/second/totp/activate/")
    assert "<svg" in page.content.decode()
    assert "style=" not in page.content.decode()
    secret = browser.session["mfa.totp.secret"]
    code = totp.format_hotp_value(totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time())))
    send(browser, page, "/me/second/totp/activate/", {"code": code})
    assert Authenticator.objects.filter(user=cast.ines, type="totp").exists()
    assert "See them" in text(browser.get("/me/second/"))


def test_a_new_password_comes_by_a_mail_to_the_address(cast: Cast, browser: Client) -> None:
    submit(browser, "/me/password/reset/", {"email": "Ines@linden.example"})
    (sent,) = mail.outbox
    assert sent.to == ["ines@linden.example"]
    link = next(word for word in str(sent.body).split() if "/password/reset/key/" in word)
    form = browser.get(link.replace("http://testserver", ""))["Location"]
    submit(browser, form, {"password1": "a better one 42", "password2": "a better one 42"})
    assert sign_in(browser, "ines@linden.example", "a better one 42").status_code == 302


def test_signing_out_closes_everything(cast: Cast, browser: Client) -> None:
    sign_in(browser, "ines@linden.example")
    assert "You are signed in as Ines" in browser.get("/desk/linden-labels/").content.decode()
    submit(browser, "/me/logout/")
    assert "You are signed out." in browser.get("/me/login/").content.decode()
    assert browser.get("/desk/linden-labels/").status_code == 302


def test_one_changes_ones_own_name(cast: Cast, browser: Client) -> None:
    sign_in(browser, "ines@linden.example")
    submit(browser, "/me/", {"name": "Ines Lindenbaum"})
    assert User.objects.get(id=cast.ines.id).name == "Ines Lindenbaum"
    assert submit(browser, "/me/", {"name": " "}).status_code == 422


@pytest.mark.parametrize(
    ("email", "password", "reason"),
    [
        ("INES@linden.example", None, "address_is_taken"),
        ("ines at linden", None, "address_is_no_address"),
        ("new@linden.example", "password12", "password_is_too_weak"),
        ("new@linden.example", "short", "password_is_too_weak"),
    ],
)
def test_a_login_that_cannot_be_made(cast: Cast, email: str, password: str | None, reason: str) -> None:
    count = User.objects.count()
    refused = create_user(email, "New Name", password)
    assert isinstance(refused, Refused)
    assert refused.reason == reason
    assert User.objects.count() == count


PAGES = [
    "/me/",
    "/me/email/",
    "/me/password/change/",
    "/me/logout/",
    "/me/second/",
    "/me/second/totp/activate/",
    "/me/second/recovery-codes/generate/",
    "/me/second/webauthn/",
    "/me/second/webauthn/add/",
    "/me/reauthenticate/",
]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_ones_login_is_in_our_words_and_looks(cast: Cast, browser: Client, page: str) -> None:
    sign_in(browser, "ines@linden.example")
    prove_again(browser)
    if "recovery" in page:
        totp.TOTP.activate(cast.ines, totp.generate_totp_secret())
    shown = browser.get(page)
    assert shown.status_code == 200
    html = shown.content.decode()
    assert 'href="/static/bothways/tokens.css"' in html
    assert "account" not in text(shown).lower()
    assert "<h1>" in html


def test_a_changed_password_is_told_by_mail(cast: Cast, browser: Client) -> None:
    sign_in(browser, "ines@linden.example")
    prove_again(browser)
    new = "another word and ribbon"
    said = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert submit(browser, "/me/password/change/", said).status_code == 302
    (told,) = mail.outbox
    assert told.to == ["ines@linden.example"]
    assert "Something was changed at your login." in told.body
    assert "account" not in told.body
