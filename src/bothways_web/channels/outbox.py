"""Draining the outbox: each mail at least once, with the same Message-ID however often it is tried.

A row is claimed by putting its next try into the future, and only then the mail goes. Whoever is killed
between sending and marking leaves a row that becomes due again; the receiver knows the Message-ID.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from pydantic import ValidationError

from bothways_web.channels import letter
from bothways_web.channels.failures import ERRORS, failure
from bothways_web.channels.gate import HELD, Cleared, Dropped, Held, judge
from bothways_web.channels.task import EFFECT, Task
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.parties.models import Merchant

AT_ONCE = 50
MOST_TRIES = 20
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
HELD_PAUSE = timedelta(hours=1)


class ServerIsAway(Exception):
    """The mail server takes no mail now; the rest waits for the next tick."""


def send_due(now: datetime) -> int:
    """Send what is due; how many mails a server took."""
    due = Outbox.objects.filter(effect=EFFECT, done_at=None, due_at__lte=now).order_by("due_at")
    rows = list(due[:AT_ONCE])
    merchants = Merchant.objects.in_bulk({row.merchant_id for row in rows})
    sent = 0
    with _server() as server:
        try:
            for row in rows:
                sent += _claim(row, now) and _send(row, merchants[row.merchant_id], server, now)
        except ServerIsAway:
            pass
    return sent


def pause(tries: int) -> timedelta:
    """How long to wait after so many tries: a minute, two, four, up to six hours."""
    return min(FIRST_PAUSE * (1 << (tries - 1)), LONGEST_PAUSE)


def release(merchant: Merchant) -> int:
    """Let what was held be looked at again at once, because the owner has changed who gets mail."""
    held = Outbox.objects.filter(merchant_id=merchant.id, effect=EFFECT, done_at=None, error__startswith=HELD)
    return held.update(due_at=clock.now())


def _claim(row: Outbox, now: datetime) -> bool:
    """Take the row for this try; False when another worker was quicker."""
    mine = Outbox.objects.filter(id=row.id, done_at=None, due_at=row.due_at, attempts=row.attempts)
    return bool(mine.update(due_at=now + pause(row.attempts + 1), attempts=row.attempts + 1))


def _send(row: Outbox, merchant: Merchant, server: BaseEmailBackend, now: datetime) -> bool:
    try:
        task = Task.model_validate(row.payload)
    except ValidationError as error:
        return _finish(row, f"It was not sent: this version cannot read it ({error.error_count()} mistakes).")
    verdict = judge(merchant, row.relationship_id, task)
    if isinstance(verdict, Dropped):
        return _finish(row, verdict.why)
    if isinstance(verdict, Held):
        _mark(row, due_at=now + HELD_PAUSE, attempts=row.attempts, error=verdict.why)
        return False
    return _deliver(row, merchant, task, verdict, server)


def _deliver(row: Outbox, merchant: Merchant, task: Task, cleared: Cleared, server: BaseEmailBackend) -> bool:
    written = letter.write(
        str(row.id), merchant, task, letter.Fresh(), cleared.address, cleared.question, cleared.code
    )
    try:
        server.open()
        server.send_messages([written.message()])
    except ERRORS as error:
        failed = failure(error)
        if failed.final or row.attempts + 1 >= MOST_TRIES:
            return _finish(row, failed.sentence)
        _mark(row, error=failed.sentence)
        if failed.of_server:
            raise ServerIsAway from error
        return False
    return not _finish(row, "")


def _finish(row: Outbox, error: str) -> bool:
    """Nothing more is to be done for this row; always False, so that it counts as not sent."""
    _mark(row, done_at=clock.now(), error=error)
    return False


def _mark(row: Outbox, **values: object) -> None:
    Outbox.objects.filter(id=row.id).update(**values)


@contextmanager
def _server() -> Iterator[BaseEmailBackend]:
    """One connection for all mails of a tick; opened by the first mail, closed whatever happened."""
    server = get_connection()
    try:
        yield server
    finally:
        with suppress(*ERRORS):
            server.close()
