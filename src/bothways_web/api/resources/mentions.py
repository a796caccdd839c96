"""What was said of the merchant elsewhere: comes in, is tied, answered, set aside."""

from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Query, Router
from pydantic import Field

from bothways.units.refusal import Refused
from bothways_web.api import listing
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, merchant_of, relationship_of
from bothways_web.api.cursors import Page, Paging
from bothways_web.api.problems import refusal
from bothways_web.api.schemas import mentions as given
from bothways_web.api.schemas.conversations import OwnerIn
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.mentions import MentionOut, SaidOut
from bothways_web.api.schemas.promises import WhyIn
from bothways_web.parties.access import MerchantAccess
from bothways_web.wordofmouth import actions, queries
from bothways_web.wordofmouth.models import Way
from bothways_web.wordofmouth.queries import Shown

router = Router(tags=["Word of mouth"])
ONE = "/mentions/{mention}"
SAID = "/relationships/{relationship}/said"


class WantedMentions(Paging):
    """Which mentions are wanted."""

    shown: Shown = Field(Shown.OPEN, description="To be sorted, tied, answered, or set aside.")


@router.get("/mentions", response=Page[MentionOut], operation_id="list_mentions", summary="List mentions")
def list_mentions(request: ApiRequest, wanted: Annotated[WantedMentions, Query()]) -> HttpResponse:
    """What was said of you, the newest first; tied ones only of customers that you see."""
    access = merchant_of(request)
    rows = queries.listed(access, wanted.shown)
    page = listing.page(MentionOut, rows, ("-said_at", "-id"), wanted, lambda row: MentionOut.of(row, None))
    ties = queries.ties(one.id for one in page.items)
    if ties:
        shown = {row.id: row for row in rows.filter(id__in=list(ties))}
        page.items[:] = [
            MentionOut.of(shown[one.id], ties[one.id]) if one.id in ties else one for one in page.items
        ]
    return answer(page)


@router.post(
    "/mentions",
    response={200: MentionOut, 201: MentionOut},
    operation_id="note_mention",
    summary="Hand one in",
)
def note_mention(request: ApiRequest, body: given.MentionIn) -> HttpResponse:
    """201 when it is new, 200 when it came in before. Who said it is for a person to confirm."""
    access = merchant_of(request)
    row, new = actions.note(access, body.incoming(), Way.PROGRAM)
    return answer(_shown(access, row.id), 201 if new else 200)


@router.get(ONE, response=MentionOut, operation_id="get_mention", summary="Get one mention")
def get_mention(request: ApiRequest, mention: UUID) -> HttpResponse:
    """How it stands."""
    return answer(_shown(merchant_of(request), mention))


@router.post(ONE + "/tie", response={201: Written}, operation_id="tie_mention", summary="Tie it")
def tie_mention(request: ApiRequest, mention: UUID, body: given.TieIn) -> HttpResponse:
    """This customer said it. It stands in their book, where they can say otherwise."""
    access = merchant_of(request)
    _shown(access, mention)
    return recorded(actions.tie(access.relationship(body.relationship), mention))


@router.post(ONE + "/answer", response=MentionOut, operation_id="answer_mention", summary="It was answered")
def answer_mention(request: ApiRequest, mention: UUID, body: given.AnsweredIn) -> HttpResponse:
    """Nothing is sent: you answered where the mention stands, and it is kept."""
    access = merchant_of(request)
    outcome = actions.answer(access, mention, body.text, body.place)
    return refusal(outcome) if isinstance(outcome, Refused) else answer(_shown(access, mention))


@router.post(
    ONE + "/set-aside", response=MentionOut, operation_id="set_mention_aside", summary="Set it aside"
)
def set_mention_aside(request: ApiRequest, mention: UUID) -> HttpResponse:
    """Nothing is to be done about it."""
    access = merchant_of(request)
    return _after(access, mention, actions.set_aside(access, mention))


@router.post(ONE + "/put-back", response=MentionOut, operation_id="put_mention_back", summary="Put it back")
def put_mention_back(request: ApiRequest, mention: UUID) -> HttpResponse:
    """It is open again."""
    access = merchant_of(request)
    return _after(access, mention, actions.put_back(access, mention))


@router.post(ONE + "/hand", response=MentionOut, operation_id="hand_mention", summary="Hand it over")
def hand_mention(request: ApiRequest, mention: UUID, body: OwnerIn) -> HttpResponse:
    """Somebody else answers."""
    access = merchant_of(request)
    return _after(access, mention, actions.hand(access, mention, body.owner))


@router.get(SAID, response=list[SaidOut], operation_id="list_said", summary="What a customer said elsewhere")
def list_said(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """The last fifty, for either side, with your answers. Confirm or contest one by its entry."""
    rows = queries.said(relationship_of(request, relationship), 50)
    return listing.whole(SaidOut, [SaidOut.of(row) for row in rows])


@router.post(
    SAID + "/{tied}/untie",
    response={201: Written},
    operation_id="untie_mention",
    summary="It was somebody else",
)
def untie_mention(request: ApiRequest, relationship: UUID, tied: UUID, body: WhyIn) -> HttpResponse:
    """Either side says so; it lies open in the merchant's book again."""
    return recorded(actions.untie(relationship_of(request, relationship), tied, body.why))


def _after(access: MerchantAccess, mention: UUID, refused: Refused | None) -> HttpResponse:
    return answer(_shown(access, mention)) if refused is None else refusal(refused)


def _shown(access: MerchantAccess, mention: UUID) -> MentionOut:
    row = queries.mention(access, mention)
    if row is None:
        raise Http404("no such mention")
    return MentionOut.of(row, queries.ties([row.id]).get(row.id))
