"""A relationship's journal: its entries, and what each side says of the other's."""

from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from bothways.journal.entry import Stream
from bothways.units.side import Side
from bothways_web.api.answers import answer, recorded, with_stances
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.cursors import BadCursor, Page, Paging
from bothways_web.api.schemas.entries import EntryOut, Written
from bothways_web.api.schemas.promises import ReasonIn, WhyIn
from bothways_web.api.schemas.values import In
from bothways_web.journal import actions, queries
from bothways_web.journal.queries import Moment, Wanted
from bothways_web.promises.queries import silence as silences

router = Router(tags=["Journal"])
ENTRIES = "/relationships/{relationship}/entries"
SILENCE = "/relationships/{relationship}/silence"


class WantedEntries(Paging):
    """Which entries are wanted."""

    kind: str | None = Field(None, max_length=40, description="Only entries of this kind.")
    side: Side | None = Field(None, description="Only what this side wrote.")
    stream: Stream | None = Field(None, description="Only this stream.")
    contested: bool = Field(False, description="Only what is contested.")


class SilenceIn(In):
    """After how many days your silence counts as acceptance; null when it never does."""

    days: int | None = Field(ge=1, le=90)


class SilenceOut(BaseModel):
    """After how many days each side's silence counts; it does only where both said so."""

    merchant_days: int | None
    customer_days: int | None


@router.get(ENTRIES, response=Page[EntryOut], operation_id="list_entries", summary="List entries")
def list_entries(
    request: ApiRequest, relationship: UUID, wanted: Annotated[WantedEntries, Query()]
) -> HttpResponse:
    """Newest first. The customer's side sees the shared stream."""
    access = relationship_of(request, relationship)
    before = Moment.read(wanted.cursor) if wanted.cursor is not None else None
    if wanted.cursor is not None and before is None:
        raise BadCursor("this cursor was not handed out here")
    which = Wanted({wanted.kind} if wanted.kind else None, wanted.side, wanted.stream, wanted.contested)
    stretch = queries.timeline(access, which, wanted.limit, before)
    further = str(stretch.earlier) if stretch.earlier else None
    return answer(Page[EntryOut].model_construct(items=with_stances(access, stretch.entries), next=further))


@router.get(ENTRIES + "/{entry}", response=EntryOut, operation_id="get_entry", summary="Get one entry")
def get_entry(request: ApiRequest, relationship: UUID, entry: UUID) -> HttpResponse:
    """One entry with what the other side said of it."""
    access = relationship_of(request, relationship)
    found = queries.entries(access, [entry])
    if entry not in found:
        raise Http404("no such entry")
    return answer(with_stances(access, [found[entry]])[0])


@router.post(
    ENTRIES + "/{entry}/confirm", response={201: Written}, operation_id="confirm_entry", summary="Confirm"
)
def confirm(request: ApiRequest, relationship: UUID, entry: UUID) -> HttpResponse:
    """You say of an entry of the other side: yes, that is so."""
    access = relationship_of(request, relationship)
    return recorded(actions.confirm(access.writer, access.side, entry))


@router.post(
    ENTRIES + "/{entry}/contest", response={201: Written}, operation_id="contest_entry", summary="Contest"
)
def contest(request: ApiRequest, relationship: UUID, entry: UUID, body: ReasonIn) -> HttpResponse:
    """You say of an entry of the other side: that is not how it was, and why."""
    access = relationship_of(request, relationship)
    return recorded(actions.contest(access.writer, access.side, entry, body.why))


@router.post(
    ENTRIES + "/{entry}/withdraw",
    response={201: Written},
    operation_id="withdraw_entry",
    summary="Take an entry back",
)
def withdraw(request: ApiRequest, relationship: UUID, entry: UUID, body: WhyIn) -> HttpResponse:
    """You take back what you wrote, unless somebody has built on it."""
    access = relationship_of(request, relationship)
    return recorded(actions.withdraw(access.writer, access.side, entry, body.why))


@router.get(SILENCE, response=SilenceOut, operation_id="get_silence", summary="Whether silence counts")
def get_silence(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """After how many days silence counts as acceptance, as each side said."""
    merchant, customer = silences(relationship_of(request, relationship))
    return answer(SilenceOut.model_construct(merchant_days=merchant, customer_days=customer))


@router.put(
    SILENCE,
    response={201: Written},
    operation_id="let_silence_count",
    summary="Let your silence count",
)
def let_silence_count(request: ApiRequest, relationship: UUID, body: SilenceIn) -> HttpResponse:
    """Your silence counts as acceptance after some days, or with null no longer."""
    access = relationship_of(request, relationship)
    return recorded(actions.let_silence_count(access.writer, access.side, body.days))
