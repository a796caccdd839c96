"""Whatever is said, by whomever, in whatever order: what always holds of a promise."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from bothways.journal.body import Body, ObligingBody
from bothways.journal.entry import CLOCK, Accepted, Actor, Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.journal.obligation import Basis, Change, ObligationChange
from bothways.promises import clockwork
from bothways.promises.promise import Promise
from bothways.promises.state import State
from bothways.units.side import Side
from tests.builders.promises import IMPORT, Book, C, M, day, number, owed
from tests.core.promises.outcomes import ACTS
from tests.core.promises.situations import SITUATIONS

JUDGEMENTS = (State.ACCEPTED, State.RELEASED, State.DECLINED)


class Step(NamedTuple):
    """One thing that happens: time passes, then somebody acts."""

    hours: int
    what: str
    by_debtor: bool


STEPS = st.lists(
    st.builds(
        Step,
        st.sampled_from([0, 1, 30, 200]),
        st.sampled_from([*ACTS, *Change, "unknown", "lapse", "confirm", "contest"]),
        st.booleans(),
    ),
    max_size=14,
)
BEGINNINGS = st.tuples(st.sampled_from([Basis.SAID, Basis.ORDER, Basis.INVOICE]), st.booleans())


def live(book: Book, debtor: Side, steps: list[Step]) -> list[tuple[Entry, Promise, Promise]]:
    """Carry the steps out; each entry with the promise before and after it."""
    seen = []
    for step in steps:
        book.wait(hours=step.hours)
        side = debtor if step.by_debtor else debtor.other
        before, count = book[1], len(book.entries)
        act(book, step.what, side)
        seen += [(entry, before, book[1]) for entry in book.entries[count:]]
    return seen


def act(book: Book, what: str, side: Side) -> None:
    """One act, if the rules let it; entries of other rooms always."""
    if what in ACTS:
        outcome = ACTS[what](book, side)
        if isinstance(outcome, Accepted):
            book.enter(outcome, side)
    elif what in ("unknown", "lapse"):
        noticed = (
            clockwork.become_unknown(book[1], book.now)
            if what == "unknown"
            else clockwork.lapse(book[1], book.now, 7, 7)
        )
        if isinstance(noticed, Accepted):
            book.tick(noticed)
    else:
        book.write(_of_another_room(book, what), side)


def _of_another_room(book: Book, what: str) -> Body:
    if what == "confirm":
        return EntryConfirmed(entry=book[1].opened_by)
    if what == "contest":
        return EntryContested(entry=book[1].opened_by, why="Not so.")
    due = day(3, book.now) if what == Change.DUE_MOVED else None
    return ObligingBody(changes=(ObligationChange(obligation=number(1), change=Change(what), due=due),))


def begin(basis: Basis, by_debtor: bool, debtor: Side, actor: Actor | None = None) -> Book:
    """A book with one promise that an entry carried."""
    book = Book()
    writer = actor or Actor.of(debtor if by_debtor else debtor.other, None)
    book.write(ObligingBody(opens=(owed(debtor, day(4), basis=basis),)), writer)
    return book


@given(BEGINNINGS, STEPS)
def test_only_the_creditor_or_agreed_silence_says_that_it_was_kept(
    beginning: tuple[Basis, bool], steps: list[Step]
) -> None:
    for entry, before, after in live(begin(*beginning, M), M, steps):
        if after.state in JUDGEMENTS and before.state is not after.state:
            assert entry.envelope.actor.side is after.creditor
        if after.state is State.LAPSED and before.state is not State.LAPSED:
            assert entry.envelope.actor == CLOCK
            assert before.reported_at is not None
            assert entry.envelope.recorded_at > before.reported_at + timedelta(days=7)


@given(BEGINNINGS, STEPS)
def test_closed_stays_closed_unless_its_own_judge_undoes_it(
    beginning: tuple[Basis, bool], steps: list[Step]
) -> None:
    for entry, before, after in live(begin(*beginning, M), M, steps):
        if before.is_closed and not after.is_closed:
            assert isinstance(entry.body, ObligingBody)
            assert entry.body.changes[0].change is Change.UNDONE
            assert entry.envelope.actor.side is before.creditor


@given(BEGINNINGS, STEPS)
def test_a_breach_is_always_somebodys_word_and_never_the_clocks(
    beginning: tuple[Basis, bool], steps: list[Step]
) -> None:
    for entry, before, after in live(begin(*beginning, M), M, steps):
        if after.breached_at and not before.breached_at:
            assert entry.envelope.actor.side is not None
            assert after.owned_up_at or before.is_past(entry.envelope.recorded_at)


@given(BEGINNINGS, STEPS)
def test_what_is_only_understood_never_counts_or_breaks(
    beginning: tuple[Basis, bool], steps: list[Step]
) -> None:
    for entry, before, after in live(begin(*beginning, M), M, steps):
        if after.word != before.word and before.state is State.UNDERSTOOD:
            assert entry.envelope.actor.side is after.debtor
        assert not (after.state is State.BREACHED and after.made_at is None)


@given(STEPS)
def test_imported_history_never_breaks_and_asks_for_nothing(steps: list[Step]) -> None:
    book = Book().wait(days=30)
    book.write(ObligingBody(opens=(owed(M, day(4), basis=Basis.ORDER),)), IMPORT)
    for _, before, after in live(book, M, steps):
        if after.history:
            assert after.breached_at is None
            assert after.state not in (State.LAPSED, State.BREACHED, State.AMENDING)
        assert not (after.history and not before.history)


@given(BEGINNINGS, STEPS)
@settings(max_examples=200)
def test_swapping_the_sides_mirrors_every_outcome(beginning: tuple[Basis, bool], steps: list[Step]) -> None:
    ours, theirs = begin(*beginning, M), begin(*beginning, C)
    live(ours, M, steps)
    live(theirs, C, steps)
    assert [mirrored(ours[n.int]) for n in ours.promises] == list(theirs.promises.values())


def mirrored(promise: Promise) -> Promise:
    """The promise with the sides swapped."""
    turned = promise.waits_for.other if promise.waits_for else None
    return replace(promise, debtor=promise.debtor.other, waits_for=turned)


@given(BEGINNINGS, STEPS)
def test_the_same_entries_always_make_the_same_promises(
    beginning: tuple[Basis, bool], steps: list[Step]
) -> None:
    book = begin(*beginning, M)
    live(book, M, steps)
    again = Book()
    for entry in book.entries:
        again.replay(entry)
    assert again.promises == book.promises


@given(st.sampled_from(sorted(SITUATIONS)), STEPS)
def test_a_promise_always_waits_for_a_side_until_it_is_closed(situation: str, steps: list[Step]) -> None:
    build: Callable[[], Book] = SITUATIONS[situation]
    book = build()
    live(book, M, steps)
    promise = book[1]
    assert (promise.waits_for is None) == promise.is_closed
    assert (promise.closed_at is None) == (not promise.is_closed)
    assert (promise.wanted is not None) == (promise.state is State.RENEGOTIATING)
