"""Deciding on candidates: yes, no, and taking a no back. What was read is never taken without a person."""

from collections.abc import Sequence
from uuid import UUID

from bothways.journal.entry import Recorded
from bothways.listening.proposal import Deed
from bothways.promises.refusals import PROMISE_IS_THERE_ALREADY
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal.door import IDENTIFIER_IS_TAKEN
from bothways_web.listening import learning, queries, reading
from bothways_web.listening.confirming import BECOMES, Outcome, Said
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.refusals import (
    CANDIDATE_IS_DECIDED,
    CANDIDATE_IS_NOT_SET_ASIDE,
    CANDIDATE_IS_SET_ASIDE,
    CANDIDATE_IS_UNKNOWN,
)
from bothways_web.listening.source import Source
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Merchant

#: It stands in the book under the candidate's own id: somebody else was quicker, or a crash came between.
_THERE = (PROMISE_IS_THERE_ALREADY.reason, IDENTIFIER_IS_TAKEN.reason)


def read(merchant: Merchant, sources: Sequence[Source]) -> int:
    """Read texts of a merchant's customers for candidates; how many are new."""
    return reading.read(merchant, sources)


def confirm(
    access: RelationshipAccess, candidate_id: UUID, said: Said, becomes: Deed | None = None
) -> Outcome:
    """Yes: it enters the book as this person said it, under the candidate's own id.

    ``becomes`` where they say it is rather something else: a request that is a question.
    """
    access.writer  # noqa: B018  who may only read decides nothing
    row = queries.candidate(access, candidate_id)
    if row is None:
        return CANDIDATE_IS_UNKNOWN
    if row.state in (State.REJECTED, State.ALREADY):
        return CANDIDATE_IS_SET_ASIDE
    outcome = BECOMES[becomes or Deed(row.deed)](access, row, said)
    if isinstance(outcome, Recorded):
        _decide(access, row, State.CONFIRMED, outcome.entries[0].id)
    elif outcome.reason in _THERE:
        _decide(access, row, State.CONFIRMED)
        return CANDIDATE_IS_DECIDED
    return outcome


def reject(access: RelationshipAccess, candidate_id: UUID) -> Refused | None:
    """No: it is not offered again, however often its text is read."""
    return _put(access, candidate_id, State.REJECTED)


def settle(access: RelationshipAccess, candidate_id: UUID) -> Refused | None:
    """It was heard rightly, and was done long ago; nothing is to be recorded."""
    return _put(access, candidate_id, State.SETTLED)


def restore(access: RelationshipAccess, candidate_id: UUID) -> Refused | None:
    """Take a no back: it is open again."""
    access.writer  # noqa: B018
    row = queries.candidate(access, candidate_id)
    if row is None:
        return CANDIDATE_IS_UNKNOWN
    if row.state == State.ALREADY:
        _is_something_else(access, row)
        return None
    if row.state not in (State.REJECTED, State.SETTLED):
        return CANDIDATE_IS_NOT_SET_ASIDE
    was = Candidate.objects.filter(id=row.id, state=row.state)
    again = was.update(state=State.OPEN, decided_by=None, decided_side="", decided_at=None)
    if again and row.decided_at is not None:  # else nobody had said anything that one learned from
        right = row.state == State.SETTLED
        learning.learn(access.merchant_id, row.deed, row.sure, right=right, count=-1)
    return None


def forget_what_was_learned(access: MerchantAccess, deed: Deed) -> None:
    """The owner begins anew; ``PermissionError`` for everybody else."""
    if not access.is_owner:
        raise PermissionError("only the owner begins anew")
    learning.reset(access.merchant_id, deed.value, access.member)


def _is_something_else(access: RelationshipAccess, row: Candidate) -> None:
    """It was not in the book after all; that somebody said so stays, so that it is not set aside again."""
    by = {"decided_by": access.member, "decided_side": access.side.value, "decided_at": clock.now()}
    Candidate.objects.filter(id=row.id, state=State.ALREADY).update(
        state=State.OPEN, answers=None, about="", entry_id=None, **by
    )


def _put(access: RelationshipAccess, candidate_id: UUID, state: State) -> Refused | None:
    access.writer  # noqa: B018
    row = queries.candidate(access, candidate_id)
    if row is None:
        return CANDIDATE_IS_UNKNOWN
    if row.state != State.OPEN:
        return None if row.state == state else CANDIDATE_IS_DECIDED
    _decide(access, row, state)
    return None


def _decide(access: RelationshipAccess, row: Candidate, state: State, entry: UUID | None = None) -> None:
    """Say what became of it, once, and learn from it."""
    decided = Candidate.objects.filter(id=row.id, state=State.OPEN).update(
        state=state,
        decided_by=access.member,
        decided_side=access.side.value,
        decided_at=clock.now(),
        entry_id=entry,
    )
    if decided:
        learning.learn(access.merchant_id, row.deed, row.sure, right=state != State.REJECTED)
