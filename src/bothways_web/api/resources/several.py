"""One delay that hits several customers: the messages first, then all are asked for the new date."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, Field

from bothways.journal.obligation import Phrase
from bothways_web.api import listing
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, merchant_of
from bothways_web.api.schemas.values import DueIn, In
from bothways_web.promises import several

router = Router(tags=["Promises"])
MOST = 500


class SeveralIn(In):
    """Promises of the merchant's, of whichever customers, that move to one new date, and why."""

    promises: list[UUID] = Field(min_length=1, max_length=MOST)
    due: DueIn
    why: Phrase


class MessageOut(BaseModel):
    """What one customer would read, or why they cannot be asked."""

    relationship: UUID
    customer: str
    promise: UUID
    to: str = Field(description="Their mail address; empty: they find it on their page.")
    subject: str
    text: str
    late: bool = Field(description="It was due already: it is asked late, and says so.")
    refused: str | None = Field(None, description="The reason why this one cannot be asked.")


class NotAskedOut(BaseModel):
    """A promise that could not be moved, and why."""

    relationship: UUID
    promise: UUID
    reason: str
    sentence: str


class SeveralOut(BaseModel):
    """How many were asked for the new date, and which were not."""

    asked: int
    refused: list[NotAskedOut]


@router.post(
    "/promises/new-date/messages",
    response=list[MessageOut],
    operation_id="preview_new_dates",
    summary="See the messages of one delay",
)
def preview(request: ApiRequest, body: SeveralIn) -> HttpResponse:
    """What each customer would read. Nothing is written."""
    access = merchant_of(request)
    shown = [
        MessageOut.model_construct(
            relationship=one.owed.relationship_id,
            customer=one.owed.customer,
            promise=one.owed.promise.id,
            to=one.letter.to,
            subject=one.letter.subject,
            text=one.letter.text,
            late=one.late,
            refused=one.refused.reason if one.refused else None,
        )
        for one in several.preview(access, body.promises, body.due.resolve(access), body.why)
    ]
    return listing.whole(MessageOut, shown)


@router.post(
    "/promises/new-date",
    response=SeveralOut,
    operation_id="ask_new_dates",
    summary="One delay, several customers",
)
def ask(request: ApiRequest, body: SeveralIn) -> HttpResponse:
    """Each customer is asked in a write of their own; one refusal keeps no other from being asked."""
    access = merchant_of(request)
    done = several.ask_all(access, body.promises, body.due.resolve(access), body.why)
    refused = [
        NotAskedOut(
            relationship=owed.relationship_id, promise=owed.promise.id, reason=no.reason, sentence=no.sentence
        )
        for owed, no in done.refused
    ]
    return answer(SeveralOut(asked=done.asked, refused=refused))
