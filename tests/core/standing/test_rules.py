"""What each thing that can happen says of a side: outcome tables, the same for either side."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from bothways.conversations.kinds import Spoke, TalkMeasured
from bothways.journal.entry import Actor, Entry, Envelope, Stream
from bothways.journal.kinds import EntryContested
from bothways.journal.obligation import Basis
from bothways.promises import kinds
from bothways.promises.appointment_kinds import Came
from bothways.promises.promise import Promise
from bothways.promises.state import Matters
from bothways.standing import of_contact, of_entries
from bothways.standing.dimension import Dimension
from bothways.standing.evidence import Finding, Known
from bothways.standing.of_promises import of_promise
from bothways.standing.rules import RULES
from bothways.trade.kinds import Item, Reason, ReturnRecorded
from bothways.units.side import Side
from tests.builders.promises import FIRST, IMPORT, Book, C, M, day, owed

Telling = Callable[[Side], Promise]


def test_each_rule_has_its_own_name_and_stands_within_bounds() -> None:
    assert all(rule.name == name and 0 <= rule.outcome <= 1000 for name, rule in RULES.items())
    assert {rule.dimension for rule in RULES.values()} == set(Dimension)


def _begun(debtor: Side, basis: Basis = Basis.SAID) -> Book:
    book = Book()
    book.write(kinds.PromiseMade(obligation=owed(debtor, day(4), basis=basis)), debtor)
    return book.wait(days=1)


def kept(debtor: Side) -> Promise:
    book = _begun(debtor)
    book.write(kinds.PromiseReportedDone(promise=FIRST), debtor)
    book.write(kinds.PromiseAccepted(promise=FIRST), debtor.other)
    return book[1]


def reported(debtor: Side) -> Promise:
    book = _begun(debtor)
    book.write(kinds.PromiseReportedDone(promise=FIRST), debtor)
    return book[1]


def reported_and_contested(debtor: Side) -> Promise:
    book = _begun(debtor)
    report = book.write(kinds.PromiseReportedDone(promise=FIRST), debtor)
    book.write(EntryContested(entry=report.id, why="Nothing came"), debtor.other)
    return replace(book[1], contests=(report.id,))


def late(debtor: Side) -> Promise:
    book = _begun(debtor).wait(days=5)
    book.write(kinds.PromiseReportedDone(promise=FIRST), debtor)
    book.write(kinds.PromiseAccepted(promise=FIRST), debtor.other)
    return book[1]


def moved(debtor: Side) -> Promise:
    book = _begun(debtor)
    book.write(kinds.NewDateAsked(promise=FIRST, due=day(9), why="The press broke"), debtor)
    book.write(kinds.NewDateAgreed(promise=FIRST), debtor.other)
    book.write(kinds.PromiseAccepted(promise=FIRST), debtor.other)
    return book[1]


def breached(debtor: Side) -> Promise:
    book = _begun(debtor).wait(days=5)
    book.write(kinds.PromiseBreached(promise=FIRST, why="It never came"), debtor.other)
    return book[1]


def owned_up(debtor: Side) -> Promise:
    book = _begun(debtor).wait(days=5)
    book.write(kinds.PromiseOwnedUp(promise=FIRST, why="We forgot"), debtor)
    return book[1]


def declined_and_redone(debtor: Side) -> Promise:
    book = _begun(debtor)
    book.write(kinds.PromiseReportedDone(promise=FIRST), debtor)
    book.write(kinds.PromiseReportDeclined(promise=FIRST, missing="Half"), debtor.other)
    book.write(kinds.PromiseReportedDone(promise=FIRST), debtor)
    book.write(kinds.PromiseAccepted(promise=FIRST), debtor.other)
    return book[1]


def understood(debtor: Side) -> Promise:
    book = Book()
    book.write(kinds.PromiseMade(obligation=owed(debtor, day(4))), debtor.other, says=debtor)
    return book[1]


def open_still(debtor: Side) -> Promise:
    return _begun(debtor)[1]


def invoice_paid(debtor: Side) -> Promise:
    book = _begun(debtor, Basis.INVOICE)
    book.write(kinds.PromiseAccepted(promise=FIRST), debtor.other)
    return book[1]


def delivered_late(debtor: Side) -> Promise:
    book = _begun(debtor, Basis.ORDER).wait(days=5)
    book.write(kinds.PromiseAccepted(promise=FIRST), debtor.other)
    return book[1]


def question_late(debtor: Side) -> Promise:
    book = _begun(debtor, Basis.QUESTION).wait(days=5)
    book.write(kinds.PromiseReportedDone(promise=FIRST), debtor)
    return book[1]


TABLE: tuple[tuple[Telling, str], ...] = (
    (open_still, ""),
    (understood, ""),
    (reported, "kept_in_time*500"),
    (reported_and_contested, "kept_in_time*0"),
    (kept, "kept_in_time*1000"),
    (late, "kept_late*1000"),
    (moved, "kept_as_moved*1000 told_before*1000"),
    (breached, "broken*500 said_nothing*500 no_amends*500"),
    (owned_up, "broken*1000 told_after*1000 owned_up*1000"),
    (declined_and_redone, "kept_in_time*1000 settled*1000"),
    (invoice_paid, "kept_in_time*1000 paid*1000 on_time*1000"),
    (delivered_late, "kept_late*1000 delivered*1000 too_late*1000"),
    (question_late, "answered_late*500"),
)


@pytest.mark.parametrize("debtor", [M, C])
@pytest.mark.parametrize(("telling", "expected"), TABLE, ids=lambda value: getattr(value, "__name__", ""))
def test_what_a_promise_says_of_its_debtor(telling: Telling, expected: str, debtor: Side) -> None:
    """The same for either side, and never anything of the creditor."""
    found = of_promise(telling(debtor))
    assert " ".join(_words(each) for each in found) == expected
    assert {each.side for each in found} <= {debtor}


@pytest.mark.parametrize("debtor", [M, C])
@pytest.mark.parametrize("telling", [row[0] for row in TABLE])
def test_contesting_or_judging_badly_gains_the_other_side_nothing(telling: Telling, debtor: Side) -> None:
    """Whatever the creditor says of a promise, no finding is about the creditor."""
    promise = telling(debtor)
    contested = replace(promise, contests=(UUID(int=3),))
    assert all(each.side is debtor for each in (*of_promise(promise), *of_promise(contested)))
    assert all(each.known is Known.CONTESTED for each in of_promise(contested))
    assert {each.side for each in (of_entries.contested(debtor), *_settled(debtor))} == {debtor}


def test_what_is_imported_and_nobody_judged_breaks_nothing() -> None:
    book = Book().wait(days=30)
    book.write(kinds.PromiseMade(obligation=owed(M, day(4))), IMPORT, says=M)
    assert book[1].history
    assert of_promise(book[1]) == ()


def test_what_mattered_more_weighs_more() -> None:
    for matters, weight in ((Matters.LITTLE, 500), (None, 1000), (Matters.MUCH, 1500), (Matters.MOST, 2000)):
        (found,) = of_promise(replace(kept(M), matters=matters))
        assert found.at(FIRST, datetime(2026, 3, 2, tzinfo=UTC)).weight == weight


def test_amends_count_from_the_debtors_own_word_on() -> None:
    book = _begun(M).wait(days=5)
    book.write(kinds.PromiseBreached(promise=FIRST, why="It never came"), C)
    book.write(kinds.AmendsAsked(obligation=owed(M, day(20), id=UUID(int=2)), amends_for=FIRST), C)
    asked, promised = of_promise(book[1]), of_promise(book[1], amends_began=True)
    assert [each.rule.name for each in asked][-1] == "no_amends"
    assert [each.rule.name for each in promised][-1] == "amends_promised"


@pytest.mark.parametrize("side", [M, C])
@pytest.mark.parametrize(
    ("came", "expected"),
    [
        (Came.ON_TIME, "came_on_time*1000"),
        (Came.LATE, "came_late*500"),
        (Came.MISSED, "missed*500"),
    ],
)
def test_how_a_side_was_there(side: Side, came: Came, expected: str) -> None:
    found = of_entries.of_coming(side, came)
    assert (_words(found), found.side) == (expected, side)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (kinds.NewDateAgreed(promise=FIRST), "answered_proposal*500"),
        (kinds.NewDateRefused(promise=FIRST), "said_no*500"),
        (kinds.NewDateRefused(promise=FIRST, why="The shop opens"), "said_no_with_reason*500"),
        (kinds.PromiseTurnedDown(promise=FIRST, why="Too soon"), "said_no_with_reason*500"),
        (kinds.PromiseCounterOffered(promise=FIRST, what="Half of it"), "proposed_otherwise*500"),
        (kinds.PromiseReleased(promise=FIRST), ""),
    ],
)
def test_answers_to_proposals(body: kinds.About, expected: str) -> None:
    for side in (M, C):
        found = of_entries.of_answer(side, body)
        assert (_words(found) if found else "") == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (50, 50, ("listened", "listened")),
        (65, 35, ("spoke_more", "listened")),
        (20, 80, ("listened", "spoke_over")),
        (0, 80, ()),
    ],
)
def test_how_a_talk_was_shared(ours: int, theirs: int, expected: tuple[str, ...]) -> None:
    spoke = [
        Spoke(words=each, turns=1, questions=0, statements=1, longest_words=1) for each in (ours, theirs)
    ]
    body = TalkMeasured(conversation=FIRST, merchant=spoke[0], customer=spoke[1])
    assert tuple(each.rule.name for each in of_entries.of_talk(body)) == expected


def test_a_way_that_was_ruled_out() -> None:
    for side in (M, C):
        broken = of_contact.of_contact(side, "mail", ["mail"], own_word=True)
        held = of_contact.of_contact(side, "mail", ["call"], own_word=True)
        assert broken is not None
        assert broken.rule.name == "unwanted_way"
        assert broken.side is side
        assert held is not None
        assert held.rule.name == "wanted_way"
        assert of_contact.of_contact(side, "mail", [], own_word=True) is None
        assert of_contact.of_contact(side, "mail", ["mail"], own_word=False) is None


def test_an_assumption_counts_once_the_other_said_whether_it_is_so() -> None:
    for side in (M, C):
        assert _words(of_entries.assumed(side)) == "assumed*0"
        assert _words(of_entries.of_assumption(side, is_so=True)) == "asked_first*500"
        assert _words(of_entries.of_assumption(side, is_so=False)) == "assumed_wrong*250"


def test_goods_that_came_back_for_a_fault() -> None:
    body = ReturnRecorded(items=(Item(text="rolls", quantity=Decimal(2)),), reason=Reason.DAMAGED)
    for actor, expected in (
        (Actor.of(M, None), "faulty*1000"),
        (Actor.of(C, None), "faulty*500"),
        (IMPORT, "faulty*500"),
    ):
        found = of_entries.of_return(_entry(actor), body.reason)
        assert found is not None
        assert (_words(found), found.side) == (expected, M)
    assert of_entries.of_return(_entry(IMPORT), Reason.TOO_MUCH) is None


def test_a_wish_met_counts_whole_by_the_wishers_word() -> None:
    assert _words(of_entries.of_wish(_entry(Actor.of(C, None)), C)) == "wish_met*1000"
    assert _words(of_entries.of_wish(_entry(Actor.of(M, None)), C)) == "wish_met*500"


def _settled(writer: Side) -> tuple[Finding, ...]:
    return (*of_entries.settled(writer, taken_back=True), *of_entries.settled(writer, taken_back=False))


def _words(found: Finding) -> str:
    return f"{found.rule.name}*{found.at(FIRST, datetime(2026, 3, 2, tzinfo=UTC)).weight}"


def _entry(actor: Actor) -> Entry:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    envelope = Envelope(
        FIRST, FIRST, FIRST, Stream.SHARED, 1, at, at, actor, actor.side, "return_recorded", 1
    )
    return Entry(envelope, None, None, b"")
