"""Confirming and contesting what the other side wrote."""

from uuid import UUID

from bothways.journal import stance as rules
from bothways.journal.entry import Entry, Recorded
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.journal.door import Writer, write
from bothways_web.journal.models import JournalEntry, Stance
from bothways_web.journal.reading import entry_of


def confirm(writer: Writer, side: Side, entry: UUID) -> Recorded | Refused:
    """``side`` says of an entry: yes, that is so."""
    return write(writer, lambda _: rules.confirm(_entry(writer, entry), side, _standing(entry)))


def contest(writer: Writer, side: Side, entry: UUID, why: str) -> Recorded | Refused:
    """``side`` says of an entry: that is not how it was, and why."""
    return write(writer, lambda _: rules.contest(_entry(writer, entry), side, _standing(entry), why))


def _entry(writer: Writer, entry: UUID) -> Entry | None:
    row = JournalEntry.objects.filter(id=entry, relationship_id=writer.relationship).first()
    return entry_of(row) if row else None


def _standing(entry: UUID) -> str | None:
    """What was said of the entry so far; only the side that did not write it can have said anything."""
    return Stance.objects.filter(entry_id=entry).values_list("stance", flat=True).first()
