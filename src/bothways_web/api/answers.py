"""From what was read or recorded to a response, serialised once and not validated again."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from pydantic import BaseModel

from bothways.journal.entry import Entry, Recorded
from bothways.units.refusal import Refused
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.entries import EntryOut, StanceOut, Written
from bothways_web.journal import queries
from bothways_web.journal.models import Stance
from bothways_web.parties.access import RelationshipAccess

MEDIA_TYPE = "application/json"


def answer(shown: BaseModel, status: int = 200) -> HttpResponse:
    """A response of this model."""
    return HttpResponse(shown.model_dump_json(), status=status, content_type=MEDIA_TYPE)


def recorded(outcome: Recorded | Refused, status: int = 201) -> HttpResponse:
    """The new entries, or the refusal as a problem."""
    if isinstance(outcome, Refused):
        return refusal(outcome)
    return answer(written(outcome.entries, outcome.repeated), status)


def recorded_of(
    outcome: Recorded | Refused,
    sort: type[Written],
    name: str,
    subject: UUID,
    find: Callable[[UUID], Any],
) -> HttpResponse:
    """The new entries, and in the field ``name`` what they are about as it stands then; or the refusal."""
    if isinstance(outcome, Refused):
        return refusal(outcome)
    shown = written(outcome.entries, outcome.repeated)
    about = outcome.entries[0].envelope.subject if outcome.entries else None
    now = {name: find(about or subject)}
    return answer(sort.model_construct(entries=shown.entries, repeated=shown.repeated, **now), 201)


def with_stances(access: RelationshipAccess, shown: Sequence[Entry]) -> list[EntryOut]:
    """Entries with what the other side said of them. One query."""
    stances = queries.stances(access, [entry.id for entry in shown])
    return [EntryOut.of(entry, _stance(stances.get(entry.id))) for entry in shown]


def _stance(row: Stance | None) -> StanceOut | None:
    if row is None:
        return None
    return StanceOut.model_construct(stance=row.stance, why=row.why, withdrawn=row.withdrawn)


def written(entries: Sequence[Entry], repeated: bool = False) -> Written:
    """What an act recorded."""
    return Written.model_construct(entries=[EntryOut.of(entry) for entry in entries], repeated=repeated)
