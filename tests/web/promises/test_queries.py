"""Lists of promises: what is in them, in which order, for whom, and at which cost."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.journal.entry import Recorded
from bothways.units.due import Due
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.foundation.keyset import Place
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import actions, queries, records
from bothways_web.promises.queries import Owed
from tests.builders.promises import BEGINNING, C, M, day, number, owed
from tests.cast import Cast

LATER = BEGINNING + timedelta(days=40)


def promised(access: RelationshipAccess, n: int, due: Due | None, what: str = "Quote") -> None:
    """The side of this access promises something."""
    with clock.at(BEGINNING):
        outcome = actions.promise(access, owed(access.side, due, id=number(n), what=what))
    assert isinstance(outcome, Recorded), outcome


def ids(rows: list[Owed]) -> list[int]:
    """The small numbers of the promises in a list."""
    return [row.promise.id.int for row in rows]


@pytest.fixture
def book(cast: Cast) -> Cast:
    """Promises of both sides with two customers, one without a date."""
    promised(cast.roy.merchants, 11, day(3))
    promised(cast.roy.merchants, 12, day(1))
    promised(cast.roy.merchants, 13, None)
    promised(cast.roy.own, 14, day(2))
    promised(cast.brook.merchants, 15, day(2))
    return cast


def test_open_on_both_sides_what_is_due_first_before_the_rest(book: Cast) -> None:
    found = [promise.id.int for promise in queries.open_promises(book.roy.own)]
    assert found == [12, 14, 11, 13]
    assert queries.open_promises(book.roy.own) == queries.open_promises(book.roy.merchants)


def test_due_over_all_customers_in_order_and_page_by_page(book: Cast) -> None:
    all_due = queries.due(book.owner, Side.MERCHANT, LATER)
    assert ids(all_due) == [12, 15, 11]
    assert [row.customer for row in all_due] == ["Roy Cosmetics", "Brook Bakery", "Roy Cosmetics"]
    first = queries.due(book.owner, Side.MERCHANT, LATER, limit=2)
    rest = queries.due(book.owner, Side.MERCHANT, LATER, after=Place.read(first[-1].place))
    assert ids(first) + ids(rest) == [12, 15, 11]


def test_due_until_a_day_leaves_out_what_is_due_later(book: Cast) -> None:
    assert ids(queries.due(book.owner, Side.MERCHANT, day(2).at)) == [12, 15]
    assert ids(queries.due(book.owner, Side.CUSTOMER, day(2).at)) == [14]


def test_a_broken_place_begins_anew() -> None:
    assert Place.read("nonsense~7") is None
    assert Place.read("") is None


def test_who_sees_only_their_own_customers_sees_only_those(book: Cast) -> None:
    assert ids(queries.due(book.staff, Side.MERCHANT, LATER)) == [15]
    assert ids(queries.many(book.staff, [number(11), number(15)])) == [15]
    assert queries.due(book.supplier, Side.MERCHANT, LATER) == []


def test_a_promise_of_another_relationship_is_not_found(book: Cast) -> None:
    assert queries.promise(book.brook.own, number(11)) is None
    assert queries.promises(book.brook.own, [number(11)]) == {}


def test_next_due_for_each_side_of_each_customer(book: Cast) -> None:
    found = queries.next_due(book.owner, [book.roy.id, book.brook.id])
    assert found[book.roy.id][Side.MERCHANT].id == number(12)
    assert found[book.roy.id][Side.CUSTOMER].id == number(14)
    assert set(found[book.brook.id]) == {Side.MERCHANT}


def test_what_waits_for_our_word(book: Cast) -> None:
    with clock.at(BEGINNING):
        actions.ask(book.roy.own, owed(M, id=number(21)))
        actions.report_done(book.roy.own, number(14))
        actions.ask(book.roy.merchants, owed(C, id=number(22)))
    assert ids(queries.to_answer(book.owner)) == [14, 21]


def test_what_is_only_understood_is_in_its_own_list(book: Cast) -> None:
    with clock.at(BEGINNING):
        actions.promise(book.roy.merchants, owed(C, day(1), id=number(23)))
    assert ids(queries.understood(book.owner)) == [23]
    assert 23 not in ids(queries.due(book.owner, Side.CUSTOMER, LATER))


def test_the_look_back_shows_what_came_to_its_end_that_day(book: Cast) -> None:
    evening = BEGINNING + timedelta(hours=9)
    with clock.at(BEGINNING + timedelta(hours=1)):
        actions.accept(book.roy.own, number(12))
    with clock.at(BEGINNING + timedelta(days=1)):
        actions.accept(book.roy.own, number(11))
    assert ids(queries.closed_between(book.owner, BEGINNING, evening)) == [12]


def test_similar_promises_of_ours_are_found_by_their_words(book: Cast) -> None:
    promised(book.brook.merchants, 31, day(9), "60 rolls of matte paper")
    assert ids(queries.ours_like(book.owner, "matte PAPER")) == [31]
    assert ids(queries.ours_like(book.owner, "glossy")) == []


def test_counts_of_both_sides(book: Cast) -> None:
    with clock.at(BEGINNING + timedelta(hours=1)):
        actions.accept(book.roy.own, number(12))
        actions.report_done(book.roy.own, number(14))
    with clock.at(day(4).at):
        actions.accept(book.roy.own, number(11))
    found = records.both_sides(book.roy.own)
    assert (found[M].in_time, found[M].late, found[M].open, found[C].open) == (1, 1, 1, 1)
    assert (found[M].kept, found[M].judged) == (2, 2)


def test_what_is_understood_or_contested_counts_for_nothing(book: Cast) -> None:
    with clock.at(BEGINNING):
        actions.promise(book.roy.merchants, owed(C, id=number(24)))
        actions.accept(book.roy.merchants, number(24))
    assert records.both_sides(book.roy.own)[C].kept == 0


def test_before_promising_one_sees_how_such_promises_went(book: Cast) -> None:
    with clock.at(BEGINNING + timedelta(hours=1)):
        actions.accept(book.roy.own, number(12))
        actions.accept(book.brook.own, number(15))
    ours = records.how_such_went(book.roy.merchants, M, "quote for labels")
    theirs = records.how_such_went(book.roy.own, M, "Quote")
    assert (ours.in_time, theirs.in_time) == (2, 1), "nobody is shown what passed between others"
    assert records.how_such_went(book.roy.merchants, M, "Samples").judged == 0


def test_each_member_sees_how_their_own_went(book: Cast) -> None:
    with clock.at(BEGINNING):
        actions.hand_over(book.roy.merchants, number(12), book.staff.member)
        actions.accept(book.roy.own, number(12))
        actions.accept(book.roy.own, number(11))
    with clock.at(LATER):
        assert records.own_record(book.staff).in_time == 1
        assert records.own_record(book.owner).in_time == 0
        assert records.team_record(book.staff).in_time == 2


def test_handing_over_to_a_stranger_is_refused(book: Cast) -> None:
    outcome = actions.hand_over(book.roy.merchants, number(12), UUID(int=404))
    assert getattr(outcome, "reason", "") == "owner_is_not_one_of_us"
    claire = book.roy.people["claire"]
    assert isinstance(actions.hand_over(book.roy.own, number(14), claire), Recorded)


def test_internal_entries_are_told_to_those_who_may_see_them(book: Cast) -> None:
    actions.hand_over(book.roy.merchants, number(12), book.staff.member)
    promise = queries.promise(book.roy.own, number(12))
    assert promise is not None
    assert len(queries.life(book.roy.merchants, promise)) == 2
    assert len(queries.life(book.roy.own, promise)) == 1


def test_an_identifier_is_used_once(book: Cast) -> None:
    outcome = actions.promise(book.roy.merchants, owed(M, id=number(11)))
    assert getattr(outcome, "reason", "") == "promise_is_there_already"


@pytest.mark.parametrize("times", [1, 20])
def test_lists_cost_the_same_however_long_they_are(cast: Cast, times: int) -> None:
    for n in range(times):
        promised(cast.roy.merchants, 100 + n, day(n))
    with CaptureQueriesContext(
        connection,
    ) as seen:
        queries.due(cast.owner, Side.MERCHANT, LATER)
    assert len(seen) == 2
    with CaptureQueriesContext(connection) as seen:
        queries.open_promises(cast.roy.own)
        queries.next_due(cast.owner, [cast.roy.id])
        records.both_sides(cast.roy.own)
    assert len(seen) == 3
