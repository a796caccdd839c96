"""Who sent whom, in one customer's book, for either side."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from bothways.wordofmouth.kinds import ReferralNamed
from bothways_web.api.answers import answer, recorded
from bothways_web.api.callers import ApiRequest, relationship_of
from bothways_web.api.schemas import mentions as given
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.promises import WhyIn
from bothways_web.wordofmouth import actions_referral as actions
from bothways_web.wordofmouth import queries

router = Router(tags=["Word of mouth"])
BOOK = "/relationships/{relationship}"
CAME = BOOK + "/came-through"


@router.get(
    BOOK + "/referrals", response=given.ReferralsOut, operation_id="get_referrals", summary="Who sent whom"
)
def get_referrals(request: ApiRequest, relationship: UUID) -> HttpResponse:
    """Through whom this customer came, whom they told of you, and what came of it."""
    access = relationship_of(request, relationship)
    came, told = queries.referral(access), queries.recommendations(access)
    return answer(given.ReferralsOut.of(came, told, queries.credits(access), access.side))


@router.post(
    BOOK + "/recommendations",
    response={201: Written},
    operation_id="tell_recommendation",
    summary="Tell of a recommendation",
)
def tell_recommendation(
    request: ApiRequest, relationship: UUID, body: given.RecommendationIn
) -> HttpResponse:
    """The customer recommended the merchant to somebody."""
    return recorded(actions.recommend(relationship_of(request, relationship), body.name))


@router.post(CAME, response={201: Written}, operation_id="name_referral", summary="Through whom they came")
def name_referral(request: ApiRequest, relationship: UUID, body: given.ReferralIn) -> HttpResponse:
    """The other side is asked whether it is so."""
    access = relationship_of(request, relationship)
    return recorded(actions.name(access, ReferralNamed.model_validate(body.model_dump())))


@router.post(CAME + "/confirm", response={201: Written}, operation_id="confirm_referral", summary="It was so")
def confirm_referral(request: ApiRequest, relationship: UUID, body: given.ReferralConfirmIn) -> HttpResponse:
    """What the other side said; whoever sent them is then told by itself."""
    return recorded(actions.confirm(relationship_of(request, relationship), body.through, body.may_tell))


@router.post(
    CAME + "/consent",
    response={201: Written},
    operation_id="change_referral_consent",
    summary="May their name be told?",
)
def change_referral_consent(request: ApiRequest, relationship: UUID, body: given.ConsentIn) -> HttpResponse:
    """The customer's word, at any time; who sent them then reads the name, or no longer does."""
    return recorded(actions.change_consent(relationship_of(request, relationship), body.may_tell))


@router.post(CAME + "/deny", response={201: Written}, operation_id="deny_referral", summary="It was not so")
def deny_referral(request: ApiRequest, relationship: UUID, body: WhyIn) -> HttpResponse:
    """Nobody is credited for it."""
    return recorded(actions.deny(relationship_of(request, relationship), body.why))


@router.post(
    BOOK + "/credits/{credit}/thank",
    response={201: Written},
    operation_id="thank_for_referral",
    summary="Give thanks for a referral",
)
def thank_for_referral(
    request: ApiRequest, relationship: UUID, credit: UUID, body: given.ThanksIn
) -> HttpResponse:
    """The customer reads it on their page."""
    return recorded(actions.thank(relationship_of(request, relationship), credit, body.words))
