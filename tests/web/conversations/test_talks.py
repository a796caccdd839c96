"""Talks, messages and notes."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bothways.conversations.kinds import ConversationLogged, Medium, MessageReceived, MessageSent, Quote
from bothways.journal.obligation import Obligation
from bothways.units.due import on_day
from bothways.units.side import Side
from bothways_web.conversations import actions, queries
from bothways_web.conversations.models import Conversation, Note, Question
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.foundation import clock
from bothways_web.promises.models import Promise
from tests.builders.acts import assert_replay_changes_nothing, done, entries, said
from tests.cast import Cast

M, C = Side.MERCHANT, Side.CUSTOMER
NOW = datetime(2126, 3, 8, 10, tzinfo=UTC)
FRIDAY = on_day(date(2126, 3, 15), "Europe/London")


def call(*opens: Obligation, summary: str = "She likes the second paper.") -> ConversationLogged:
    return ConversationLogged(medium=Medium.CALL, summary=summary, minutes=14, began=C, opens=opens)


def send_it(debtor: Side = M) -> Obligation:
    return Obligation(id=clock.new_id(), debtor=debtor, what="Send the second paper", due=FRIDAY)


def test_one_act_logs_a_call_with_a_promise_and_a_question(cast: Cast) -> None:
    before = len(entries(cast.roy.id))
    with clock.at(NOW):
        question = NewQuestion("Does the glue hold in the oven room?", C)
        talk = done(actions.log(cast.roy.merchants, call(send_it(), send_it(C)), questions=[question]))
    assert entries(cast.roy.id)[before:] == ["conversation_logged", "question_asked"]
    assert Question.objects.get().conversation_id == talk
    ours, theirs = Promise.objects.filter(what="Send the second paper").order_by("-debtor")
    assert (ours.debtor, ours.state, ours.opened_by) == ("merchant", "agreed", talk)
    assert (theirs.debtor, theirs.state) == ("customer", "understood")
    assert_replay_changes_nothing(cast.roy.id)


def test_a_customer_logs_a_call_just_so(cast: Cast) -> None:
    with clock.at(NOW):
        done(actions.log(cast.roy.own, call(send_it(), send_it(C))))
    states = dict(Promise.objects.values_list("debtor", "state"))
    assert states == {"merchant": "understood", "customer": "agreed"}
    assert Conversation.objects.get().writer == "customer"


def test_a_talk_shows_who_said_what(cast: Cast) -> None:
    claire, jan = cast.roy.people["claire"], cast.owner.member
    talk = ConversationLogged(
        medium=Medium.VISIT,
        summary="We looked at the oven room.",
        quotes=(Quote(side=C, words="Without their glasses."),),
        members=(jan,),
        people=(claire,),
    )
    done(actions.log(cast.roy.merchants, talk))
    (row,) = queries.talks(cast.roy.own)
    assert row.quotes == [{"side": "customer", "words": "Without their glasses."}]
    assert (row.members, row.people) == ([str(jan)], [str(claire)])


def test_the_last_contact_is_the_latest_talk_whenever_it_was_written_down(cast: Cast) -> None:
    with clock.at(NOW):
        later = done(actions.log(cast.roy.merchants, call(), NOW - timedelta(days=1)))
        done(actions.log(cast.roy.merchants, call(), NOW - timedelta(days=9)))
        done(actions.log(cast.brook.merchants, call(), NOW - timedelta(days=3)))
    found = queries.last_contacts(cast.owner, [cast.roy.id, cast.brook.id, cast.linden_at_mill.id])
    assert {key: row.at for key, row in found.items()} == {
        cast.roy.id: NOW - timedelta(days=1),
        cast.brook.id: NOW - timedelta(days=3),
    }
    assert found[cast.roy.id].conversation_id == later
    assert queries.last_contacts(cast.supplier, [cast.roy.id]) == {}


def test_messages_are_contacts_too(cast: Cast) -> None:
    sent, came = NOW - timedelta(days=2), NOW - timedelta(days=1)
    done(actions.record_message(cast.roy.merchants, MessageSent(subject="The quote", text="Here."), sent))
    done(actions.record_message(cast.roy.merchants, MessageReceived(text="Thank you."), came))
    assert [(row.began, row.summary) for row in queries.talks(cast.roy.own)] == [
        ("customer", "Thank you."),
        ("merchant", "The quote"),
    ]
    assert queries.last_contacts(cast.owner, [cast.roy.id])[cast.roy.id].at == came


@pytest.mark.parametrize(
    ("at", "opens", "reason"),
    [
        (NOW + timedelta(hours=1), (), "talk_is_in_the_future"),
        (NOW + timedelta(days=-1), (on_day(date(2126, 3, 6), "UTC"),), "due_is_before_it_was_said"),
    ],
)
def test_a_refused_call_leaves_nothing(
    cast: Cast, at: datetime, opens: tuple[object, ...], reason: str
) -> None:
    before = entries(cast.roy.id)
    owed = [Obligation(id=clock.new_id(), debtor=M, what="Send it", due=due) for due in opens]
    with clock.at(NOW):
        assert said(actions.log(cast.roy.merchants, call(*owed), at)) == reason
    assert entries(cast.roy.id) == before
    assert not Conversation.objects.exists()


def test_notes_are_the_teams_until_they_are_shared(cast: Cast) -> None:
    note = done(actions.write_note(cast.roy.merchants, "Mention the cream paper to Ines."))
    assert [row.text for row in queries.notes(cast.roy.merchants)] == ["Mention the cream paper to Ines."]
    assert queries.notes(cast.roy.own) == []
    assert queries.notes(cast.roy.merchants.as_customer_sees_it()) == []
    assert said(actions.write_note(cast.roy.own, "Between us")) == "notes_are_the_teams"
    assert said(actions.share_note(cast.roy.own, note)) == "notes_are_the_teams"
    assert said(actions.share_note(cast.brook.merchants, note)) == "note_is_unknown"
    assert said(actions.share_note(cast.roy.merchants, note)) == "note_shared"
    assert Note.objects.get().shared
    assert said(actions.share_note(cast.roy.merchants, note)) == "note_is_shared"
    assert_replay_changes_nothing(cast.roy.id)


def test_who_may_only_read_writes_nothing(cast: Cast) -> None:
    reader = cast.reader.relationship(cast.roy.id)
    with pytest.raises(PermissionError):
        actions.log(reader, call())
    assert not Conversation.objects.exists()
