"""Standard amends: the outcome table, what binds when, and which case the record speaks of."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bothways.journal.entry import CLOCK
from bothways.journal.obligation import Basis, Change
from bothways.promises import breaking, doing, opening, standards
from bothways.promises.promise import Promise
from bothways.promises.standard_kinds import Case, StandardAgreed, StandardEnded, StandardWithdrawn
from bothways.promises.standards import StandardState, case_of, following, to_choose
from bothways.units.side import Side
from tests.builders.promises import BEGINNING, IMPORT, Book, C, M, day, owed
from tests.core.promises.standard_outcomes import (
    FIRST,
    FOLLOWS,
    SECOND,
    SITUATIONS,
    Standards,
    agreed,
    ended,
    proposal,
    proposed,
    read_page,
    rows,
)

DAY = timedelta(days=1)


@pytest.mark.parametrize("proposer", list(Side))
def test_each_act_comes_to_what_the_page_says(proposer: Side) -> None:
    assert rows(proposer) == read_page()
    assert len(read_page()) == 48


@pytest.mark.parametrize("situation", ["proposed", "agreed", "declined", "withdrawn", "ended"])
def test_it_holds_exactly_from_the_agreement_to_its_end(situation: str) -> None:
    """The proposal is a day after the beginning, the answer a day later, the end a day after that."""
    standard = SITUATIONS[situation](M).by_id[FIRST]
    held = [standard.held_at(BEGINNING + days * DAY) for days in (1, 2, 3, 4)]
    assert held == {
        "agreed": [False, True, True, True],
        "ended": [False, True, False, False],
    }.get(situation, [False] * 4)


def test_another_in_the_same_case_takes_its_place() -> None:
    book = agreed()
    book.enter(standards.propose(book.known, proposal(SECOND, follows="A free delivery"), C), C)
    assert book.by_id[FIRST].state is StandardState.AGREED, "nothing counts before both agreed"
    book.enter(standards.agree(book.known, SECOND, M), M)
    assert [one.state for one in book.known] == [StandardState.ENDED, StandardState.AGREED]
    assert book.by_id[FIRST].ended_at == book.by_id[SECOND].agreed_at == book.now


def test_nobody_agrees_or_takes_back_for_the_other() -> None:
    book = proposed()
    book.write(StandardAgreed(standard=FIRST), M, C)  # the merchant notes that the customer agreed
    book.write(StandardAgreed(standard=FIRST), M, M)
    book.write(StandardAgreed(standard=FIRST), IMPORT, C)
    book.write(StandardAgreed(standard=FIRST), CLOCK, C)
    book.write(StandardWithdrawn(standard=FIRST), C, C)
    book.write(StandardEnded(standard=FIRST), C, C)
    book.write(proposal(SECOND), M, C)
    assert [one.state for one in book.known] == [StandardState.PROPOSED]


def test_what_is_over_stays_over_and_what_is_unknown_stays_unknown() -> None:
    for situation in ("declined", "withdrawn", "ended"):
        book = SITUATIONS[situation](M)
        before = book.known
        for side in Side:
            for body in (StandardAgreed, StandardEnded, StandardWithdrawn):
                book.write(body(standard=FIRST), side, side)
                book.write(body(standard=SECOND), side, side)
        assert book.known == before


def test_the_one_replaced_is_of_the_same_case() -> None:
    book = agreed()
    book.enter(standards.propose(book.known, proposal(SECOND, Case.LATE_PAYMENT), M), M)
    book.write(StandardAgreed(standard=SECOND, instead_of=FIRST), C, C)
    assert [one.state for one in book.known] == [StandardState.AGREED, StandardState.AGREED]


def promised(basis: Basis, debtor: Side = M) -> Book:
    """Something owed within four days."""
    book = Book()
    book.enter(opening.promise(owed(debtor, day(4), basis=basis), debtor, book.now), debtor)
    return book


def short(basis: Basis) -> Promise:
    """The debtor reported it done, and the creditor said what is missing."""
    book = promised(basis)
    book.enter(doing.report_done(book[1], M, book.now), M)
    book.change(Change.DECLINED, C)
    return replace(book[1], missing="Two rolls are torn.")


@pytest.mark.parametrize(
    ("promise", "case"),
    [
        (promised(Basis.ORDER)[1], Case.LATE_DELIVERY),
        (replace(promised(Basis.ORDER)[1], due=None), None),
        (promised(Basis.INVOICE, C)[1], Case.LATE_PAYMENT),
        (promised(Basis.SAID)[1], None),
        (promised(Basis.AGREEMENT)[1], None),
        (promised(Basis.QUESTION)[1], None),
        (short(Basis.ORDER), Case.POOR_QUALITY),
        (short(Basis.SAID), Case.POOR_QUALITY),
        (short(Basis.INVOICE), Case.LATE_PAYMENT),
    ],
)
def test_the_case_is_what_the_record_says_and_no_guess(promise: Promise, case: Case | None) -> None:
    assert case_of(promise) is case


@pytest.mark.parametrize("debtor", list(Side))
def test_it_binds_whichever_side_did_not_keep_its_word(debtor: Side) -> None:
    book, standard = promised(Basis.ORDER, debtor), agreed()
    found = following(book[1], standard.known, standard.now)
    assert found is not None
    assert found.follows == FOLLOWS


def test_what_the_promise_says_itself_wins() -> None:
    standard = agreed()
    own = replace(promised(Basis.ORDER)[1], otherwise="The delivery is free")
    assert to_choose(own, standard.known, standard.now) == ()
    assert following(own, standard.known, standard.now) is None


def broken(at_day: int) -> Promise:
    """An order's delivery that was called broken so many days after the beginning."""
    book = promised(Basis.ORDER).wait(days=at_day)
    book.enter(breaking.own_up(book[1], M, book.now, "The paper came late."), M)
    return book[1]


@pytest.mark.parametrize(("at_day", "follows"), [(1, False), (2, True), (3, False)])
def test_what_held_when_it_was_broken_counts_for_ever(at_day: int, follows: bool) -> None:
    """Agreed on day 2 and ended on day 3: neither agreement nor end reaches back."""
    standard = ended()
    found = following(broken(at_day), standard.known, standard.now + 100 * DAY)
    assert (found is not None) == follows


def test_where_nobody_called_it_broken_it_is_what_holds_now() -> None:
    held, over = agreed(), ended()
    promise = promised(Basis.ORDER)[1]
    assert following(promise, held.known, held.now) is not None
    assert following(promise, over.known, over.now) is None
    assert following(promise, proposed().known, held.now) is None


def test_a_person_chooses_where_the_record_does_not_tell() -> None:
    book = agreed()
    book.enter(standards.propose(book.known, proposal(SECOND, Case.LATE_PAYMENT), C), C)
    book.enter(standards.agree(book.known, SECOND, M), M)
    said = promised(Basis.SAID)[1]
    assert following(said, book.known, book.now) is None
    assert [one.case for one in to_choose(said, book.known, book.now)] == [
        Case.LATE_DELIVERY,
        Case.LATE_PAYMENT,
    ]
    assert to_choose(said, Standards().known, book.now) == ()
