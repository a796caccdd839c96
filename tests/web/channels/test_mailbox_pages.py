"""The pages of mailboxes: connecting one, choosing what is read, a new password, sharing, removing."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from bothways_web.channels.models import KeptMail, Mailbox
from bothways_web.channels.reading_mailbox import work
from bothways_web.foundation import clock
from tests.builders.imap import PASSWORD, USER, arrive, connected, fresh
from tests.builders.mails import message
from tests.cast import Cast
from tools.dovecot import Dovecot

pytestmark = pytest.mark.django_db

DESK = "/desk/linden-labels/mailboxes/"


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with Dovecot() as running:
        running.password(USER, PASSWORD)
        yield running


@pytest.fixture
def jan(cast: Cast, client: Client) -> Client:
    client.force_login(cast.jan)
    return client


def typed(server: Dovecot, **more: str) -> dict[str, str]:
    return {
        "address": "Hello@Linden.example",
        "password": PASSWORD,
        "host": "127.0.0.1",
        "port": str(server.port),
        "security": "none",
        "user": "",
        "since": clock.now().date().isoformat(),
        "purpose": "To keep what we promise.",
        "keep_days": "365",
        **more,
    }


def test_from_nothing_to_the_first_kept_mail(jan: Client, server: Dovecot) -> None:
    arrive(server, message("claire@roy.example", USER, key="a"), message("x@other.example", USER, key="b"))
    assert "You have connected no mailbox yet." in jan.get(DESK).content.decode()
    made = jan.post(f"{DESK}new/", typed(server))
    assert made.status_code == 303
    page = made.headers["Location"]
    looked = jan.get(page).content.decode()
    assert "of the latest 2, 1 would be kept" in looked
    assert PASSWORD not in looked
    assert work(clock.now()) == 0
    assert jan.post(page, {"act": "begin"}).status_code == 409
    assert jan.post(page, {"act": "begin", "folders": ["INBOX", "Sent"]}).status_code == 303
    assert work(clock.now()) == 1
    said = jan.get(page).content.decode()
    assert "All is well." in said
    assert "Outside any relationship, not kept" in said
    assert bytes(Mailbox.objects.get().login.secret).find(PASSWORD.encode()) == -1


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"password": "wrong"}, "The password was not accepted. Type the new one."),
        ({"host": "no.such.host.invalid"}, "There was no server named no.such.host.invalid. Check its name."),
        ({"since": "2999-01-01"}, "Choose a day that has been."),
        ({"keep_days": "0"}, "Ensure this value is greater than or equal to 1."),
        ({"address": "nobody"}, "Enter a valid email address."),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_noted(
    jan: Client, server: Dovecot, more: dict[str, str], sentence: str
) -> None:
    answer = jan.post(f"{DESK}new/", typed(server, **more))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Mailbox.objects.exists()


def test_a_mailbox_is_connected_once(jan: Client, server: Dovecot) -> None:
    jan.post(f"{DESK}new/", typed(server))
    again = jan.post(f"{DESK}new/", typed(server))
    assert "You have connected this mailbox already." in again.content.decode()


def test_trouble_stands_there_in_words_with_its_time(cast: Cast, jan: Client, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    server.password(USER, "another one")
    with clock.at((clock.now() + timedelta(days=1)).replace(hour=10, minute=15)) as then:
        work(then)
    page = f"{DESK}{box.id}/"
    told = f"The password was not accepted at 10:15 on {then:%-d %B}. Type the new one."
    assert told in " ".join(jan.get(page).content.decode().split())
    assert told in " ".join(jan.get(DESK).content.decode().split())
    wrong = jan.post(page, {"act": "password", "password": "not this"})
    assert (wrong.status_code, "was not accepted" in wrong.content.decode()) == (422, True)
    assert jan.post(page, {"act": "password", "password": "another one"}).status_code == 303
    assert "It is read for the first time in a moment." in jan.get(page).content.decode()
    work(clock.now())
    assert "All is well." in jan.get(page).content.decode()


def act(client: Client, box: Mailbox, name: str, **more: Any) -> int:
    return client.post(f"{DESK}{box.id}/", {"act": name, **more}).status_code


def test_pausing_sharing_and_keeping(cast: Cast, jan: Client, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    for name, paused, shared in (
        ("pause", True, False),
        ("resume", False, False),
        ("share", False, True),
        ("unshare", False, False),
    ):
        assert act(jan, box, name) == 303
        assert (fresh(box).paused, fresh(box).shared) == (paused, shared), name
    assert act(jan, box, "keep", purpose="For the warranty.", keep_days="90") == 303
    assert (fresh(box).purpose, fresh(box).keep_days) == ("For the warranty.", 90)
    assert act(jan, box, "keep", purpose="", keep_days="90") == 422
    assert act(jan, box, "dance") == 409


def test_removing_says_what_goes(cast: Cast, jan: Client, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    arrive(server, message("claire@roy.example", USER))
    work(clock.now())
    assert "Its password and one mail kept here are deleted for good." in " ".join(
        jan.get(f"{DESK}{box.id}/").content.decode().split()
    )
    assert act(jan, box, "remove") == 303
    assert not KeptMail.objects.exists()


def test_others_see_it_once_it_is_shared_and_change_nothing(cast: Cast, server: Dovecot) -> None:
    box, ines = connected(cast.owner, server), Client()
    ines.force_login(cast.ines)
    assert USER not in ines.get(DESK).content.decode()
    Mailbox.objects.update(shared=True)
    assert USER in ines.get(DESK).content.decode()
    assert ines.get(f"{DESK}{box.id}/").status_code == 404
    for name in ("pause", "remove", "password", "share"):
        assert act(ines, box, name) == 404
    assert Mailbox.objects.filter(id=box.id, paused=False).exists()
