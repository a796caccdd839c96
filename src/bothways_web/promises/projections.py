"""Promises follow from every entry that opens, changes, confirms or contests what is owed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from bothways.journal.body import Body, ObligingBody
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.promises import (
    appointment_kinds,
    appointments,
    life,
    need_kinds,
    needs,
    series,
    series_kinds,
    standard_kinds,
    standards,
)
from bothways.promises.kinds import About, Opening
from bothways.promises.promise import Promise as Snapshot
from bothways.units.identity import derived
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.promises import stored_beside as beside
from bothways_web.promises.models import Appointment, Need, Promise, PromiseEntry, Series, Standard
from bothways_web.promises.stored import promise_of, values_of

projector = Projector("promises", 1, (Promise, PromiseEntry, Series, Appointment, Need, Standard))


@projector.on(Opening, About, ObligingBody, EntryConfirmed, EntryContested)
def told(entry: Entry, _: Body, rows: Rows) -> None:
    """Whatever an entry says about promises."""
    shelf = _Shelf(rows, entry.relationship)
    for promise in life.told(entry, shelf):
        rows.put(Promise(**values_of(promise), **_whose(entry)))
        if promise.opened_by != entry.id:
            rows.put(_rests_on(promise, entry))


@projector.on(series_kinds.SeriesBegun)
def series_begun(entry: Entry, body: series_kinds.SeriesBegun, rows: Rows) -> None:
    """Something comes round."""
    rows.put(Series(**beside.series_values(series.begun(entry, body)), **_whose(entry)))


@projector.on(series_kinds.PromiseRecurred, series_kinds.SeriesEnded)
def series_told(
    entry: Entry, body: series_kinds.PromiseRecurred | series_kinds.SeriesEnded, rows: Rows
) -> None:
    """The next one came, or no more come."""
    row = rows.get(Series, body.series, entry.relationship)
    if row is not None:
        changed = series.after(beside.series_of(row), entry, body)
        rows.put(Series(**beside.series_values(changed), **_whose(entry)))


@projector.on(EntryConfirmed, EntryContested)
def series_answered(entry: Entry, body: EntryConfirmed | EntryContested, rows: Rows) -> None:
    """A side said whether it comes round."""
    for row in rows.of(Series, entry.relationship, begun_by=body.entry):
        changed = series.answered(beside.series_of(row), entry, isinstance(body, EntryConfirmed))
        rows.put(Series(**beside.series_values(changed), **_whose(entry)))


@projector.on(appointment_kinds.AppointmentProposed)
def appointment_proposed(entry: Entry, body: appointment_kinds.AppointmentProposed, rows: Rows) -> None:
    """A side would like to meet."""
    rows.put(Appointment(**beside.appointment_values(appointments.begun(entry, body)), **_whose(entry)))


@projector.on(appointment_kinds.OfAppointment)
def appointment_told(entry: Entry, body: appointment_kinds.OfAppointment, rows: Rows) -> None:
    """Agreed, moved, called off or kept."""
    row = rows.get(Appointment, body.appointment, entry.relationship)
    if row is not None:
        changed = appointments.after(beside.appointment_of(row), entry, body)
        rows.put(Appointment(**beside.appointment_values(changed), **_whose(entry)))


@projector.on(need_kinds.NeedAsked)
def need_asked(entry: Entry, body: need_kinds.NeedAsked, rows: Rows) -> None:
    """A promise waits for something inside."""
    rows.put(Need(**beside.need_values(needs.begun(entry, body)), **_whose(entry)))


@projector.on(need_kinds.OfNeed)
def need_told(entry: Entry, body: need_kinds.OfNeed, rows: Rows) -> None:
    """Promised, done or dropped inside."""
    row = rows.get(Need, body.need, entry.relationship)
    if row is not None:
        changed = needs.after(beside.need_of(row), entry, body)
        rows.put(Need(**beside.need_values(changed), **_whose(entry)))


@projector.on(standard_kinds.StandardProposed)
def standard_proposed(entry: Entry, body: standard_kinds.StandardProposed, rows: Rows) -> None:
    """A side proposes what follows when something is not kept."""
    proposed = standards.begun(entry, body)
    if proposed is not None:
        rows.put(Standard(**beside.standard_values(proposed), **_whose(entry)))


@projector.on(standard_kinds.OfStandard)
def standard_told(entry: Entry, body: standard_kinds.OfStandard, rows: Rows) -> None:
    """Agreed, declined or ended."""

    def find(standard: UUID) -> standards.Standard | None:
        row = rows.get(Standard, standard, entry.relationship)
        return beside.standard_of(row) if row is not None else None

    for changed in standards.told(entry, body, find):
        rows.put(Standard(**beside.standard_values(changed), **_whose(entry)))


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


def _whose(entry: Entry) -> dict[str, Any]:
    """In whose book a row stands."""
    return {"merchant_id": entry.envelope.merchant, "relationship_id": entry.relationship}


def _rests_on(promise: Snapshot, entry: Entry) -> PromiseEntry:
    return PromiseEntry(
        id=derived(promise.id, entry.id), promise_id=promise.id, entry_id=entry.id, **_whose(entry)
    )
