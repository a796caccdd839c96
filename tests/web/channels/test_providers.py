"""Signing in to a mailbox at its provider: over to it, back with a code, and on with tokens that run out."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import LazySettings
from django.test import Client

from bothways_web.channels import mailboxes
from bothways_web.channels.models import KeptMail, Mailbox, MailboxLogin
from bothways_web.channels.reading_mailbox import read, work
from bothways_web.foundation import clock
from bothways_web.foundation.sealing import unseal
from tests.builders.imap import PASSWORD, USER, arrive, fresh
from tests.builders.mails import message
from tests.builders.provider import StandIn, provider
from tests.cast import Cast
from tools.dovecot import Dovecot

pytestmark = pytest.mark.django_db

DESK = "/desk/linden-labels/mailboxes"


@pytest.fixture
def google(settings: LazySettings) -> Iterator[tuple[StandIn, Dovecot]]:
    """A provider and its mail server, which asks the provider whose a token is."""
    with provider(USER) as stand_in, Dovecot(introspection=f"{stand_in.address}/introspect") as server:
        server.password(USER, PASSWORD)
        settings.MAIL_PROVIDERS = {
            "google": {
                "title": "Google",
                "authorise": "https://accounts.provider.example/authorise",
                "token": f"{stand_in.address}/token",
                "scope": "mail",
                "host": "127.0.0.1",
                "port": server.port,
                "client": "linden",
                "secret": "sealed wax",
                "security": "none",
            }
        }
        settings.ADDRESS = "https://book.example"
        yield stand_in, server


def over(client: Client) -> tuple[Mailbox, dict[str, str]]:
    """Connect a mailbox at the provider, as far as its page there; what it was asked."""
    posted = {
        "address": USER,
        "since": clock.now().date().isoformat(),
        "purpose": "To keep what we promise.",
        "keep_days": "365",
    }
    made = client.post(f"{DESK}/new/?at=google", posted)
    assert made.status_code == 303, made.content.decode()
    there = client.get(made.headers["Location"])
    assert there.status_code == 302
    asked = {name: values[0] for name, values in parse_qs(urlsplit(there.headers["Location"]).query).items()}
    return Mailbox.objects.get(), asked


def back(client: Client, asked: dict[str, str], **more: str) -> Any:
    return client.get("/mailboxes/signed-in/", {"state": asked["state"], "code": "a-code", **more})


def test_from_the_form_to_the_first_mail(cast: Cast, client: Client, google: tuple[StandIn, Dovecot]) -> None:
    stand_in, server = google
    arrive(server, message("claire@roy.example", USER))
    client.force_login(cast.jan)
    box, asked = over(client)
    assert asked["redirect_uri"] == "https://book.example/mailboxes/signed-in/"
    assert (asked["login_hint"], asked["code_challenge_method"]) == (USER, "S256")
    done = back(client, asked)
    assert done.status_code == 303
    assert stand_in.asked[0]["client_secret"] == "sealed wax"
    page = client.get(done.headers["Location"]).content.decode()
    assert "INBOX" in page
    chosen = client.post(done.headers["Location"], {"act": "begin", "folders": ["INBOX"]})
    assert chosen.status_code == 303
    assert work(clock.now()) == 1
    assert KeptMail.objects.count() == 1
    assert fresh(box).login.secret != b""


def test_a_token_that_has_run_out_is_renewed(
    cast: Cast, client: Client, google: tuple[StandIn, Dovecot]
) -> None:
    stand_in, server = google
    arrive(server, message("claire@roy.example", USER))
    client.force_login(cast.jan)
    box, asked = over(client)
    back(client, asked)
    mailboxes.begin(box, ["INBOX"])
    first = unseal(MailboxLogin.objects.get().secret)["access"]
    with clock.at(clock.now() + timedelta(hours=2)):
        read(fresh(box))
    assert [asked["grant_type"] for asked in stand_in.asked] == ["authorization_code", "refresh_token"]
    assert unseal(MailboxLogin.objects.get().secret)["access"] != first
    assert (KeptMail.objects.count(), fresh(box).error) == (1, "")


@pytest.mark.parametrize(
    ("status", "error", "remedy"),
    [
        (200, "Google did not let us in", "Sign in once more."),
        (503, "Google answered with error 503", "It is tried again by itself."),
    ],
)
def test_a_permission_that_was_taken_back_is_told(
    cast: Cast, client: Client, google: tuple[StandIn, Dovecot], status: int, error: str, remedy: str
) -> None:
    stand_in, _ = google
    client.force_login(cast.jan)
    box, asked = over(client)
    back(client, asked)
    mailboxes.begin(box, ["INBOX"])
    stand_in.refresh.clear()
    stand_in.status = status
    with clock.at(clock.now() + timedelta(hours=2)):
        read(fresh(box))
    box = fresh(box)
    assert (box.error, box.remedy, box.due_at is None) == (error, remedy, status == 200)
    page = client.get(f"{DESK}/{box.id}/").content.decode()
    assert error in page


def test_the_way_back_is_good_in_this_browser_and_for_this_member_alone(
    cast: Cast, client: Client, google: tuple[StandIn, Dovecot]
) -> None:
    stand_in, _ = google
    client.force_login(cast.jan)
    _, asked = over(client)
    other_browser, other_member = Client(), Client()
    other_browser.force_login(cast.jan)
    other_member.force_login(cast.ines)
    assert back(other_browser, asked).status_code == 409
    assert back(other_member, asked).status_code == 404
    assert back(Client(), asked).status_code == 302
    assert back(client, {"state": asked["state"] + "x"}).status_code == 404
    assert stand_in.asked == []
    over_again = client.get(f"{DESK}/{Mailbox.objects.get().id}/sign-in/")
    asked = {
        name: values[0] for name, values in parse_qs(urlsplit(over_again.headers["Location"]).query).items()
    }
    assert back(client, asked, code="another-code").status_code == 409
    assert bytes(MailboxLogin.objects.get().secret) == b""


def test_without_a_setting_nothing_is_offered(cast: Cast, client: Client) -> None:
    client.force_login(cast.jan)
    assert "Google" not in client.get(f"{DESK}/").content.decode()
