"""A relationship's entries."""

from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Query, Router
from pydantic import Field

from bothways.journal.entry import Entry
from bothways_web.api import timeline
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.cursors import Page, Paging, decode, encode
from bothways_web.api.schemas.entries import EntryOut, StanceOut
from bothways_web.journal.models import Stance
from bothways_web.parties.access import RelationshipAccess

router = Router(tags=["Journal"])


class Wanted(Paging):
    """Which entries are wanted."""

    kind: str | None = Field(None, max_length=40, description="Only entries of this kind.")


@router.get(
    "/relationships/{relationship}/entries",
    response=Page[EntryOut],
    operation_id="list_entries",
    summary="List entries",
)
def list_entries(request: ApiRequest, relationship: UUID, wanted: Annotated[Wanted, Query()]) -> HttpResponse:
    """Newest first. The customer's side sees the shared stream."""
    access = relationship_of(request, relationship)
    after = decode(wanted.cursor, timeline.After.read) if wanted.cursor else None
    found = timeline.entries(access, wanted.limit + 1, after, wanted.kind)
    shown = found[: wanted.limit]
    last = shown[-1] if len(found) > wanted.limit else None
    key = timeline.After(last.envelope.happened_at, last.id).parts if last else None
    return answer(
        Page[EntryOut].model_construct(items=_with_stances(access, shown), next=key and encode(key))
    )


@router.get(
    "/relationships/{relationship}/entries/{entry}",
    response=EntryOut,
    operation_id="get_entry",
    summary="Get one entry",
)
def get_entry(request: ApiRequest, relationship: UUID, entry: UUID) -> HttpResponse:
    """One entry with what the other side said of it."""
    access = relationship_of(request, relationship)
    found = timeline.entry(access, entry)
    if found is None:
        raise Http404("no such entry")
    return answer(_with_stances(access, [found])[0])


def _with_stances(access: RelationshipAccess, shown: list[Entry]) -> list[EntryOut]:
    stances = timeline.stances(access, shown)
    return [EntryOut.of(entry, _stance(stances.get(entry.id))) for entry in shown]


def _stance(row: Stance | None) -> StanceOut | None:
    return (
        None
        if row is None
        else StanceOut.model_construct(stance=row.stance, why=row.why, withdrawn=row.withdrawn)
    )
