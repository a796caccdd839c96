"""What is done with ideas: they are shown, taken up or refused; one function for each act."""

from uuid import UUID

from django.db import transaction

from bothways.counsel.mile import Key, Mile
from bothways.counsel.record import Record
from bothways.counsel.suggesting import suggest
from bothways.gestures.giving import Cost
from bothways.gestures.kinds import GestureMade
from bothways.units.identity import derived
from bothways.units.refusal import Ground, Refused
from bothways.units.side import Side
from bothways_web.counsel import queries
from bothways_web.counsel.models import Idea
from bothways_web.counsel.reading import record_of
from bothways_web.gestures import actions as gestures
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.scene import Scene

IDEA_IS_UNKNOWN = Refused(
    "idea_is_unknown", "This idea is not among today's. Ask for three anew.", ground=Ground.ABSENCE
)


def ask(shown: Scene) -> tuple[Mile, ...]:
    """Three ideas for this customer today; from now on they count as shown."""
    access, record = shown.access, record_of(shown)
    access.writer  # noqa: B018  who may only read is not asked to do anything
    rows = {row.id: row for row in queries.shown(access)}
    found = suggest(record, queries.as_shown(rows.values()))
    with transaction.atomic():
        for each in found:
            _show(access, record, each, rows.get(key_of(access, each.idea, each.about)))
    return found


def take(shown: Scene, idea: str) -> Mile | Refused:
    """Somebody takes it up: a gesture is recorded with one key, all else is opened with its first words."""
    access = shown.access
    access.writer  # noqa: B018  the same
    there = _today(shown, idea)
    if there is None:
        return IDEA_IS_UNKNOWN
    row, each = there
    if each.key is Key.GESTURE:
        what = GestureMade(giver=Side.MERCHANT, what=each.done[:500])
        made = gestures.give(access, what, Cost(minutes=each.minutes, idea=each.idea))
        if isinstance(made, Refused):
            return made
    row.taken_on, row.taken_by = shown.today, access.member
    row.save(update_fields=["taken_on", "taken_by"])
    return each


def refuse(shown: Scene, idea: str) -> Refused | None:
    """Nobody wants this one; it stays away for a while."""
    shown.access.writer  # noqa: B018  the same
    there = _today(shown, idea)
    if there is None:
        return IDEA_IS_UNKNOWN
    row, _ = there
    row.refused_on, row.refused_by = shown.today, shown.access.member
    row.save(update_fields=["refused_on", "refused_by"])
    return None


def key_of(access: RelationshipAccess, idea: str, about: UUID | None) -> UUID:
    """The id of an idea about one thing."""
    return derived(access.relationship_id, idea, about or "")


def _show(access: RelationshipAccess, record: Record, each: Mile, row: Idea | None) -> None:
    if row is None:
        row = Idea(
            id=key_of(access, each.idea, each.about),
            merchant_id=access.merchant_id,
            relationship_id=access.relationship_id,
            idea=each.idea,
            about=each.about,
        )
    if row.days == 0 or row.last_on < record.today:
        row.before_on, row.last_on = (row.last_on if row.days else None), record.today
        row.days += 1
        row.taken_on = row.taken_by = row.refused_on = row.refused_by = None
    row.do, row.because, row.done, row.minutes = each.do, each.because, each.done, each.minutes
    row.save()


def _today(shown: Scene, idea: str) -> tuple[Idea, Mile] | None:
    """An idea that stands there today and was not taken or refused yet."""
    rows = queries.shown(shown.access)
    today = {(row.idea, row.about): row for row in rows if row.last_on == shown.today}
    for each in suggest(record_of(shown), queries.as_shown(rows)):
        if each.idea == idea and (each.idea, each.about) in today:
            return today[each.idea, each.about], each
    return None
