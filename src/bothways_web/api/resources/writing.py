"""Writing to a customer, and how words may sound before they go."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, Field

from bothways.journal.text import Text
from bothways.language.en.tone import ENGLISH_TONE
from bothways.language.tone import Tone, marks
from bothways.units.side import Side
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, NotAllowed, merchant_of, relationship_of
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.promises import ObligationIn
from bothways_web.api.schemas.values import In, ShortText
from bothways_web.channels import actions_written
from bothways_web.channels.actions_written import Sending
from bothways_web.channels.models import WrittenMail

router = Router(tags=["Writing"])


class ToneIn(In):
    """Words that are about to be sent."""

    text: str = Field(max_length=20_000)


class MarkOut(BaseModel):
    """Words that may read otherwise than they are meant, from `start` to `end` of the text."""

    start: int
    end: int
    kind: Tone
    words: str
    why: str
    instead: str


class ToneOut(BaseModel):
    """What stands out, in reading order."""

    findings: list[MarkOut]


class MailIn(In):
    """A mail to one of the customer's addresses, with what it promises."""

    to: UUID = Field(description="The address, as `GET /relationships/{relationship}/people` names it.")
    subject: str = Field(min_length=1, max_length=200)
    text: Text
    promises: list[ObligationIn] = Field([], max_length=20, description="Recorded as yours when it goes.")
    despite: ShortText | None = Field(
        None, description="Why it goes although it breaks what the customer asked for; your team reads it."
    )
    by_hand: bool = Field(False, description="You sent it yourself; it is only recorded.")


@router.post("/tone", response=ToneOut, operation_id="read_over", summary="Ask how words may sound")
def read_over(request: ApiRequest, body: ToneIn) -> HttpResponse:
    """Nothing is kept."""
    merchant_of(request)
    found = marks(body.text, ENGLISH_TONE)
    shown = [
        MarkOut(
            start=one.start, end=one.end, kind=one.kind, words=one.words, why=one.why, instead=one.instead
        )
        for one in found
    ]
    return answer(ToneOut(findings=shown))


@router.post(
    "/relationships/{relationship}/mails",
    response={201: Written},
    operation_id="send_mail",
    summary="Write to a customer",
)
def send_mail(request: ApiRequest, relationship: UUID, body: MailIn) -> HttpResponse:
    """It is recorded with its promises and leaves at once, if the owner lets mail go to this address.

    A mail that breaks what the customer asked for is refused as `breaks_a_wish`, unless `despite` says why.
    """
    access = relationship_of(request, relationship)
    if access.side is not Side.MERCHANT or access.member is None:
        raise NotAllowed("The merchant's side alone writes mails from here. Ask a question instead.")
    mail = WrittenMail(
        merchant_id=access.merchant_id,
        member_id=access.member,
        relationship_id=access.relationship_id,
        address_id=body.to,
        subject=" ".join(body.subject.split()),
        text=body.text,
    )
    promises = [one.obligation(access, Side.MERCHANT) for one in body.promises]
    return recorded(actions_written.send(access, mail, Sending(promises, body.despite or "", body.by_hand)))
