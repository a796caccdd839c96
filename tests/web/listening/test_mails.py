"""Kept mails and transcripts are read as they come in, and forgotten with their texts."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.conversations.kinds import ConversationLogged, Medium
from bothways.listening.proposal import Sort
from bothways.units.side import Side
from bothways_web.channels import actions_mail
from bothways_web.channels.keeping import keep
from bothways_web.channels.models import KeptMail
from bothways_web.conversations import actions as talks
from bothways_web.conversations import transcripts
from bothways_web.conversations.models import Transcript
from bothways_web.foundation import clock
from bothways_web.listening import erasing, mails, queries, worker
from bothways_web.listening.models import Candidate, State
from tests.builders.acts import done
from tests.builders.mails import a_mail, a_mailbox
from tests.cast import Cast

CLAIRE, OURS = "claire@roy.example", "jan@linden.example"
TEXT = """Hi Claire,

I'll send you the new proof by Friday.

Best, Jan

On 3 March 2026 10:15, Claire wrote:
> I'll pay the invoice tomorrow."""
SPOKEN = "Jan: We will replace the torn roll by Friday.\nClaire: Good. I'll send you the artwork tomorrow.\n"


def soon() -> datetime:
    return clock.now() + timedelta(seconds=1)


def test_a_mail_is_read_once_without_what_it_quotes_for_its_member_alone(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(OURS, CLAIRE, TEXT)])
    assert worker.read_mail(clock.now()) == 1
    assert worker.read_mail(clock.now()) == 0
    (row,) = Candidate.objects.all()
    assert (row.sort, row.side, row.what) == (Sort.MAIL, "merchant", "Send you the new proof")
    assert KeptMail.objects.get().text[row.start : row.end] == row.sentence
    assert (row.private_to, row.source_id) == (cast.owner.member, KeptMail.objects.get().id)
    assert queries.unasked_anywhere(cast.owner, 9)
    assert not queries.unasked_anywhere(cast.reader, 9)


def test_a_mail_is_read_in_its_own_language(cast: Cast) -> None:
    keep(
        a_mailbox(cast.owner),
        [a_mail(OURS, CLAIRE, "Guten Tag\n\nWir schicken Ihnen den Abzug bis Freitag.\n")],
    )
    worker.read_mail(clock.now())
    (row,) = Candidate.objects.all()
    assert (row.sort, row.side, row.deed) == (Sort.MAIL, "merchant", "promise")


def test_a_shared_mailbox_is_everybodys(cast: Cast) -> None:
    keep(a_mailbox(cast.owner, shared=True), [a_mail(OURS, CLAIRE, TEXT)])
    worker.read_mail(clock.now())
    assert queries.unasked_anywhere(cast.reader, 9)


def test_the_same_mail_in_two_mailboxes_is_seen_by_each(cast: Cast) -> None:
    for member in (cast.owner, cast.reader):
        keep(a_mailbox(member), [a_mail(OURS, CLAIRE, TEXT)])
    worker.read_mail(clock.now())
    assert len(queries.unasked_anywhere(cast.owner, 9)) == len(queries.unasked_anywhere(cast.reader, 9)) == 1


def test_a_mail_that_was_put_into_the_book_is_not_read_twice(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(OURS, CLAIRE, TEXT)])
    worker.read_mail(clock.now())
    done(actions_mail.tell(cast.roy.merchants, KeptMail.objects.get().id))
    assert worker.read_new(soon()) == 0


def test_an_old_mail_is_not_read(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(OURS, CLAIRE, TEXT, at=clock.now() - timedelta(days=100))])
    assert worker.read_mail(clock.now()) == 0
    assert KeptMail.objects.get().heard_at is not None


def test_mails_are_read_in_portions_with_as_many_queries_for_each(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = a_mailbox(cast.owner)

    def asked(first: int, count: int) -> int:
        some = range(first, first + count)
        keep(box, [a_mail(OURS, CLAIRE, f"I'll send you proof {1000 + n}.", key=str(n)) for n in some])
        with CaptureQueriesContext(connection) as captured:
            assert worker.read_mail(clock.now()) == count
        return len(captured)

    few = asked(0, 2)
    assert asked(2, 20) == few
    monkeypatch.setattr(mails, "PORTION", 5)
    keep(box, [a_mail(OURS, CLAIRE, f"I'll send you card {2000 + n}.", key=f"c{n}") for n in range(12)])
    assert worker.read_mail(clock.now()) == 12


def test_what_was_read_in_a_mail_goes_with_it(cast: Cast) -> None:
    keep(a_mailbox(cast.owner), [a_mail(OURS, CLAIRE, TEXT)])
    worker.read_mail(clock.now())
    assert erasing.forget_gone(clock.now()) == 0
    KeptMail.objects.all().delete()
    assert erasing.forget_gone(clock.now()) == 0  # once an hour
    assert erasing.forget_gone(clock.now() + timedelta(hours=2)) == 1
    (row,) = Candidate.objects.all()
    assert (row.state, row.sentence, row.what) == (State.SETTLED, "", "")


class TestTranscripts:
    """Each speaker is read for the side they speak for."""

    def logged(self, cast: Cast) -> Transcript:
        row = transcripts.keep(cast.roy.merchants, SPOKEN)
        talk = ConversationLogged(medium=Medium.CALL, summary="A call about the roll.")
        sides = {"Jan": Side.MERCHANT, "Claire": Side.CUSTOMER}
        done(talks.log_transcript(cast.roy.merchants, row, talk, clock.now(), sides, 30))
        return row

    def test_both_sides_promises_are_heard(self, cast: Cast) -> None:
        self.logged(cast)
        worker.read_new(soon())
        rows = Candidate.objects.filter(sort=Sort.TRANSCRIPT).order_by("start")
        assert [(row.side, row.what) for row in rows] == [
            ("merchant", "Replace the torn roll"),
            ("customer", "Send you the artwork"),
        ]

    def test_they_go_with_the_words(self, cast: Cast) -> None:
        row = self.logged(cast)
        worker.read_new(soon())
        row.refresh_from_db()
        transcripts.take_away(cast.roy.merchants, row)
        assert erasing.forget_gone(clock.now()) == 2
        assert not Candidate.objects.exclude(sentence="").exists()
