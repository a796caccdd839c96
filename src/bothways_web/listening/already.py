"""What was read and stands somewhere already: recorded by hand meanwhile, or read in another mail as well."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from bothways.conversations.kinds import QuestionAsked
from bothways.journal.body import Body, ObligingBody
from bothways.journal.entry import Entry
from bothways.journal.obligation import Basis, Obligation
from bothways.listening.alike import Standing
from bothways.listening.proposal import Deed
from bothways.promises.kinds import Opening
from bothways.units.side import Side
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.standing import day_of

_OWED = (Deed.PROMISE, Deed.REQUEST)
#: Nobody has decided about it; who puts it back says that it is something else, and is not told again.
_UNDECIDED = Q(state=State.OPEN, decided_at=None)


@dataclass(frozen=True, slots=True)
class _Begun:
    """What an entry began: a promise, something asked for, or a question, by its ``id``."""

    entry: UUID
    id: UUID
    standing: Standing


def recorded(entries: Sequence[Entry]) -> None:
    """Set aside what says the same as these entries of one relationship. Nothing is asked where none can."""
    begun = [one for entry in entries for one in _begun(entry)]
    if not begun:
        return
    deeds = {one.standing.deed.value for one in begun}
    relationship = entries[0].envelope.relationship
    for row in Candidate.objects.filter(_UNDECIDED, relationship_id=relationship, deed__in=deeds):
        same = next((one for one in begun if one.id != row.id and _covers(one.standing, row)), None)
        if same is not None:
            Candidate.objects.filter(_UNDECIDED, id=row.id).update(
                state=State.ALREADY, answers=same.id, about=same.standing.what, entry_id=same.entry
            )


def settle_twins(relationships: Collection[UUID]) -> None:
    """Of what says the same, and is seen by the same people, ask about the first alone. One query, one write.

    It is worked out anew, so that what was a twin is asked about again when the other is seen no more.
    """
    standing: dict[UUID, list[Standing]] = defaultdict(list)
    undecided, changed = list[Candidate](), list[Candidate]()
    rows = Candidate.objects.filter(relationship_id__in=relationships).exclude(state=State.COUNTED)
    for row in rows.exclude(deed__in=[Deed.DONE.value, Deed.ANSWER.value]).order_by(
        "happened_at", "start", "id"
    ):
        if row.decided_at is None and (row.state == State.OPEN or _is_twin(row)):
            undecided.append(row)
        else:
            standing[row.relationship_id].append(_standing(row))
    # What everybody sees comes first: who sees it needs no twin of their own.
    for row in sorted(undecided, key=lambda row: row.private_to is not None):
        there = standing[row.relationship_id]
        known = [one for one in there if one.known_to(row.private_to)]
        state = State.ALREADY if any(_covers(one, row) for one in known) else State.OPEN
        if state == State.OPEN:
            there.append(_standing(row))
        if state != row.state:
            row.state = state
            changed.append(row)
    Candidate.objects.bulk_update(changed, ["state"], batch_size=500)


def _begun(entry: Entry) -> Iterator[_Begun]:
    body, key = entry.body, entry.envelope.subject
    if isinstance(body, QuestionAsked) and key is not None and entry.envelope.says is not None:
        owes = entry.envelope.says.other
        yield _Begun(entry.id, key, Standing(Deed.QUESTION, owes, body.text, None))
    for owed in _owed(body):
        if owed.basis is not Basis.QUESTION:
            day = owed.due.on if owed.due else None
            for deed in _OWED:
                yield _Begun(entry.id, owed.id, Standing(deed, owed.debtor, owed.what, day))


def _owed(body: Body | None) -> tuple[Obligation, ...]:
    if isinstance(body, ObligingBody):
        return body.opens
    return (body.obligation,) if isinstance(body, Opening) else ()


def _covers(one: Standing, row: Candidate) -> bool:
    days = {day for due in row.dues if (day := day_of(due))}
    return one.covers(Deed(row.deed), Side(row.side), row.what, days)


def _standing(row: Candidate) -> Standing:
    day = day_of(row.dues[0] if row.dues else None)
    return Standing(Deed(row.deed), Side(row.side), row.what, day, row.private_to)


def _is_twin(row: Candidate) -> bool:
    return row.state == State.ALREADY and row.entry_id is None
