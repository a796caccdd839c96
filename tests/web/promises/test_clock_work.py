"""What time does to promises: once each, with the private question, and never to what is nobody's word."""

from datetime import datetime, timedelta

import pytest
from django.core import mail as mailbox
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext

from bothways.journal.entry import Accepted, ActorRole, Draft, Recorded
from bothways.journal.kinds import SilenceAgreed
from bothways.promises.state import State
from bothways_web.channels import worker
from bothways_web.foundation import clock
from bothways_web.journal import due_work
from bothways_web.journal.door import write
from bothways_web.journal.models import JournalEntry, Outbox
from bothways_web.journal.reading import entry_of
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import actions, beside, clock_queries, clock_work, morning, queries
from tests.builders.acts import done
from tests.builders.meeting import needed, proposed
from tests.builders.promises import BEGINNING, C, M, day, number, owed
from tests.cast import Cast

LATE = BEGINNING + timedelta(days=5)


def promised(cast: Cast, n: int, debtor: RelationshipAccess | None = None, due: int = 4) -> None:
    """A promise to or of Roy Cosmetics; the merchant's unless said."""
    access = debtor or cast.roy.merchants
    with clock.at(BEGINNING):
        outcome = actions.promise(access, owed(access.side, day(due), id=number(n), what=f"Thing {n}"))
    assert isinstance(outcome, Recorded), outcome


def tick(at: datetime) -> int:
    """All works at an instant."""
    with clock.at(at):
        return worker.tick(at)


def stands(cast: Cast, n: int) -> State:
    promise = queries.promise(cast.roy.own, number(n))
    assert promise is not None
    return promise.state


def entries(kind: str) -> int:
    return JournalEntry.objects.filter(kind=kind).count()


def test_due_and_nobody_spoke_becomes_unknown_once(cast: Cast) -> None:
    promised(cast, 1)
    promised(cast, 2, due=9)
    for _ in range(3):
        tick(LATE)
    assert (stands(cast, 1), stands(cast, 2)) == (State.UNKNOWN, State.AGREED)
    row = JournalEntry.objects.get(kind="promise_became_unknown")
    entry = entry_of(row)
    assert (entry.envelope.actor.role, entry.envelope.says) == (ActorRole.CLOCK, None)


def test_nothing_is_noticed_before_its_time_or_of_what_was_answered(cast: Cast) -> None:
    promised(cast, 1)
    promised(cast, 2)
    promised(cast, 3)
    with clock.at(BEGINNING + timedelta(days=1)):
        actions.report_done(cast.roy.merchants, number(2))
        actions.ask_new_date(cast.roy.merchants, number(3), day(9), "The paper comes late.")
    tick(day(4).at)
    assert entries("promise_became_unknown") == 0
    tick(LATE)
    assert [stands(cast, n) for n in (1, 2, 3)] == [State.UNKNOWN, State.REPORTED, State.RENEGOTIATING]


def agree_to_silence(access: RelationshipAccess, days: int) -> None:
    with clock.at(BEGINNING):
        body = SilenceAgreed(days=days)
        assert isinstance(write(access.writer, lambda _: Accepted((Draft(body, access.side),))), Recorded)


@pytest.mark.parametrize(
    ("both", "days", "state"),
    [(True, 8, State.LAPSED), (True, 7, State.REPORTED), (False, 30, State.REPORTED)],
)
def test_silence_counts_after_the_longer_time_and_only_where_both_agreed(
    cast: Cast, both: bool, days: int, state: State
) -> None:
    agree_to_silence(cast.roy.merchants, 3)
    if both:
        agree_to_silence(cast.roy.own, 7)
    promised(cast, 1)
    with clock.at(BEGINNING):
        actions.report_done(cast.roy.merchants, number(1))
    for _ in range(2):
        tick(BEGINNING + timedelta(days=days))
    assert stands(cast, 1) is state
    assert entries("promise_lapsed") == (state is State.LAPSED)


def test_a_customer_is_asked_privately_once_sending_is_on(cast: Cast) -> None:
    promised(cast, 1, debtor=cast.roy.own)
    promised(cast, 2)
    cast.merchant.sending_on = True
    cast.merchant.save()
    tick(LATE)
    tick(LATE + timedelta(hours=1))
    (mail,) = Outbox.objects.filter(key__startswith="whether_done")
    assert (mail.payload["to"], mail.payload["button"]) == (
        "claire@roy.example",
        {"act": "promise_report", "subject": str(number(1))},
    )
    text = render_to_string(mail.payload["template"], mail.payload["context"])
    assert "Thing 1" in text
    assert "only you are asked" in text


