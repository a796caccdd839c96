"""Promises follow from every entry that opens, changes, confirms or contests what is owed."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from bothways.journal.body import Body, ObligingBody
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.promises import life
from bothways.promises.kinds import About, Opening
from bothways.promises.promise import Promise as Snapshot
from bothways.units.identity import derived
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.promises.models import Promise, PromiseEntry
from bothways_web.promises.stored import promise_of, values_of

projector = Projector("promises", 1, (Promise, PromiseEntry))


@projector.on(Opening, About, ObligingBody, EntryConfirmed, EntryContested)
def told(entry: Entry, _: Body, rows: Rows) -> None:
    """Whatever an entry says about promises."""
    shelf = _Shelf(rows, entry.relationship)
    for promise in life.told(entry, shelf):
        rows.put(
            Promise(
                **values_of(promise),
                merchant_id=entry.envelope.merchant,
                relationship_id=entry.relationship,
            )
        )
        if promise.opened_by != entry.id:
            rows.put(_rests_on(promise, entry))


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The relationship's promises as the transaction sees them."""

    rows: Rows
    relationship: UUID

    def promise(self, id: UUID) -> Snapshot | None:  # noqa: A002  the promise's own
        row = self.rows.get(Promise, id, self.relationship)
        return promise_of(row) if row is not None else None

    def resting_on(self, entry: UUID) -> Iterator[Snapshot]:
        for row in self.rows.of(Promise, self.relationship, opened_by=entry):
            yield promise_of(row)
        for link in self.rows.of(PromiseEntry, self.relationship, entry_id=entry):
            promise = self.promise(link.promise_id)
            if promise is not None:
                yield promise


def _rests_on(promise: Snapshot, entry: Entry) -> PromiseEntry:
    return PromiseEntry(
        id=derived(promise.id, entry.id),
        merchant_id=entry.envelope.merchant,
        relationship_id=entry.relationship,
        promise_id=promise.id,
        entry_id=entry.id,
    )
