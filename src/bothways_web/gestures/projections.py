"""Gestures from their entries."""

from bothways.gestures import kinds
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways_web.gestures.models import Gesture
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows

projector = Projector("gestures", 1, (Gesture,))


@projector.on(kinds.GestureMade)
def made(entry: Entry, body: kinds.GestureMade, rows: Rows) -> None:
    """Somebody did more than was owed."""
    rows.put(
        Gesture(
            id=entry.id,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            giver=body.giver.value,
            written_by=entry.envelope.says.value if entry.envelope.says else "",
            member=entry.envelope.actor.member,
            what=body.what,
            why=body.why or "",
            made_at=entry.envelope.happened_at,
        )
    )


@projector.on(kinds.GestureCosted)
def costed(entry: Entry, body: kinds.GestureCosted, rows: Rows) -> None:
    """What it cost; what is said later counts."""
    row = rows.get(Gesture, body.gesture, entry.relationship)
    if row is None:
        return
    row.minor = body.money.minor if body.money else None
    row.currency = body.money.currency if body.money else ""
    row.minutes, row.idea = body.minutes, body.idea or row.idea
    rows.put(row)


@projector.on(kinds.GestureLanded)
def landed(entry: Entry, body: kinds.GestureLanded, rows: Rows) -> None:
    """How it was taken; their own word stands whatever the giver heard."""
    row = rows.get(Gesture, body.gesture, entry.relationship)
    if row is None or (row.told and not entry.is_own_word):
        return
    row.landing, row.words = body.landing.value, body.words or ""
    row.told, row.landed_at = entry.is_own_word, entry.envelope.happened_at
    rows.put(row)


@projector.on(EntryConfirmed)
def entry_confirmed(entry: Entry, body: EntryConfirmed, rows: Rows) -> None:
    """The other side says that it was so."""
    row = rows.get(Gesture, body.entry, entry.relationship)
    if row is not None:
        row.confirmed, row.contested = True, ""
        rows.put(row)


@projector.on(EntryContested)
def entry_contested(entry: Entry, body: EntryContested, rows: Rows) -> None:
    """The other side sees it differently."""
    row = rows.get(Gesture, body.entry, entry.relationship)
    if row is not None:
        row.confirmed, row.contested = False, body.why
        rows.put(row)
