"""The server says when a mail comes in, and the mailbox is due at once."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest

from bothways_web.channels import mailboxes, watching
from bothways_web.channels.models import Mailbox
from bothways_web.channels.reading_mailbox import work
from bothways_web.channels.watching import Watches
from bothways_web.foundation import clock
from tests.builders.imap import PASSWORD, USER, arrive, connected, fresh, signed_in
from tests.builders.mails import message
from tests.cast import gather
from tools.dovecot import Dovecot

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with Dovecot() as running:
        running.password(USER, PASSWORD)
        yield running


@pytest.fixture
def idling(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Released once for each time that a watch waits for the server."""
    waits = threading.Semaphore(0)
    real = watching._something_arrived

    def noting(*given: object) -> bool:
        waits.release()
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(watching, "_something_arrived", noting)
    return waits


def test_a_mail_that_comes_in_makes_its_mailbox_due(server: Dovecot, idling: threading.Semaphore) -> None:
    box = connected(gather().owner, server)
    watches = Watches()
    watches.follow()
    assert watches.count == 0  # it was never read: that comes first
    work(clock.now())
    late = clock.now() + timedelta(hours=1)
    Mailbox.objects.update(due_at=late)
    watches.follow()
    assert watches.count == 1
    idling.acquire()
    # The server may not wait yet when it is told; so mails arrive until it says that one has.
    arrived = 0
    while not idling.acquire(timeout=1):
        arrived += 1
        arrive(server, message("claire@roy.example", USER, key=f"{arrived}"))
    due = fresh(box).due_at
    assert due is not None
    assert due < late
    assert work(clock.now()) >= 1
    mailboxes.pause(box)
    watches.follow()
    watches.end()
    assert watches.count == 0
    with signed_in(server) as seen:
        assert all("\\Seen" not in found.flags for found in seen.fetch(mark_seen=False))


def test_a_watch_whose_server_is_gone_ends_and_begins_again(
    server: Dovecot, idling: threading.Semaphore
) -> None:
    connected(gather().owner, server)
    work(clock.now())
    watches = Watches()
    watches.follow()
    idling.acquire()
    (_, thread), *_ = watches._watches.values()
    server.stop()
    thread.join()
    assert watches.count == 0
    server.start()
    watches.follow()
    idling.acquire()
    assert watches.count == 1
    watches.end()
