"""Writers that meet: each waits for its turn, and the same thing done twice at once happens once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

import pytest
from django.db import connection

from bothways.journal.entry import Accepted, Draft, Recorded
from bothways.journal.relationship import Form, InterestStated, RelationshipOpened
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.checking import faults
from bothways_web.journal.door import Door, write
from bothways_web.journal.idempotency import Key
from bothways_web.journal.reading import history
from tests.builders.book import MERCHANT, Book

pytestmark = pytest.mark.django_db(transaction=True)

Outcome = TypeVar("Outcome")
WRITERS = 6


def together(work: Callable[[int], Outcome]) -> list[Outcome]:
    """Do something in several threads that begin at the same moment."""
    gate = Barrier(WRITERS)

    def one(number: int) -> Outcome:
        try:
            gate.wait()
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(one, range(WRITERS)))


def test_many_writers_of_one_relationship_leave_no_gap() -> None:
    book = Book().open()
    together(lambda number: [book.record(InterestStated(text=f"{number}.{n}")) for n in range(10)])
    assert len(list(history(book.relationship))) == 1 + 10 * WRITERS
    assert list(faults()) == []


def test_a_rule_decides_on_what_stands_when_it_is_its_turn() -> None:
    book = Book().open()

    def first_only(door: Door) -> Accepted | Refused:
        if door.head.shared_seq > 1:
            return Refused("too_late", "Somebody was quicker. Look at the page again.")
        return Accepted((Draft(InterestStated(text="First"), Side.MERCHANT),))

    outcomes = together(lambda _: write(book.writer(), first_only))
    assert sum(isinstance(outcome, Recorded) for outcome in outcomes) == 1


def test_many_who_begin_the_same_relationship_begin_it_once() -> None:
    book = Book()
    draft = Draft(RelationshipOpened(party=clock.new_id(), form=Form.PERSON, name="Ann"), Side.MERCHANT)

    def begin(door: Door) -> Accepted | Refused:
        return Accepted((draft,)) if door.head.shared_seq == 0 else Refused("known", "They are in the book.")

    outcomes = together(lambda _: write(book.writer(), begin))
    assert sum(isinstance(outcome, Recorded) for outcome in outcomes) == 1
    assert list(faults()) == []


def test_the_same_request_at_the_same_moment_happens_once() -> None:
    """Each would begin a relationship of its own, so no lock is shared: the key alone decides."""

    def ask(_: int) -> Recorded | Refused:
        draft = Draft(RelationshipOpened(party=clock.new_id(), form=Form.PERSON, name="Ann"), Side.MERCHANT)
        key = Key.of("token", "k1", b"the same body")
        return write(Book().writer(MERCHANT, key), lambda _: Accepted((draft,)))

    outcomes = together(ask)
    assert all(isinstance(outcome, Recorded) for outcome in outcomes)
    assert len({outcome.entries[0].id for outcome in outcomes if isinstance(outcome, Recorded)}) == 1
