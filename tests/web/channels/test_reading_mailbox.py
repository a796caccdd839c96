"""Reading a mailbox of a real server: what is kept, what is not, and what happens when something breaks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from imap_tools import BaseMailBox

from bothways.units.side import Side
from bothways_web.channels import imap, keeping, mailboxes, queries_mail, reading_mailbox
from bothways_web.channels.keeping import Became
from bothways_web.channels.mail_heads import Mail
from bothways_web.channels.models import KeptMail, MailboxLogin
from bothways_web.channels.reading_mailbox import read, work
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry
from bothways_web.parties.models import Membership
from tests.builders.imap import PASSWORD, USER, arrive, connected, fresh, signed_in
from tests.builders.mails import message
from tests.builders.smtp import free_port
from tests.builders.tls import make_certificate
from tests.cast import Cast
from tools.dovecot import Dovecot

pytestmark = pytest.mark.django_db

CLAIRE, BEA, STRANGER = "claire@roy.example", "bea@brook.example", "stranger@other.example"


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with Dovecot() as running:
        running.password(USER, PASSWORD)
        yield running


def ids() -> list[str]:
    return sorted(row.message_id.removesuffix("@mails.example") for row in KeptMail.objects.all())


def test_both_directions_are_kept_and_strangers_leave_no_trace(cast: Cast, server: Dovecot) -> None:
    arrive(server, message(CLAIRE, USER, key="a"), message(STRANGER, USER, key="b"))
    arrive(server, message(USER, BEA, key="c"), message(USER, STRANGER, key="d"), folder="Sent")
    box = connected(cast.owner, server)
    assert read(box) == Counter({Became.KEPT: 2, Became.OUTSIDE: 2})
    assert ids() == ["a", "c"]
    (sent,) = queries_mail.mails(cast.owner.relationship(cast.brook.id))
    assert sent.author is Side.MERCHANT
    box = fresh(box)
    assert (box.account["kept"], box.account["outside"], box.error) == (2, 2, "")
    assert box.read_at is not None


def test_nothing_in_the_mailbox_changes(cast: Cast, server: Dovecot) -> None:
    arrive(server, message(CLAIRE, USER))
    read(connected(cast.owner, server))
    with signed_in(server) as box:
        assert [found.flags for found in box.fetch(mark_seen=False) if "\\Seen" in found.flags] == []


def test_only_what_is_kept_is_fetched(cast: Cast, server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[int] = []
    whole = imap.mails

    def noting(box: BaseMailBox, uids: Sequence[int]) -> list[Mail]:
        fetched.extend(uids)
        return whole(box, uids)

    monkeypatch.setattr(imap, "mails", noting)
    arrive(server, message(STRANGER, USER, key="a"), message(CLAIRE, USER, key="b"), message(STRANGER, USER))
    read(connected(cast.owner, server))
    assert fetched == [2]


def test_it_is_read_on_from_where_it_was_read_to(cast: Cast, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    arrive(server, message(CLAIRE, USER, key="a"))
    assert read(box)[Became.KEPT] == 1
    assert read(box) == Counter()
    arrive(server, message(CLAIRE, USER, key="b"))
    assert read(box) == Counter({Became.KEPT: 1})
    assert ids() == ["a", "b"]


def test_mails_from_before_the_chosen_day_are_not_looked_at(cast: Cast, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    MailboxLogin.objects.update(since=clock.now().date() + timedelta(days=2))
    arrive(server, message(CLAIRE, USER))
    assert read(fresh(box)) == Counter()


def test_a_gap_after_an_outage_is_filled(cast: Cast, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    arrive(server, message(CLAIRE, USER, key="a"))
    read(box)
    arrive(server, message(CLAIRE, USER, key="b"))
    server.stop()
    assert read(fresh(box)) == Counter()
    box = fresh(box)
    assert box.error == f"Nothing answered at 127.0.0.1:{server.port}"
    assert (box.remedy, box.tries) == ("It is tried again by itself.", 1)
    assert box.due_at is not None
    assert box.due_at > clock.now()
    server.start()
    read(box)
    assert (ids(), fresh(box).error, fresh(box).tries) == (["a", "b"], "", 0)


def test_tries_that_fail_become_rarer(cast: Cast, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    server.stop()
    waits = []
    with clock.at(clock.now()) as now:
        for _ in range(7):
            read(fresh(box))
            due = fresh(box).due_at
            assert due is not None
            waits.append((due - now) // timedelta(minutes=1))
    assert waits == [1, 2, 5, 15, 60, 60, 60]


def test_a_password_that_is_not_accepted_waits_for_the_new_one(cast: Cast, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    arrive(server, message(CLAIRE, USER))
    server.password(USER, "another one")
    assert work(clock.now()) == 0
    box = fresh(box)
    assert (box.error, box.remedy) == ("The password was not accepted", "Type the new one.")
    assert work(clock.now() + timedelta(days=3)) == 0
    refused = mailboxes.new_password(box, "a wrong one")
    assert refused is not None
    assert refused.sentence == "The password was not accepted. Type the new one."
    assert mailboxes.new_password(box, "another one") is None
    assert work(clock.now()) == 1
    assert fresh(box).error == ""


def test_with_other_numbers_nothing_is_kept_twice(cast: Cast, server: Dovecot) -> None:
    box = connected(cast.owner, server)
    arrive(server, message(CLAIRE, USER, key="a"), message(STRANGER, USER, key="b"))
    read(box)
    server.stop()
    for path in server.maildir(USER).glob("dovecot*"):
        path.unlink()
    server.start()
    arrive(server, message(CLAIRE, USER, key="c"))
    before = box.cursors.get(name="INBOX").validity
    assert read(fresh(box)) == Counter({Became.KEPT: 1, Became.THERE: 1, Became.OUTSIDE: 1})
    assert box.cursors.get(name="INBOX").validity != before
    assert ids() == ["a", "c"]


@pytest.mark.parametrize("breaks_at", range(4))
def test_a_break_at_any_moment_loses_nothing_and_keeps_nothing_twice(
    cast: Cast, server: Dovecot, monkeypatch: pytest.MonkeyPatch, breaks_at: int
) -> None:
    monkeypatch.setattr(reading_mailbox, "HEADS_AT_ONCE", 2)
    arrive(server, *[message(CLAIRE, USER, key=f"{number}") for number in range(6)])
    box, calls, real = connected(cast.owner, server), 0, keeping.keep

    def breaking(*given: object) -> Counter[Became]:
        nonlocal calls
        calls += 1
        account = real(*given)  # type: ignore[arg-type]
        if calls == breaks_at:
            raise KeyboardInterrupt
        return account

    monkeypatch.setattr(reading_mailbox, "keep", breaking)
    try:
        read(box)
    except KeyboardInterrupt:
        assert KeptMail.objects.count() == 2 * (breaks_at - 1)
    monkeypatch.setattr(reading_mailbox, "keep", keeping.keep)
    read(fresh(box))
    assert ids() == [f"{number}" for number in range(6)]
    assert fresh(box).account == {"kept": 6}


def test_what_is_too_large_is_kept_by_its_head(
    cast: Cast, server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_mailbox, "LARGEST", 2000)
    arrive(server, message(CLAIRE, USER, "word " * 1000, key="a"), message(CLAIRE, USER, key="b"))
    read(connected(cast.owner, server))
    rows = {row.message_id[0]: row for row in KeptMail.objects.all()}
    assert (rows["a"].text, rows["a"].wrong) == ("", ["It is too large; only its head was read."])
    assert "labels" in rows["b"].text


def test_many_mails_are_read_in_turns(cast: Cast, server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_mailbox, "MOST_AT_ONCE", 3)
    arrive(server, *[message(CLAIRE, USER, key=f"{number}") for number in range(5)])
    box, now = connected(cast.owner, server), clock.now()
    assert (work(now), work(clock.now()), work(clock.now())) == (3, 2, 0)
    due = fresh(box).due_at
    assert due is not None
    assert due > clock.now()


def test_paused_and_left_mailboxes_are_not_read(cast: Cast, server: Dovecot) -> None:
    arrive(server, message(CLAIRE, USER))
    box = connected(cast.owner, server)
    mailboxes.pause(box)
    assert work(clock.now()) == 0
    mailboxes.resume(box)
    Membership.objects.filter(id=cast.owner.member).update(active=False)
    assert work(clock.now()) == 0
    Membership.objects.filter(id=cast.owner.member).update(active=True)
    assert work(clock.now()) == 1


def test_a_shared_mailbox_stands_in_the_book_as_it_is_read(cast: Cast, server: Dovecot) -> None:
    arrive(server, message(CLAIRE, USER, "Where are the labels?"))
    box = connected(cast.owner, server, shared=True)
    read(box)
    kinds = JournalEntry.objects.filter(relationship_id=cast.roy.id).values_list("kind", flat=True)
    assert "message_received" in kinds


def test_a_removed_mailbox_takes_its_mails_along(cast: Cast, server: Dovecot) -> None:
    arrive(server, message(CLAIRE, USER))
    box = connected(cast.owner, server)
    read(box)
    assert mailboxes.remove(box) == 1
    assert not KeptMail.objects.exists()
    assert not MailboxLogin.objects.exists()


def test_what_would_be_read_is_told_before(cast: Cast, server: Dovecot) -> None:
    arrive(server, message(CLAIRE, USER, key="a"), message(STRANGER, USER, key="b"))
    box = connected(cast.owner, server)
    looked = mailboxes.look(box)
    assert isinstance(looked, list)
    assert [(one.name, one.chosen, one.mails, one.kept) for one in looked] == [
        ("INBOX", True, 2, 1),
        ("Sent", True, 0, 0),
        ("Junk", False, 0, 0),
    ]
    assert not KeptMail.objects.exists()


def test_over_tls_with_a_certificate_that_is_trusted(
    cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make_certificate(tmp_path, clock.now(), 90)
    with Dovecot(certificate=file) as server:
        server.password(USER, PASSWORD)
        for security, port in (("tls", server.tls_port), ("starttls", server.port)):
            way = imap.Way("localhost", port, security, USER, PASSWORD)
            with (
                pytest.raises(imap.MailboxTrouble, match="certificate that cannot be trusted"),
                imap.opened(way),
            ):
                pass
            with monkeypatch.context() as trusting:
                trusting.setenv("SSL_CERT_FILE", str(file))
                with imap.opened(way) as box:
                    assert [folder.name for folder in imap.folders(box)] == ["INBOX", "Sent", "Junk"]


def test_servers_that_are_none(cast: Cast, server: Dovecot) -> None:
    port = free_port()
    for way, sentence in (
        (imap.Way("127.0.0.1", port, "none", USER, "x"), f"Nothing answered at 127.0.0.1:{port}"),
        (
            imap.Way("no.such.host.invalid", 143, "none", USER, "x"),
            "There was no server named no.such.host.invalid",
        ),
        (imap.Way("127.0.0.1", server.port, "tls", USER, "x"), f"127.0.0.1:{server.port} does not speak TLS"),
    ):
        with pytest.raises(imap.MailboxTrouble) as told, imap.opened(way):
            pass
        assert told.value.sentence == sentence
