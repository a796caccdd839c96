"""How people see it, from what they told."""

from bothways.journal.entry import Entry
from bothways.reflection.kinds import ViewsSaid
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.reflection.models import View, key_of

projector = Projector("reflection", 1, (View,))
#: So many earlier answers of somebody to one question are kept at hand; the journal has all of them.
_PAST = 11


@projector.on(ViewsSaid)
def said(entry: Entry, body: ViewsSaid, rows: Rows) -> None:
    """Somebody told how they see it. Nobody tells it for another."""
    side, member = entry.envelope.says, entry.envelope.actor.member
    if side is None or not entry.is_own_word:
        return
    for answer in body.answers:
        key = key_of(entry.relationship, side.value, member, answer.question)
        before = rows.get(View, key, entry.relationship)
        past = [*before.past, [before.at.isoformat(), before.step]][-_PAST:] if before else []
        rows.put(
            View(
                id=key,
                merchant_id=entry.envelope.merchant,
                relationship_id=entry.relationship,
                entry_id=entry.id,
                side=side.value,
                member=member,
                question=answer.question,
                step=answer.step,
                words=answer.words or "",
                at=entry.envelope.happened_at,
                past=past,
            )
        )
