"""Questions: asked, handed over, answered, judged by the asker; and the queue that none falls out of."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.conversations.kinds import Outcome, Topic
from bothways.journal.entry import Entry, Recorded
from bothways.journal.obligation import Basis
from bothways.units.due import on_day
from bothways.units.side import Side
from bothways_web.conversations import actions, queries
from bothways_web.conversations.models import Question
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises.models import Promise
from tests.builders.acts import assert_replay_changes_nothing, done, entries, said
from tests.cast import Cast

M, C = Side.MERCHANT, Side.CUSTOMER
#: A Friday, before the working days of London's Easter end.
GOOD_TIME = datetime(2126, 3, 8, 10, tzinfo=UTC)


def glue(asker: Side, topic: Topic = Topic.ASK) -> NewQuestion:
    return NewQuestion("Does the glue hold in the oven room?", asker, topic)


def ask(access: RelationshipAccess, at: datetime = GOOD_TIME) -> Question:
    with clock.at(at):
        return Question.objects.get(id=done(actions.ask(access, glue(access.side))))


def again(question: Question) -> Question:
    question.refresh_from_db()
    return question


def test_a_customers_question_waits_for_their_keeper_within_the_announced_time(cast: Cast) -> None:
    question = ask(cast.roy.own)
    assert (question.asker, question.own_word, question.state) == ("customer", True, "open")
    assert question.owner == cast.owner.member
    assert question.due_on == date(2126, 3, 11)
    promise = Promise.objects.get(relationship_id=cast.roy.id)
    assert (promise.debtor, promise.basis, promise.state) == ("merchant", Basis.QUESTION, "agreed")
    assert promise.owner == cast.owner.member


def test_a_question_noted_for_the_customer_is_not_their_own_word(cast: Cast) -> None:
    asked = done(actions.ask(cast.roy.merchants, glue(C)))
    question = Question.objects.get(id=asked)
    assert (question.asker, question.own_word, question.owner) == ("customer", False, cast.owner.member)


def test_a_merchants_question_asks_the_customer_without_a_date_of_its_own(cast: Cast) -> None:
    question = ask(cast.roy.merchants)
    assert (question.asker, question.due_on, question.owner) == ("merchant", None, None)
    promise = Promise.objects.get(relationship_id=cast.roy.id)
    assert (promise.debtor, promise.state) == ("customer", "asked")


def test_the_asker_judges_and_may_send_the_answer_back(cast: Cast) -> None:
    question = ask(cast.roy.own)
    promise = Promise.objects.get(relationship_id=cast.roy.id)
    done(actions.answer(cast.roy.merchants, question.id, "Up to 60 degrees."))
    assert (again(question).state, question.answer) == ("answered", "Up to 60 degrees.")
    promise.refresh_from_db()
    assert promise.state == "reported"
    done(actions.close(cast.roy.own, question.id, Outcome.NOT_ANSWERED, "Ours has 70."))
    assert (again(question).state, question.missing) == ("open", "Ours has 70.")
    promise.refresh_from_db()
    assert (promise.state, promise.missing) == ("declined", "Ours has 70.")
    done(actions.answer(cast.roy.merchants, question.id, "Then take the red one."))
    done(actions.close(cast.roy.own, question.id, Outcome.SETTLED))
    assert (again(question).state, question.missing) == ("settled", "")
    promise.refresh_from_db()
    assert promise.state == "accepted"
    assert_replay_changes_nothing(cast.roy.id)


def test_an_asker_lets_a_question_go(cast: Cast) -> None:
    question = ask(cast.roy.own)
    done(actions.close(cast.roy.own, question.id, Outcome.NOT_NEEDED))
    assert again(question).state == "not_needed"
    assert question.closed_at is not None
    assert Promise.objects.get(relationship_id=cast.roy.id).state == "released"


def test_whoever_is_handed_a_question_owes_the_promise_too(cast: Cast) -> None:
    question = ask(cast.roy.own)
    done(actions.hand(cast.roy.merchants, question.id, cast.staff.member))
    assert again(question).owner == cast.staff.member
    assert Promise.objects.get(relationship_id=cast.roy.id).owner == cast.staff.member
    assert said(actions.hand(cast.roy.merchants, question.id, cast.reader.member)) == "owner_is_not_a_member"


def test_what_is_refused_leaves_nothing(cast: Cast) -> None:
    question = ask(cast.roy.own)
    before = entries(cast.roy.id)
    assert said(actions.close(cast.roy.merchants, question.id, Outcome.SETTLED)) == "question_is_the_others"
    assert said(actions.answer(cast.brook.merchants, question.id, "Yes.")) == "question_is_unknown"
    assert said(actions.hand(cast.roy.own, question.id, cast.roy.people["paul"])) == "answer_is_the_others"
    late = NewQuestion("Late?", C, due=on_day(date(2026, 1, 1), "UTC"))
    assert said(actions.ask(cast.roy.own, late)) == "answer_is_due_in_the_past"
    assert entries(cast.roy.id) == before
    assert again(question).state == "open"


@pytest.fixture
def queue(cast: Cast) -> Cast:
    """Three questions of customers, one of the merchant, one that is answered."""
    ask(cast.brook.own, GOOD_TIME + timedelta(days=7))
    ask(cast.roy.own, GOOD_TIME)
    ask(cast.roy.own, GOOD_TIME + timedelta(days=14))
    ask(cast.roy.merchants)
    answered = ask(cast.brook.own)
    done(actions.answer(cast.brook.merchants, answered.id, "Yes."))
    return cast


def askers(access: MerchantAccess, cast: Cast) -> list[str]:
    names = {cast.roy.id: "roy", cast.brook.id: "brook"}
    return [names[question.relationship_id] for question in queries.waiting(access)]


def test_the_queue_holds_what_customers_wait_for_the_most_urgent_first(queue: Cast) -> None:
    assert askers(queue.owner, queue) == ["roy", "brook", "roy"]
    assert askers(queue.staff, queue) == ["brook"]
    assert askers(queue.supplier, queue) == []
    mine = queries.waiting(queue.owner, owner=queue.staff.member)
    assert [question.relationship_id for question in mine] == [queue.brook.id]
    assert [row.asker for row in queries.unanswered(queue.owner)] == ["merchant"]
    assert queries.unanswered(queue.staff) == []


def test_the_load_counts_what_waits_for_each_and_what_is_late(queue: Cast) -> None:
    counted = queries.load(queue.owner, GOOD_TIME + timedelta(days=8))
    assert [(load.owner, load.questions, load.late) for load in counted] == [
        (queue.owner.member, 2, 1),
        (queue.staff.member, 1, 0),
    ]


def test_open_questions_stand_before_answered_and_closed_ones(cast: Cast) -> None:
    settled, answered, late, soon = (
        ask(cast.roy.own, GOOD_TIME + timedelta(days=days)) for days in (0, 1, 9, 2)
    )
    done(actions.answer(cast.roy.merchants, answered.id, "Yes."))
    done(actions.close(cast.roy.own, settled.id, Outcome.SETTLED))
    found = [question.id for question in queries.questions(cast.roy.own)]
    assert found == [soon.id, late.id, answered.id, settled.id]


def test_lists_take_one_query_however_long(queue: Cast) -> None:
    def count(access: MerchantAccess) -> int:
        with CaptureQueriesContext(connection) as captured:
            queries.waiting(access)
            queries.load(access, GOOD_TIME)
            queries.questions(queue.roy.own)
        return len(captured)

    assert count(queue.owner) == count(queue.staff) == 3


def test_an_entry_names_what_it_began(cast: Cast) -> None:
    outcome = actions.ask(cast.roy.own, glue(C))
    assert isinstance(outcome, Recorded)
    (entry,) = outcome.entries
    assert isinstance(entry, Entry)
    assert entry.envelope.subject == entry.id