def test_nothing_goes_to_a_customer_before_sending_is_on(cast: Cast) -> None:
    promised(cast, 1, debtor=cast.roy.own)
    tick(LATE)
    assert stands(cast, 1) is State.UNKNOWN
    assert Outbox.objects.filter(key__startswith="whether_done").count() == 1, "it waits in the outbox"
    assert "claire@roy.example" not in {to for mail in mailbox.outbox for to in mail.to}


def test_each_member_is_told_once_in_the_morning_what_is_due(cast: Cast) -> None:
    promised(cast, 1, due=4)
    with clock.at(BEGINNING):
        actions.hand_over(cast.roy.merchants, number(1), cast.owner.member)
        actions.promise(cast.brook.merchants, owed(M, day(4), id=number(2), what="Bread bags"))
    at = BEGINNING.replace(hour=6, minute=59) + timedelta(days=4)
    assert morning.write_morning_mails(at) == 0
    for minutes in (1, 30, 600):
        morning.write_morning_mails(at + timedelta(minutes=minutes))
    mails = {mail.payload["to"]: mail.payload for mail in Outbox.objects.filter(effect="mail")}
    assert set(mails) == {"jan@linden.example", "ines@linden.example", "rita@reeder.example"}
    jan, ines = mails["jan@linden.example"], mails["ines@linden.example"]
    assert [part["lines"] for part in jan["context"]["parts"]] == [
        ["Roy Cosmetics: Thing 1 (today)", "Brook Bakery: Bread bags (today)"]
    ]
    assert [part["lines"] for part in ines["context"]["parts"]] == [["Brook Bakery: Bread bags (today)"]]
    assert "Thing 1" in render_to_string(jan["template"], jan["context"])


def test_the_morning_says_whom_one_meets_and_what_colleagues_ask(cast: Cast) -> None:
    promised(cast, 1, due=9)
    morning_of = BEGINNING.replace(hour=7) + timedelta(days=4)
    with clock.at(BEGINNING):
        met = proposed(cast.roy.merchants, "The floor plan", morning_of.replace(hour=14), cast.owner.member)
        proposed(cast.brook.own, "Bread bags", morning_of + timedelta(days=30))
        proposed(cast.brook.own, "Oven visit", morning_of.replace(hour=5))
        done(beside.agree_to_meet(cast.roy.own, met))
        needed(cast.roy.merchants, number(1), "Price of cream paper", cast.staff, 4)
    morning.write_morning_mails(morning_of)
    mails = {mail.payload["to"]: mail.payload["context"]["parts"] for mail in Outbox.objects.all()}
    lines = {to: [line for part in parts for line in part["lines"]] for to, parts in mails.items()}
    plan = "Roy Cosmetics: The floor plan (today, 14:00 to 15:00; agreed)"
    bags = "Brook Bakery: Bread bags (5 April, 08:00 to 09:00; proposed)"
    assert lines == {
        "jan@linden.example": [plan, bags],
        "ines@linden.example": [bags, "Roy Cosmetics: Price of cream paper (today)"],
        "rita@reeder.example": [bags],
    }


def test_a_quiet_day_has_no_mail_and_is_looked_at_once(cast: Cast) -> None:
    at = BEGINNING.replace(hour=8)
    assert morning.write_morning_mails(at) == 0
    assert not Outbox.objects.exists()
    with CaptureQueriesContext(connection) as again:
        morning.write_morning_mails(at + timedelta(minutes=1))
    assert len(again) == 2


def test_more_than_one_batch_is_noticed_in_one_tick(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_queries, "BATCH", 2)
    for n in range(1, 6):
        promised(cast, n)
    with clock.at(LATE):
        assert clock_work.become_unknown(LATE) == 5
        assert clock_work.become_unknown(LATE) == 0


def test_a_work_that_fails_does_not_keep_the_others_from_being_done(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: datetime) -> int:
        raise ValueError("the disk is full")

    promised(cast, 1)
    monkeypatch.setattr(due_work, "_works", {"fails": fails, "notices": clock_work.become_unknown})
    with clock.at(LATE):
        done = list(due_work.tick(LATE))
    assert [(one.name, one.count, one.error) for one in done] == [
        ("fails", 0, "the disk is full"),
        ("notices", 1, ""),
    ]


def test_a_work_has_a_name_of_its_own() -> None:
    with pytest.raises(ValueError, match="registered twice"):
        due_work.register("morning mails", morning.write_morning_mails)


def test_what_is_only_understood_or_theirs_to_answer_is_left_alone(cast: Cast) -> None:
    with clock.at(BEGINNING):
        actions.promise(cast.roy.merchants, owed(C, day(4), id=number(1)))
        actions.ask(cast.roy.merchants, owed(C, day(4), id=number(2)))
    tick(LATE)
    assert (stands(cast, 1), stands(cast, 2)) == (State.UNDERSTOOD, State.ASKED)
