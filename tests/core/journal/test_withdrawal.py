"""Which entries stand, and who has built on what."""

from uuid import UUID

import pytest

from bothways.journal.body import Body
from bothways.journal.entry import Accepted, Actor, Entry
from bothways.journal.kinds import ContentErased, EntryConfirmed, EntryContested, EntryWithdrawn
from bothways.journal.relationship import (
    AddressAdded,
    Form,
    InterestStated,
    Medium,
    PersonAdded,
    PersonRemoved,
    RelationshipOpened,
)
from bothways.journal.undoing import BuiltOn, take_back
from bothways.journal.withdrawal import standing, uses, withdrawn
from tests.core.journal.past import BATCH, CLOCK, CUSTOMER, IMPORT, MERCHANT, entry, number

OPENED = RelationshipOpened(party=number(50), form=Form.PERSON, name="Ann")
ANN = PersonAdded(person=number(60), name="Ann")
MAIL = AddressAdded(address=number(70), medium=Medium.EMAIL, value="ann@roy.example", person=number(60))
WISH = InterestStated(text="Steady supply")


def back(n: int, of: int, actor: Actor = MERCHANT, *, erased: bool = False) -> Entry:
    return entry(n, EntryWithdrawn(entry=number(of)), actor, subject=number(of), erased=erased)


@pytest.mark.parametrize(
    ("entries", "gone"),
    [
        ([entry(1, WISH), back(2, 1)], {1}),
        ([entry(1, WISH, CUSTOMER), back(2, 1, CUSTOMER)], {1}),
        ([entry(1, WISH, IMPORT), back(2, 1)], {1}),
        # Its reason was erased; that it was taken back remains.
        ([entry(1, WISH), back(2, 1, erased=True)], {1}),
        # Only by the side that wrote it; the clock is no side.
        ([entry(1, WISH), back(2, 1, CUSTOMER)], set()),
        ([entry(1, WISH), back(2, 1, CLOCK)], set()),
        ([entry(1, WISH, CLOCK), back(2, 1, CLOCK)], set()),
        # Only what was there before; a withdrawal or an erasure stays.
        ([back(1, 2), entry(2, WISH)], set()),
        ([entry(1, WISH), back(2, 1), back(3, 2)], {1}),
        ([entry(1, ContentErased(entries=(number(9),), why="Asked to")), back(2, 1)], set()),
    ],
)
def test_what_was_taken_back(entries: list[Entry], gone: set[int]) -> None:
    assert withdrawn(entries) == {number(n) for n in gone}
    assert [e.id for e in standing(entries)] == [e.id for e in entries if e.id.int not in gone]


@pytest.mark.parametrize(
    ("first", "later", "builds"),
    [
        (entry(1, WISH), entry(2, WISH), False),
        (entry(1, WISH), entry(2, EntryConfirmed(entry=number(1)), CUSTOMER), True),
        (entry(1, WISH), entry(2, EntryContested(entry=number(1), why="No."), CUSTOMER), False),
        (entry(1, WISH), entry(2, WISH, subject=number(1)), True),
        (entry(1, WISH, subject=number(9)), entry(2, WISH, CUSTOMER, subject=number(9)), True),
        (entry(1, WISH, subject=number(9)), entry(2, WISH, subject=number(8)), False),
        (entry(1, ANN), entry(2, MAIL), True),
        (entry(1, ANN), entry(2, PersonRemoved(person=number(60)), CUSTOMER), True),
        (entry(2, MAIL), entry(3, PersonRemoved(person=number(60))), False),
        (entry(1, OPENED), entry(2, WISH), True),
        (entry(2, OPENED), entry(1, WISH), False),
        (entry(2, WISH, subject=number(9)), entry(1, WISH, subject=number(9)), False),
        (entry(1, WISH), entry(2, EntryConfirmed(entry=number(1)), CLOCK), False),
        (entry(1, WISH), entry(2, ContentErased(entries=(number(1),), why="Asked to")), False),
    ],
)
def test_who_has_built_on_an_entry(first: Entry, later: Entry, builds: bool) -> None:
    both = sorted((first, later), key=lambda each: each.envelope.seq)
    assert (uses(both).of(first) is not None) is builds


def test_what_was_itself_taken_back_builds_on_nothing() -> None:
    first = entry(1, ANN)
    assert uses([first, entry(2, MAIL)]).of(first) is not None
    assert uses([first, entry(2, MAIL), back(3, 2)]).of(first) is None


def test_the_last_that_builds_on_it_is_named() -> None:
    first, second, third = entry(1, ANN), entry(2, MAIL), entry(3, EntryConfirmed(entry=number(1)), CUSTOMER)
    assert uses([first, second, third]).of(first) is third


IMPORTED = [entry(1, OPENED, IMPORT), entry(2, ANN, IMPORT), entry(3, MAIL, IMPORT)]


def undone(*later: Entry) -> list[UUID] | tuple[UUID, UUID]:
    outcome = take_back([*IMPORTED, *later], BATCH, "Wrong file")
    if isinstance(outcome, BuiltOn):
        return outcome.entry.id, outcome.by.id
    assert isinstance(outcome, Accepted)
    return [draft.subject for draft in outcome.drafts if draft.subject]


def test_an_import_is_taken_back_as_a_whole_the_latest_first() -> None:
    every = [number(3), number(2), number(1)]
    assert undone() == every
    assert undone(back(4, 2)) == [number(3), number(1)]
    assert undone(back(4, 1), back(5, 2), back(6, 3)) == []
    assert undone(entry(4, EntryContested(entry=number(1), why="Not me."), CUSTOMER)) == [
        number(3),
        number(2),
        number(1),
    ]


@pytest.mark.parametrize(
    ("later", "kept", "actor"),
    [(WISH, 1, MERCHANT), (WISH, 1, CUSTOMER), (PersonRemoved(person=number(60)), 2, MERCHANT)],
)
def test_an_import_stays_where_somebody_has_built_on_it(later: Body, kept: int, actor: Actor) -> None:
    assert undone(entry(4, later, actor)) == (number(kept), number(4))


def test_another_import_builds_on_it_too() -> None:
    other = Actor(IMPORT.role, batch=number(0xBB))
    assert undone(entry(4, WISH, other)) == (number(1), number(4))
