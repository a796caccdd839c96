"""The journal's own rows: what each side said of entries, and whether silence counts."""

from uuid import UUID

from bothways.journal import kinds
from bothways.journal.entry import Entry
from bothways.units.identity import derived
from bothways_web.journal.models import Silence, Stance
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows

projector = Projector("journal", 1, (Stance, Silence))


def _stance(entry: Entry, about: UUID, rows: Rows) -> Stance:
    found = rows.get(Stance, about, entry.relationship)
    return found or Stance(
        entry_id=about, relationship_id=entry.relationship, merchant_id=entry.envelope.merchant
    )


@projector.on(kinds.EntryConfirmed)
def confirmed(entry: Entry, body: kinds.EntryConfirmed, rows: Rows) -> None:
    """The other side confirmed; a later word replaces an earlier one."""
    row = _stance(entry, body.entry, rows)
    row.stance, row.why, row.answered_by = "confirmed", "", entry.id
    rows.put(row)


@projector.on(kinds.EntryContested)
def contested(entry: Entry, body: kinds.EntryContested, rows: Rows) -> None:
    """The other side contested, with the reason."""
    row = _stance(entry, body.entry, rows)
    row.stance, row.why, row.answered_by = "contested", body.why, entry.id
    rows.put(row)


@projector.on(kinds.EntryWithdrawn)
def withdrawn(entry: Entry, body: kinds.EntryWithdrawn, rows: Rows) -> None:
    """The writer took the entry back."""
    row = _stance(entry, body.entry, rows)
    row.withdrawn = True
    rows.put(row)


@projector.on_erased("entry_confirmed", "entry_contested", "entry_withdrawn")
def erased(entry: Entry, rows: Rows) -> None:
    """What a side said of an entry stands, even when its reason is gone: the subject names the entry."""
    about = entry.envelope.subject
    if about is None:
        return
    row = _stance(entry, about, rows)
    if entry.envelope.kind == "entry_withdrawn":
        row.withdrawn = True
    else:
        row.stance, row.why = entry.envelope.kind.removeprefix("entry_"), ""
        row.answered_by = entry.id
    rows.put(row)


@projector.on(kinds.SilenceAgreed)
def silence(entry: Entry, body: kinds.SilenceAgreed, rows: Rows) -> None:
    """One side said after how many days its silence may count."""
    key = derived(entry.relationship, "silence")
    row = rows.get(Silence, key, entry.relationship) or Silence(
        id=key, relationship_id=entry.relationship, merchant_id=entry.envelope.merchant
    )
    side = entry.envelope.actor.side
    if side is not None and entry.is_own_word:
        setattr(row, f"{side.value}_days", body.days)
        rows.put(row)
