"""What customers chose, from their entries."""

from bothways.journal.entry import Entry
from bothways.statements import kinds
from bothways.statements.kinds import Rhythm
from bothways.statements.rhythm import next_on
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.statements.models import Chosen

projector = Projector("statements", 1, (Chosen,))


@projector.on(kinds.AssuranceRhythmChosen)
def chosen(entry: Entry, body: kinds.AssuranceRhythmChosen, rows: Rows) -> None:
    """From this day on."""
    since = entry.envelope.happened_at.date()
    rows.put(
        Chosen(
            id=entry.relationship,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            rhythm=body.rhythm.value,
            since=since,
            next_on=next_on(body.rhythm, since),
        )
    )


@projector.on(kinds.AssuranceIssued)
def issued(entry: Entry, body: kinds.AssuranceIssued, rows: Rows) -> None:
    """The next one begins where this one ends."""
    row = rows.get(Chosen, entry.relationship, entry.relationship)
    if row is not None:
        row.since, row.next_on = body.until, next_on(Rhythm(row.rhythm), body.until)
        rows.put(row)
