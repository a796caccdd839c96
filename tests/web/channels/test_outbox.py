"""Mails leave at least once, with the same Message-ID however often they are tried."""

import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta

import pytest
from aiosmtpd.smtp import SMTP
from django.conf import LazySettings
from django.conf import settings as django_settings
from django.db import connection

from bothways_web.channels import outbox
from bothways_web.channels.outbox import MOST_TRIES, pause, send_due
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from tests.builders.smtp import Post, free_port, hang_up
from tests.cast import Cast, gather
from tests.web.channels.conftest import let_go, mail


def later(**by: float) -> datetime:
    return clock.now() + timedelta(**by)


def test_a_mail_leaves_once(cast: Cast, post: Post) -> None:
    let_go(cast)
    row = mail(cast)
    assert send_due(later()) == 1
    assert send_due(later(days=30)) == 0
    (sent,) = post.mails
    assert sent["To"] == "claire@roy.example"
    assert sent["From"] == "Linden Labels <book@localhost>"
    assert sent["Message-ID"] == f"<{row.id}@book.example>"
    assert sent["Auto-Submitted"] == "auto-generated"
    row.refresh_from_db()
    assert row.done_at is not None
    assert row.error == ""


def test_a_server_that_hangs_up_midway_gets_the_same_mail_again(cast: Cast, post: Post) -> None:
    let_go(cast)
    row = mail(cast)
    post.answers = [hang_up]
    now = later()
    assert send_due(now) == 0
    row.refresh_from_db()
    assert row.done_at is None
    assert row.due_at == now + timedelta(minutes=1)
    assert "hung up" in row.error
    assert send_due(now + timedelta(seconds=59)) == 0, "not before its time"
    assert send_due(now + timedelta(minutes=1)) == 1
    assert [sent["Message-ID"] for sent in post.mails] == [f"<{row.id}@book.example>"]


def test_one_mail_that_the_server_hangs_up_on_stops_no_other(cast: Cast, post: Post) -> None:
    let_go(cast)
    for key in ("one", "two", "three"):
        mail(cast, key)
    post.answers = [hang_up]
    now = later()
    assert send_due(now) == 0
    assert send_due(now) == 2
    assert send_due(now + timedelta(minutes=1)) == 1


def test_a_server_that_says_later_is_asked_later(cast: Cast, post: Post) -> None:
    let_go(cast)
    row = mail(cast)
    post.recipients["claire@roy.example"] = "450 greylisted, come back"
    now = later()
    send_due(now)
    row.refresh_from_db()
    assert row.error == "The mail server does not take mail for this address: 450 greylisted, come back"
    post.recipients.clear()
    assert send_due(now + timedelta(minutes=1)) == 1


@pytest.mark.parametrize("reply", ["550 no such mailbox", "554 refused as spam"])
def test_a_final_no_is_not_asked_again(cast: Cast, post: Post, reply: str) -> None:
    let_go(cast)
    row = mail(cast)
    if "mailbox" in reply:
        post.recipients["claire@roy.example"] = reply
    else:
        post.answers = [reply]
    send_due(later())
    row.refresh_from_db()
    assert row.done_at is not None
    assert reply in row.error
    assert send_due(later(days=9)) == 0


def test_where_nothing_answers_the_rest_waits_untried(cast: Cast, post: Post, settings: LazySettings) -> None:
    let_go(cast)
    rows = [mail(cast, "one"), mail(cast, "two")]
    settings.EMAIL_PORT = free_port()
    send_due(later())
    assert [Outbox.objects.get(id=row.id).attempts for row in rows] == [1, 0]
    assert "Nothing answers at the mail server" in Outbox.objects.get(id=rows[0].id).error


def test_after_many_tries_it_is_given_up(cast: Cast, post: Post) -> None:
    let_go(cast)
    row = mail(cast)
    Outbox.objects.filter(id=row.id).update(attempts=MOST_TRIES - 1)
    post.answers = ["451 never today"]
    send_due(later())
    row.refresh_from_db()
    assert row.done_at is not None
    assert "451 never today" in row.error


def test_pauses_double_up_to_six_hours() -> None:
    minutes = [pause(tries) // timedelta(minutes=1) for tries in range(1, 12)]
    assert minutes == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]


def test_two_workers_send_one_mail_once(cast: Cast, post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second worker reads what is due just before the first one claims it."""
    let_go(cast)
    mail(cast)
    now, claim = later(), outbox._claim
    sent_by_other: list[int] = []

    def claim_late(row: Outbox, at: datetime) -> bool:
        monkeypatch.setattr(outbox, "_claim", claim)
        sent_by_other.append(send_due(now))
        return claim(row, at)

    monkeypatch.setattr(outbox, "_claim", claim_late)
    assert send_due(now) == 0
    assert sent_by_other == [1]
    assert len(post.mails) == 1


def test_what_this_version_cannot_read_is_said_and_left(cast: Cast, post: Post) -> None:
    row = mail(cast, colour="blue")
    assert send_due(later()) == 0
    row.refresh_from_db()
    assert row.error == "It was not sent: this version cannot read it (1 mistakes)."


CHILD = """
import django
django.setup()
from bothways_web.channels import outbox
from bothways_web.channels.outbox import send_due
from bothways_web.foundation import clock
send_due(clock.now())
"""


@pytest.mark.django_db(transaction=True)
def test_killed_between_sending_and_marking_it_is_sent_again_with_the_same_id(post: Post) -> None:
    cast = gather()
    let_go(cast)
    row = mail(cast)
    child: list[subprocess.Popen[bytes]] = []

    def kill(server: SMTP) -> str:
        os.kill(child[0].pid, signal.SIGKILL)
        child[0].wait()
        return "250 taken, and the sender is dead"

    post.answers = [kill]
    child.append(subprocess.Popen([sys.executable, "-c", CHILD], env=environment(post)))
    assert child[0].wait() == -signal.SIGKILL
    post.took.acquire()
    row.refresh_from_db()
    assert (len(post.mails), row.attempts, row.done_at) == (1, 1, None)
    assert send_due(later(minutes=2)) == 1
    assert [sent["Message-ID"] for sent in post.mails] == [f"<{row.id}@book.example>"] * 2


def environment(post: Post) -> dict[str, str]:
    """Ours, with this test's database and mail server."""
    database = connection.settings_dict
    url = f"sqlite:///{database['NAME']}"
    if connection.vendor == "postgresql":
        where = f"{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}"
        url = f"postgresql://{where}/{database['NAME']}"
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "bothways_web.config.settings",
        "BOTHWAYS_SECRET_KEY": django_settings.SECRET_KEY,
        "BOTHWAYS_DATABASE_URL": url,
        "BOTHWAYS_MAIL_URL": f"smtp://127.0.0.1:{post.port}",
        "BOTHWAYS_ADDRESS": "https://book.example",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
