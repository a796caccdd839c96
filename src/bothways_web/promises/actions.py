"""What either side can do about promises: one function for each act, one write for each call."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from bothways.journal.entry import Accepted, Recorded, Source
from bothways.journal.obligation import Obligation
from bothways.promises import agreeing, breaking, doing, moving, opening
from bothways.promises.kinds import PromiseCounterOffered
from bothways.promises.promise import Promise
from bothways.promises.refusals import (
    OWNER_IS_NOT_ONE_OF_US,
    PROMISE_IS_THERE_ALREADY,
    THERE_IS_NO_SUCH_PROMISE,
)
from bothways.promises.state import Matters
from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.journal.door import Door, write
from bothways_web.parties import queries as parties
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import queries

Outcome: TypeAlias = Recorded | Refused
Rule: TypeAlias = Callable[[Promise, datetime], Accepted | Refused]


def ask(
    access: RelationshipAccess,
    obligation: Obligation,
    matters_why: str | None = None,
    source: Source | None = None,
) -> Outcome:
    """Ask the other side for something; ``source`` is where it was read."""
    return _begin(
        access, obligation, lambda now: opening.ask(obligation, access.side, now, matters_why), source
    )


def note_asked(access: RelationshipAccess, obligation: Obligation, source: Source | None = None) -> Outcome:
    """Note what the other side asked of this one; it waits for this side's answer."""
    return _begin(access, obligation, lambda _: opening.note_asked(obligation, access.side), source)


def offer(access: RelationshipAccess, obligation: Obligation) -> Outcome:
    """Offer the other side something."""
    return _begin(access, obligation, lambda now: opening.offer(obligation, access.side, now))


def promise(access: RelationshipAccess, obligation: Obligation, source: Source | None = None) -> Outcome:
    """Promise in passing; or note what the other side said they will do, as one understood it."""
    return _begin(access, obligation, lambda now: opening.promise(obligation, access.side, now), source)


def counter_offer(access: RelationshipAccess, body: PromiseCounterOffered) -> Outcome:
    """Not like that, but like this."""
    return _act(access, body.promise, lambda p, now: agreeing.counter_offer(p, access.side, now, body))


def agree(access: RelationshipAccess, promise_id: UUID, words: str | None = None) -> Outcome:
    """Yes; or, from the debtor of what was understood: yes, I said so."""
    return _act(access, promise_id, lambda p, now: agreeing.agree(p, access.side, now, words))


def turn_down(access: RelationshipAccess, promise_id: UUID, why: str | None = None) -> Outcome:
    """No; or, from the debtor of what was understood: I did not say so."""
    return _act(access, promise_id, lambda p, now: agreeing.turn_down(p, access.side, now, why))


def withdraw(access: RelationshipAccess, promise_id: UUID, why: str | None = None) -> Outcome:
    """The debtor takes it back before anybody relies on it."""
    return _act(access, promise_id, lambda p, now: agreeing.withdraw(p, access.side, now, why))


def release(access: RelationshipAccess, promise_id: UUID, words: str | None = None) -> Outcome:
    """The creditor lets it go."""
    return _act(access, promise_id, lambda p, now: agreeing.release(p, access.side, now, words))


def say_it_matters(
    access: RelationshipAccess, promise_id: UUID, matters: Matters, why: str | None = None
) -> Outcome:
    """The creditor says what it matters to them."""
    return _act(access, promise_id, lambda p, now: agreeing.say_it_matters(p, access.side, now, matters, why))


def report_done(
    access: RelationshipAccess,
    promise_id: UUID,
    words: str | None = None,
    done_at: datetime | None = None,
    source: Source | None = None,
) -> Outcome:
    """The debtor says it is done; ``source`` is where that was read."""
    return _act(
        access, promise_id, lambda p, now: doing.report_done(p, access.side, now, words, done_at), source
    )


