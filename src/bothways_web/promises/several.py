"""One delay that hits several customers: every message seen first, then one write for each customer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from uuid import UUID

from bothways.journal.entry import Accepted, Draft, Recorded
from bothways.promises import moving
from bothways.promises.promise import Promise
from bothways.promises.refusals import THERE_IS_NO_SUCH_PROMISE
from bothways.units.due import Due
from bothways.units.identity import derived
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises import letters, queries
from bothways_web.promises.letters import Letter
from bothways_web.promises.queries import Owed


@dataclass(frozen=True, slots=True)
class Asked:
    """One promise whose date is to move: the message it makes, or why it cannot be asked."""

    owed: Owed
    letter: Letter
    late: bool
    refused: Refused | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were asked for a new date, and what was refused."""

    asked: int
    refused: tuple[tuple[Owed, Refused], ...]


def preview(access: MerchantAccess, ids: Iterable[UUID], due: Due, why: str) -> list[Asked]:
    """What each customer would read. Four queries; nothing is written."""
    now, found = clock.now(), queries.many(access, ids)
    to = letters.addresses({owed.relationship_id for owed in found})
    return [_asked(access, owed, to.get(owed.relationship_id, ""), due, why, now) for owed in found]


def ask_all(access: MerchantAccess, ids: Iterable[UUID], due: Due, why: str) -> Outcome:
    """Ask every customer for the new date, each in a write of their own.

    A refusal stops neither the others nor what else the same customer was promised.
    """
    wanted = sorted(queries.many(access, ids), key=lambda owed: str(owed.relationship_id))
    count, refused = 0, list[tuple[Owed, Refused]]()
    for relationship, group in groupby(wanted, key=lambda owed: owed.relationship_id):
        done = _ask_one(access.unchecked(relationship), list(group), due, why)
        count += done.asked
        refused += done.refused
    return Outcome(count, tuple(refused))


def _ask_one(access: RelationshipAccess, group: list[Owed], due: Due, why: str) -> Outcome:
    refused: list[tuple[Owed, Refused]] = []

    def decide(door: Door) -> Accepted | Refused:
        refused.clear()
        drafts: list[Draft] = []
        standing = queries.promises(access, [owed.promise.id for owed in group])
        to = letters.addresses([access.relationship_id]).get(access.relationship_id, "")
        for owed in group:
            outcome = _rule(access, standing.get(owed.promise.id), due, why, door.now)
            if isinstance(outcome, Refused):
                refused.append((owed, outcome))
                continue
            drafts += outcome.drafts
            letter = letters.new_date(access.merchant, owed.promise, to, due, why)
            letters.send(door, letter)
        return Accepted(tuple(drafts)) if drafts else refused[0][1]

    recorded = write(_own_key(access).writer, decide)
    return Outcome(len(recorded.entries) if isinstance(recorded, Recorded) else 0, tuple(refused))


def _own_key(access: RelationshipAccess) -> RelationshipAccess:
    """Each customer's write has a key of its own, so that a request that is sent again repeats them all."""
    if access.key is None:
        return access
    key = derived(access.relationship_id, access.key.key)
    return replace(access, key=replace(access.key, key=f"several:{key}"))


def _rule(
    access: RelationshipAccess, promise: Promise | None, due: Due, why: str, now: datetime
) -> Accepted | Refused:
    if promise is None:
        return THERE_IS_NO_SUCH_PROMISE
    return moving.ask_new_date(promise, access.side, now, due, why)


def _asked(access: MerchantAccess, owed: Owed, to: str, due: Due, why: str, now: datetime) -> Asked:
    outcome = _rule(access.unchecked(owed.relationship_id), owed.promise, due, why, now)
    return Asked(
        owed,
        letters.new_date(access.merchant, owed.promise, to, due, why),
        owed.promise.is_past(now),
        outcome if isinstance(outcome, Refused) else None,
    )
