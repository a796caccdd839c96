"""Rows of promises: the same as the core's promises, and the same again when replayed."""

from dataclasses import fields
from datetime import timedelta

import pytest

from bothways.journal.body import ObligingBody
from bothways.journal.entry import Accepted, Draft, Recorded
from bothways.journal.kind import Kind
from bothways.journal.kinds import EntryContested
from bothways.journal.obligation import Basis, Change, ObligationChange
from bothways.promises.promise import Promise as Snapshot
from bothways.promises.state import State
from bothways_web.foundation import clock
from bothways_web.journal.door import write
from bothways_web.journal.reading import history
from bothways_web.journal.registry import kinds
from bothways_web.journal.rows import Rows
from bothways_web.promises import actions, queries
from bothways_web.promises.models import Promise, PromiseEntry
from bothways_web.promises.projections import projector
from bothways_web.promises.stored import is_open, promise_of, values_of
from tests.builders.promises import BEGINNING, Book, C, M, day, number, owed
from tests.cast import Cast
from tests.core.promises.situations import SITUATIONS


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_row_holds_all_of_a_promise(situation: str) -> None:
    promise = SITUATIONS[situation]()[1]
    assert promise_of(Promise(**values_of(promise))) == promise


def test_a_row_has_every_field_of_a_promise() -> None:
    columns = {field.name for field in Promise._meta.concrete_fields}
    assert {field.name for field in fields(Snapshot)} <= columns


def test_imported_history_is_no_open_business_until_it_is_taken_up() -> None:
    assert not is_open(SITUATIONS["imported history"]()[1])
    assert is_open(SITUATIONS["unknown"]()[1])
    assert not is_open(SITUATIONS["accepted"]()[1])


def two_sided_life(cast: Cast) -> None:
    """A promise that is asked, moved, broken and made good, and an invoice that is contested."""
    ours, theirs = cast.roy.merchants, cast.roy.own
    with clock.at(BEGINNING):
        done(actions.ask(theirs, owed(M, day(4)), "The boxes are ordered on Thursday."))
        done(actions.agree(ours, number(1)))
        done(actions.ask_new_date(ours, number(1), day(6), "The paper comes late."))
        done(actions.agree_new_date(theirs, number(1)))
    with clock.at(BEGINNING + timedelta(days=8)):
        done(actions.say_breached(theirs, number(1), "It never came."))
        amends = owed(M, day(20), id=number(2), what="Express delivery")
        done(actions.offer_amends(ours, number(1), amends, "We forgot."))
        done(actions.agree(theirs, number(2)))
        done(actions.accept(theirs, number(2)))
        invoice = owed(C, day(30), id=number(3), what="Invoice 7", basis=Basis.INVOICE)
        entry = done(actions.promise(ours, owed(M, id=number(4)))).entries[0]
        done(record(cast, ObligingBodyForTests(opens=(invoice,))))
        done(record(cast, EntryContested(entry=entry.id, why="No."), by_customer=True))


class ObligingBodyForTests(ObligingBody):
    """What another room's entry looks like."""


def record(cast: Cast, body: object, by_customer: bool = False) -> Recorded:
    """Write a body as it is."""
    access = cast.roy.own if by_customer else cast.roy.merchants
    assert isinstance(body, ObligingBody | EntryContested)
    recorded = write(access.writer, lambda _: Accepted((Draft(body, access.side),)))
    assert isinstance(recorded, Recorded)
    return recorded


def done(outcome: object) -> Recorded:
    """Not refused."""
    assert isinstance(outcome, Recorded), outcome
    return outcome


@pytest.fixture(autouse=True)
def _kind_for_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Known for one test alone, so that no page of all kinds lists it."""
    kind = Kind("obliging_for_tests", ObligingBodyForTests, "owed something")
    monkeypatch.setitem(kinds._by_name, kind.name, kind)
    monkeypatch.setitem(kinds._by_body, kind.body, kind)


def test_replaying_the_journal_gives_the_same_rows(cast: Cast) -> None:
    two_sided_life(cast)
    tables = (Promise, PromiseEntry)
    before = [list(table.objects.order_by("id").values()) for table in tables]
    for table in tables:
        table.objects.all().delete()
    rows = Rows(fresh=[cast.roy.id])
    for entry in history(cast.roy.id):
        projector.apply(entry, rows)
    rows.flush()
    assert [list(table.objects.order_by("id").values()) for table in tables] == before
    assert len(before[0]) == 4


def test_a_life_is_told_by_the_entries_it_rests_on(cast: Cast) -> None:
    two_sided_life(cast)
    promise = queries.promise(cast.roy.own, number(1))
    assert promise is not None
    assert promise.state is State.MADE_GOOD
    assert [entry.envelope.kind for entry in queries.life(cast.roy.own, promise)] == [
        "promise_asked",
        "promise_agreed",
        "promise_new_date_asked",
        "promise_new_date_agreed",
        "promise_breached",
        "promise_amends_offered",
        "promise_accepted",
    ]


def test_another_rooms_entry_changes_what_is_owed(cast: Cast) -> None:
    with clock.at(BEGINNING):
        invoice = owed(C, day(30), id=number(3), what="Invoice 7", basis=Basis.INVOICE)
        record(cast, ObligingBodyForTests(opens=(invoice,)))
        paid = ObligationChange(obligation=number(3), change=Change.ACCEPTED)
        record(cast, ObligingBodyForTests(changes=(paid,)))
    promise = queries.promise(cast.roy.own, number(3))
    assert promise is not None
    assert promise.state is State.ACCEPTED


def test_a_contested_entry_finds_its_promise(cast: Cast) -> None:
    two_sided_life(cast)
    promise = queries.promise(cast.roy.merchants, number(4))
    assert promise is not None
    assert promise.contests == (promise.opened_by,)


def test_rows_equal_what_the_core_makes_of_the_same_entries(cast: Cast) -> None:
    two_sided_life(cast)
    book = Book()
    for entry in history(cast.roy.id):
        book.replay(entry)
    assert queries.promises(cast.roy.own, book.promises) == book.promises