def accept(
    access: RelationshipAccess,
    promise_id: UUID,
    words: str | None = None,
    in_time: bool | None = None,
    source: Source | None = None,
) -> Outcome:
    """The creditor says it was kept; ``source`` is where it was read that it was done."""
    return _act(access, promise_id, lambda p, now: doing.accept(p, access.side, now, words, in_time), source)


def decline_report(access: RelationshipAccess, promise_id: UUID, missing: str) -> Outcome:
    """The creditor says what is missing."""
    return _act(access, promise_id, lambda p, now: doing.decline_report(p, access.side, now, missing))


def hand_over(access: RelationshipAccess, promise_id: UUID, owner: UUID, note: str | None = None) -> Outcome:
    """Another member of the debtor's side sees to it."""
    ours = {
        Side.MERCHANT: lambda: parties.active_members(access),
        Side.CUSTOMER: lambda: frozenset(person.id for person in parties.people_of(access)),
    }

    def rule(p: Promise, now: datetime) -> Accepted | Refused:
        if owner not in ours[access.side]():
            return OWNER_IS_NOT_ONE_OF_US
        return doing.hand_over(p, access.side, now, owner, note)

    return _act(access, promise_id, rule)


def ask_new_date(access: RelationshipAccess, promise_id: UUID, due: Due, why: str) -> Outcome:
    """Either side asks for another date."""
    return _act(access, promise_id, lambda p, now: moving.ask_new_date(p, access.side, now, due, why))


def agree_new_date(access: RelationshipAccess, promise_id: UUID, words: str | None = None) -> Outcome:
    """Yes to the other date."""
    return _act(access, promise_id, lambda p, now: moving.agree_new_date(p, access.side, now, words))


def refuse_new_date(access: RelationshipAccess, promise_id: UUID, why: str | None = None) -> Outcome:
    """The date stays."""
    return _act(access, promise_id, lambda p, now: moving.refuse_new_date(p, access.side, now, why))


def say_breached(
    access: RelationshipAccess, promise_id: UUID, why: str, evidence: UUID | None = None
) -> Outcome:
    """The creditor says it was not kept."""
    return _act(access, promise_id, lambda p, now: breaking.say_breached(p, access.side, now, why, evidence))


def own_up(access: RelationshipAccess, promise_id: UUID, why: str) -> Outcome:
    """The debtor says it was not, or will not be, kept."""
    return _act(access, promise_id, lambda p, now: breaking.own_up(p, access.side, now, why))


def offer_amends(access: RelationshipAccess, promise_id: UUID, amends: Obligation, why: str) -> Outcome:
    """The debtor offers to make up for it."""
    return _act(access, promise_id, lambda p, now: breaking.offer_amends(p, access.side, now, amends, why))


def ask_amends(access: RelationshipAccess, promise_id: UUID, amends: Obligation) -> Outcome:
    """The creditor asks to have it made up for."""
    return _act(access, promise_id, lambda p, now: breaking.ask_amends(p, access.side, now, amends))


def _begin(
    access: RelationshipAccess,
    obligation: Obligation,
    rule: Callable[[datetime], Accepted | Refused],
    source: Source | None = None,
) -> Outcome:
    def decide(door: Door) -> Accepted | Refused:
        if queries.promise(access, obligation.id) is not None:
            return PROMISE_IS_THERE_ALREADY
        outcome = rule(door.now)
        return outcome.read_in(source) if isinstance(outcome, Accepted) else outcome

    return write(access.writer, decide)


def _act(access: RelationshipAccess, promise_id: UUID, rule: Rule, source: Source | None = None) -> Outcome:
    def decide(door: Door) -> Accepted | Refused:
        found = queries.promise(access, promise_id)
        outcome = rule(found, door.now) if found is not None else THERE_IS_NO_SUCH_PROMISE
        return outcome.read_in(source) if isinstance(outcome, Accepted) else outcome

    return write(access.writer, decide)
