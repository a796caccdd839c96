"""Candidates are kept beside the journal: who sees them, and what becomes of them with what they quote."""

from datetime import timedelta
from typing import Any

import pytest

from bothways.conversations.kinds import ConversationLogged, Medium, MessageReceived
from bothways.journal.entry import Recorded
from bothways.listening.proposal import Sort
from bothways.units.side import Side
from bothways_web.conversations import actions as talks
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.foundation import clock
from bothways_web.journal.erasure import erase_entries, erase_relationship
from bothways_web.listening import actions, queries, worker
from bothways_web.listening.models import Candidate, Learned, State
from bothways_web.listening.source import Source
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast

SENDS = "I'll send the proof by Friday."


def talk(cast: Cast, said: str = SENDS) -> Recorded:
    outcome = talks.log(cast.roy.merchants, ConversationLogged(medium=Medium.CALL, summary=said))
    assert isinstance(outcome, Recorded)
    return outcome


def mail(cast: Cast, text: str, **more: Any) -> Source:
    values = {"writer": Side.MERCHANT, "at": clock.now(), "sort": Sort.MAIL, **more}
    return Source(clock.new_id(), cast.roy.id, text=text, **values)


def test_the_worker_reads_what_is_new_and_nothing_twice(cast: Cast) -> None:
    talk(cast)
    done(talks.record_message(cast.roy.merchants, MessageReceived(text="We will pay on Monday.")))
    done(talks.ask(cast.roy.own, NewQuestion("Is it in stock? I'll call you tomorrow.", Side.CUSTOMER)))
    now = clock.now() + timedelta(seconds=1)
    assert worker.read_new(now) == 3
    assert worker.read_new(now) == 0
    assert sorted(Candidate.objects.values_list("sort", "side")) == [
        ("message", "customer"),
        ("question", "customer"),
        ("talk", "merchant"),
    ]


def test_many_texts_are_read_in_portions(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(7):
        talk(cast, f"I'll send sample {number} for hall {number}.")
    monkeypatch.setattr(worker, "PORTION", 3)
    monkeypatch.setattr(worker, "PORTIONS", 1)
    now = clock.now() + timedelta(seconds=1)
    assert [worker.read_new(now) for _ in range(4)] == [3, 3, 1, 0]


def test_a_promise_that_stands_is_not_offered_again(cast: Cast) -> None:
    promised(cast.roy.merchants, "Send the proof", None)
    assert actions.read(cast.merchant, [mail(cast, "I'll send you the proof.")]) == 0


def test_one_mailbox_is_seen_by_its_member_alone(cast: Cast) -> None:
    actions.read(cast.merchant, [mail(cast, SENDS, member=cast.owner.member, private=True)])
    assert len(queries.unasked_anywhere(cast.owner, 9)) == 1
    assert not queries.unasked_anywhere(cast.reader, 9)
    (row,) = Candidate.objects.all()
    assert queries.candidate(cast.reader.relationship(cast.roy.id), row.id) is None
    assert queries.candidate(cast.roy.merchants, row.id) == row


def test_who_looks_after_their_own_sees_theirs_alone(cast: Cast) -> None:
    actions.read(cast.merchant, [mail(cast, SENDS)])
    assert queries.unasked_anywhere(cast.owner, 9)
    assert not queries.unasked_anywhere(cast.staff, 9)


def test_the_customer_sees_what_their_own_words_promise(cast: Cast) -> None:
    private = {"member": cast.owner.member, "private": True}
    actions.read(
        cast.merchant,
        [
            mail(cast, "I'll pay on Monday.", writer=Side.CUSTOMER, sort=Sort.MESSAGE),
            mail(cast, "I'll return the core on Tuesday.", writer=Side.CUSTOMER, **private),
            mail(cast, SENDS),
        ],
    )
    assert [row.what for row in queries.of_relationship(cast.roy.own)] == ["Pay"]


def test_thanks_are_only_counted(cast: Cast) -> None:
    thanks = mail(cast, "Thank you for the quick delivery.", writer=Side.CUSTOMER)
    assert actions.read(cast.merchant, [thanks]) == 1
    assert [row.state for row in Candidate.objects.all()] == [State.COUNTED]
    assert not queries.unasked_anywhere(cast.owner, 9)


def test_they_go_with_the_entry_they_were_read_in(cast: Cast) -> None:
    logged = talk(cast)
    worker.read_new(clock.now() + timedelta(seconds=1))
    actions.read(cast.merchant, [mail(cast, "I'll call Paul about the ribbon.")])
    done(erase_entries(cast.roy.merchants.writer, [logged.entries[0].id], "asked for"))
    (row,) = Candidate.objects.all()
    assert (row.sort, row.state, row.sentence, row.what) == (Sort.MAIL, State.SETTLED, "", "")


def test_they_go_with_the_customer(cast: Cast) -> None:
    talk(cast)
    worker.read_new(clock.now() + timedelta(seconds=1))
    done(erase_relationship(cast.roy.merchants.writer, "asked for"))
    assert not Candidate.objects.exists()


def test_decisions_move_the_threshold_and_taking_one_back_undoes_it(cast: Cast) -> None:
    actions.read(cast.merchant, [mail(cast, SENDS)])
    (row,) = Candidate.objects.all()
    assert actions.reject(cast.roy.merchants, row.id) is None
    assert actions.reject(cast.roy.merchants, row.id) is None
    assert sum(wrong for _, wrong in Learned.objects.get().bands) == 1
    assert actions.restore(cast.roy.merchants, row.id) is None
    assert sum(wrong for _, wrong in Learned.objects.get().bands) == 0
