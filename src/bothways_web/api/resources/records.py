"""How promises went: one's own, and the team's."""

from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, merchant_of
from bothways_web.api.cursors import BadCursor, Page, Paging
from bothways_web.api.schemas.promises import OwedOut
from bothways_web.foundation.keyset import Place
from bothways_web.parties.access import MerchantAccess
from bothways_web.promises import records
from bothways_web.promises.records import Whose

router = Router(tags=["Today"])


class RecordOut(BaseModel):
    """How promises of the last twelve months went. There is no score."""

    model_config = ConfigDict(from_attributes=True)

    in_time: int
    as_moved: int = Field(description="Kept on a new day that both agreed to.")
    late: int
    broken: int = Field(description="Not kept, and not made good.")
    made_good: int
    tacit: int = Field(description="Those among the kept that count so because nobody objected.")


class WantedRecord(BaseModel):
    """Whose record is wanted."""

    whose: Whose = Whose.OWN


class WantedEnded(Paging):
    """Which of the promises behind a record are wanted."""

    whose: Whose = Whose.OWN
    of: Literal["in_time", "as_moved", "late", "broken", "made_good", "tacit"] | None = Field(
        None, description="One of the record's figures."
    )


class EndedOut(OwedOut):
    """A promise that came to an end or was broken, and when that was."""

    ended_at: datetime


@router.get("/record", response=RecordOut, operation_id="record", summary="How promises went")
def record(request: ApiRequest, wanted: Annotated[WantedRecord, Query()]) -> HttpResponse:
    """One's own, which nobody else reads; or for those who see all customers, the team's together."""
    access = _access(request, wanted.whose)
    own = wanted.whose is Whose.OWN
    return answer(RecordOut.model_validate((records.own_record if own else records.team_record)(access)))


@router.get(
    "/record/promises",
    response=Page[EndedOut],
    operation_id="record_promises",
    summary="The promises behind a record",
)
def record_promises(request: ApiRequest, wanted: Annotated[WantedEnded, Query()]) -> HttpResponse:
    """The latest first."""
    access = _access(request, wanted.whose)
    place = Place.read(wanted.cursor) if wanted.cursor is not None else None
    if wanted.cursor is not None and place is None:
        raise BadCursor("this cursor was not handed out here")
    found = records.ended(access, wanted.whose, wanted.of or "", place, wanted.limit + 1)
    items = [
        EndedOut.model_construct(
            relationship=one.owed.relationship_id,
            customer=one.owed.customer,
            promise=one.owed.promise,
            ended_at=one.at,
        )
        for one in found[: wanted.limit]
    ]
    further = found[wanted.limit - 1].place if len(found) > wanted.limit else None
    return answer(Page[EndedOut].model_construct(items=items, next=further))


def _access(request: ApiRequest, whose: Whose) -> MerchantAccess:
    access = merchant_of(request)
    if whose is Whose.TEAM and access.only_keeper is not None:
        raise NotAllowed("The team's record is for those who see all customers.")
    return access
