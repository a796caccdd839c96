"""What a side says about entries: confirm, contest, take back; and whether its silence counts."""

from uuid import UUID

from bothways.journal import silence as silence_rules
from bothways.journal import stance as rules
from bothways.journal.entry import Accepted, Entry, Recorded
from bothways.journal.stance import Said
from bothways.journal.withdrawal import uses
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.journal.door import Writer, write
from bothways_web.journal.models import JournalEntry, Silence, Stance
from bothways_web.journal.reading import entry_of, history


def confirm(writer: Writer, side: Side, entry: UUID) -> Recorded | Refused:
    """``side`` says of an entry: yes, that is so."""
    return write(writer, lambda _: rules.confirm(_entry(writer, entry), side, _said(entry)))


def contest(writer: Writer, side: Side, entry: UUID, why: str) -> Recorded | Refused:
    """``side`` says of an entry: that is not how it was, and why."""
    return write(writer, lambda _: rules.contest(_entry(writer, entry), side, why, _said(entry)))


def withdraw(writer: Writer, side: Side, entry: UUID, why: str | None = None) -> Recorded | Refused:
    """``side`` takes back what it wrote; everything is then as if it had not been said."""

    def decide(_: object) -> Accepted | Refused:
        found = _entry(writer, entry)
        if found is None:
            return rules.ENTRY_IS_UNKNOWN
        built_on = uses(list(history(writer.relationship))).of(found) is not None
        return rules.withdraw(found, side, _said(entry, built_on=built_on), why)

    return write(writer, decide)


def let_silence_count(writer: Writer, side: Side, days: int | None) -> Recorded | Refused:
    """``side`` lets its silence count as acceptance after some days, or with None no longer."""
    return write(writer, lambda _: silence_rules.agree(_silence(writer.relationship), side, days))


def _entry(writer: Writer, entry: UUID) -> Entry | None:
    row = JournalEntry.objects.filter(id=entry, relationship_id=writer.relationship).first()
    return entry_of(row) if row else None


def _said(entry: UUID, *, built_on: bool = False) -> Said:
    row = Stance.objects.filter(entry_id=entry).first()
    return Said(row.stance, row.withdrawn, built_on) if row else Said(built_on=built_on)


def _silence(relationship: UUID) -> silence_rules.Silence:
    row = Silence.objects.filter(relationship_id=relationship).first()
    return silence_rules.Silence(row.merchant_days, row.customer_days) if row else silence_rules.Silence()
