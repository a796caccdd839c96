"""Motives from their entries."""

from bothways.advice import kinds
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.knowledge.kinds import How
from bothways.units.side import Side
from bothways_web.advice.models import Motive
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows

projector = Projector("advice", 1, (Motive,))


@projector.on(kinds.MotiveNoted)
def noted(entry: Entry, body: kinds.MotiveNoted, rows: Rows) -> None:
    """A new one; what it replaces is gone."""
    before = rows.get(Motive, body.instead_of, entry.relationship) if body.instead_of else None
    if before is not None:
        rows.drop(before)
    rows.put(
        Motive(
            id=entry.id,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            what=body.what,
            for_whom=body.for_whom.value if body.for_whom else "",
            purse=body.purse.value if body.purse else "",
            budget_on=body.budget_on,
            how=body.how.value,
            own_word=entry.is_own_word and entry.envelope.says is Side.CUSTOMER,
            words=body.words or "",
            wish=body.wish,
            said_at=entry.envelope.happened_at,
        )
    )


@projector.on(kinds.WaitAdvised)
def wait_advised(entry: Entry, body: kinds.WaitAdvised, rows: Rows) -> None:
    """They wait from here on, until the day."""
    motive = rows.get(Motive, body.motive, entry.relationship)
    if motive is not None:
        motive.wait_until, motive.wait_why = body.until, body.why
        motive.waited_at = entry.envelope.happened_at
        rows.put(motive)


@projector.on(kinds.MotiveEnded)
def ended(entry: Entry, body: kinds.MotiveEnded, rows: Rows) -> None:
    """It came to its end."""
    motive = rows.get(Motive, body.motive, entry.relationship)
    if motive is not None:
        motive.ended_at, motive.ending = entry.envelope.happened_at, body.ending.value
        rows.put(motive)


@projector.on(EntryConfirmed)
def confirmed(entry: Entry, body: EntryConfirmed, rows: Rows) -> None:
    """The customer confirmed what the merchant wrote: now it is their word."""
    motive = rows.get(Motive, body.entry, entry.relationship)
    if motive is not None and entry.envelope.says is Side.CUSTOMER:
        motive.how, motive.own_word, motive.contested = How.TOLD.value, True, ""
        motive.said_at = entry.envelope.happened_at
        rows.put(motive)


@projector.on(EntryContested)
def contested(entry: Entry, body: EntryContested, rows: Rows) -> None:
    """The other side sees it differently."""
    motive = rows.get(Motive, body.entry, entry.relationship)
    if motive is not None:
        motive.contested = body.why
        rows.put(motive)
