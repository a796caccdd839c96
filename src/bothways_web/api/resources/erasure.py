"""Erasing what identifies somebody: what would go, and the erasure itself."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field, StringConstraints

from bothways.units.refusal import Refused
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, NotAllowed, relationship_of
from bothways_web.api.models import Scope
from bothways_web.api.schemas.entries import EntryOut, Written
from bothways_web.api.schemas.values import In, ShortText
from bothways_web.parties import erasing
from bothways_web.parties.erasing import Whom

router = Router(tags=["Customers"])
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class WhomIn(In):
    """Whom it is about, and how much of what they said goes with it."""

    person: UUID | None = Field(None, description="One person; without it the customer and everybody there.")
    also: list[Word] = Field([], max_length=20, description="Other words they go by, such as a first name.")
    words: bool = Field(True, description="Also what they wrote themselves, though it names nobody.")
    everything: bool = Field(False, description="All that was ever said, orders and payments too.")

    def whom(self) -> Whom:
        """The same for the room."""
        return Whom(self.person, tuple(self.also), self.words, self.everything)


class ErasureIn(WhomIn):
    """An erasure. Nothing brings back what it takes."""

    why: ShortText = Field(description="Stays in the book for both sides to read; names nobody.")
    seen: str | None = Field(
        None, max_length=64, description="From the preview: refused when other entries would go by now."
    )


class ErasurePreview(BaseModel):
    """What an erasure would take."""

    gone: list[EntryOut] = Field(description="The entries whose content would go, oldest first.")
    stays: int = Field(description="How many entries keep what they say.")
    seen: str = Field(description="Says which entries these are.")


@router.get(
    "/relationships/{relationship}/erasure",
    response=ErasurePreview,
    operation_id="preview_erasure",
    summary="See what an erasure would take",
)
def preview_erasure(
    request: ApiRequest, relationship: UUID, wanted: Annotated[WhomIn, Query()]
) -> HttpResponse:
    """Nothing is done. For the owner of the merchant's book."""
    shown = erasing.preview(relationship_of(request, relationship, Scope.ADMIN), wanted.whom())
    if isinstance(shown, Refused):
        raise NotAllowed(shown.sentence)
    gone = [EntryOut.of(entry) for entry in shown.gone]
    return answer(ErasurePreview.model_construct(gone=gone, stays=shown.stays, seen=shown.seen))


@router.post(
    "/relationships/{relationship}/erasure",
    response={201: Written},
    operation_id="erase",
    summary="Erase what identifies somebody, for good",
)
def erase(request: ApiRequest, relationship: UUID, body: ErasureIn) -> HttpResponse:
    """For the owner of the merchant's book, with the scope `admin`. Digests, dates and numbers stay."""
    access = relationship_of(request, relationship, Scope.ADMIN)
    return recorded(erasing.erase(access, body.whom(), body.why, body.seen))
