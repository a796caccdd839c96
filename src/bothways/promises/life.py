"""From entries to promises: which promises an entry begins or is about, and what it makes of them.

Total: whatever a book holds, nothing here refuses. What the wrong side wrote, or what comes after the end,
changes nothing; so a claim never becomes the other's word.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from bothways.journal.body import ObligingBody
from bothways.journal.entry import ActorRole, Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.promises.beginning import begun
from bothways.promises.changing import changed
from bothways.promises.judging import after_amends, bound, closed
from bothways.promises.kinds import About, AmendsAsked, AmendsOffered
from bothways.promises.promise import Promise
from bothways.promises.state import State, Word
from bothways.promises.telling import STEPS, Telling


class Shelf(Protocol):
    """Where a relationship's promises are found as they stand."""

    def promise(self, id: UUID) -> Promise | None:  # noqa: A002  the promise's own
        """The promise with this id."""

    def resting_on(self, entry: UUID) -> Iterable[Promise]:
        """The promises that an entry began or said something about."""


def told(entry: Entry, shelf: Shelf) -> Iterator[Promise]:
    """Every promise that an entry begins or changes, as it stands after it."""
    if isinstance(entry.body, ObligingBody) and not (entry.body.opens or entry.body.changes):
        return  # most entries owe nothing
    for promise in (*begun(entry), *_changed(entry, shelf)):
        yield promise
        broken = shelf.promise(promise.amends_for) if promise.amends_for else None
        settled = broken and after_amends(broken, promise)
        if settled and settled is not broken:
            yield settled


def _changed(entry: Entry, shelf: Shelf) -> Iterator[Promise]:
    body = entry.body
    if isinstance(body, EntryConfirmed):
        yield from (confirmed(promise, entry, body) for promise in shelf.resting_on(body.entry))
    elif isinstance(body, EntryContested):
        yield from (contested(promise, entry, body) for promise in shelf.resting_on(body.entry))
    for id_ in touched(entry):
        promise = shelf.promise(id_)
        if promise is not None:
            yield after(promise, entry)


def touched(entry: Entry) -> tuple[UUID, ...]:
    """The promises this entry says something about, besides those it begins."""
    body = entry.body
    if isinstance(body, About):
        return (body.promise,)
    if isinstance(body, AmendsOffered | AmendsAsked):
        return (body.amends_for,)
    if isinstance(body, ObligingBody):
        return tuple(dict.fromkeys(change.obligation for change in body.changes))
    return ()


def after(promise: Promise, entry: Entry) -> Promise:
    """The promise after an entry that is about it."""
    body = entry.body
    if isinstance(body, ObligingBody):
        for change in body.changes:
            if change.obligation == promise.id:
                promise = changed(promise, entry, change)
        return promise
    telling = STEPS.get(type(body))  # type: ignore[arg-type]
    if telling is None or not _has_effect(promise, entry, telling):
        return promise
    return telling.step(promise, entry, body)


def confirmed(promise: Promise, entry: Entry, body: EntryConfirmed) -> Promise:
    """A side says of an entry that the promise rests on: yes, that is so."""
    side = entry.envelope.actor.side
    if side is None or not entry.is_own_word:
        return promise
    settled = replace(promise, contests=tuple(one for one in promise.contests if one != body.entry))
    if body.entry != promise.opened_by:
        return settled
    if side is promise.creditor:
        return replace(settled, relied_on=True)
    if settled.state is State.UNDERSTOOD:
        return replace(bound(settled, entry), state=State.AGREED, waits_for=settled.debtor)
    return replace(settled, word=Word.CONFIRMED) if settled.word is Word.DOCUMENTED else settled


def contested(promise: Promise, entry: Entry, body: EntryContested) -> Promise:
    """A side says of an entry that the promise rests on: that is not how it was."""
    side = entry.envelope.actor.side
    if side is None or not entry.is_own_word:
        return promise
    if promise.state is State.UNDERSTOOD and side is promise.debtor:
        return closed(promise, entry, State.DENIED)
    return replace(promise, contests=tuple(dict.fromkeys((*promise.contests, body.entry))))


def _has_effect(promise: Promise, entry: Entry, telling: Telling) -> bool:
    if promise.is_closed or (telling.states and promise.state not in telling.states):
        return False
    return _may_say(promise, entry, telling.by)


def _may_say(promise: Promise, entry: Entry, by: str) -> bool:
    actor = entry.envelope.actor
    if by == "clock":
        return actor.role is ActorRole.CLOCK
    if actor.side is None or not (entry.is_own_word or actor.role is ActorRole.IMPORT):
        return False
    if by == "turn":
        return actor.side is promise.waits_for
    return by == "either" or by == promise.role_of(actor.side)
