"""The second reading: an endpoint that the owner lets look at what was read, and what was sent there."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel, Field

from bothways.units.refusal import Refused
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, NotAllowed, merchant_of
from bothways_web.api.models import Scope
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.values import In
from bothways_web.channels import refiner
from bothways_web.channels.refiner_example import example_of
from bothways_web.parties.access import MerchantAccess

router = Router(tags=["Second reading"])


class SentOut(BaseModel):
    """What was sent, word for word, and what came back."""

    at: datetime
    address: str
    body: dict[str, Any]
    answer: str


class ToBeSentOut(BaseModel):
    """Exactly what is sent for an example, and to where; without the key."""

    address: str
    body: dict[str, Any]


class SecondReadingOut(BaseModel):
    """Where it is, whether it is on, what exactly is sent, and what was sent in the last month."""

    on: bool
    address: str = Field(description="Empty while nobody has named one.")
    model: str
    has_key: bool = Field(description="Whether a key is kept; it never comes out.")
    local: bool = Field(description="Whether it is on your own computer or in your own network.")
    since: datetime | None
    error: str = Field(description="The last trouble in words; empty when there is none.")
    request: ToBeSentOut | None
    seen: str = Field(description="Says which request this is; send it to switch on.")
    sent: list[SentOut] = Field(description="The latest twenty.")


class SecondReadingIn(In):
    """Where it is, and which model answers there."""

    address: str = Field(max_length=500, min_length=1, description="Up to `/chat/completions`.")
    model: str = Field(max_length=100, min_length=1)
    key: str | None = Field(
        None, max_length=500, description="Without it, the key that is kept stays; empty takes it away."
    )


class SwitchOnIn(In):
    """The request that was looked at."""

    seen: str = Field(max_length=64, description="What was said with it.")


@router.get(
    "/second-reading",
    response=SecondReadingOut,
    operation_id="get_second_reading",
    summary="Who looks once more at what was read",
)
def get_second_reading(request: ApiRequest) -> HttpResponse:
    """For the owner. Nothing is sent anywhere until it is switched on."""
    return answer(_shown(_owner(request)))


@router.put(
    "/second-reading",
    response=SecondReadingOut,
    operation_id="name_second_reading",
    summary="Say where it is",
)
def name_second_reading(request: ApiRequest, body: SecondReadingIn) -> HttpResponse:
    """For the owner, with the scope `admin`. It is off then; look at the request, and switch it on."""
    access = _owner(request, Scope.ADMIN)
    return _answered(access, refiner.keep(access, body.address, body.model, body.key))


@router.post(
    "/second-reading/on",
    response=SecondReadingOut,
    operation_id="switch_second_reading_on",
    summary="Let it read",
)
def switch_second_reading_on(request: ApiRequest, body: SwitchOnIn) -> HttpResponse:
    """For the owner, with the scope `admin`, who has looked at the request."""
    access = _owner(request, Scope.ADMIN)
    row = refiner.of_merchant(access.merchant_id)
    if row is None:
        return refusal(refiner.NOT_NAMED_YET)
    return _answered(access, refiner.switch_on(access, body.seen, example_of(row)))


@router.delete(
    "/second-reading",
    response=SecondReadingOut,
    operation_id="switch_second_reading_off",
    summary="Switch it off",
)
def switch_second_reading_off(request: ApiRequest) -> HttpResponse:
    """Nothing is sent any more; where it is stays noted down."""
    access = _owner(request, Scope.ADMIN)
    if refiner.of_merchant(access.merchant_id) is None:
        return refusal(refiner.NOT_NAMED_YET)
    return _answered(access, refiner.switch_off(access))


def _owner(request: ApiRequest, scope: Scope | None = None) -> MerchantAccess:
    access = merchant_of(request, scope)
    if not access.is_owner:
        raise NotAllowed(refiner.OWNER_DECIDES.sentence)
    return access


def _answered(access: MerchantAccess, refused: Refused | None) -> HttpResponse:
    return refusal(refused) if refused is not None else answer(_shown(access))


def _shown(access: MerchantAccess) -> SecondReadingOut:
    row = refiner.of_merchant(access.merchant_id)
    example = example_of(row) if row else None
    sent = refiner.latest(access)
    return SecondReadingOut(
        on=row.on if row else False,
        address=row.address if row else "",
        model=row.model if row else "",
        has_key=bool(row and row.secret),
        local=refiner.is_local(row.address) if row else False,
        since=row.since if row and row.on else None,
        error=row.error if row else "",
        request=ToBeSentOut(address=example.address, body=example.body) if example else None,
        seen=example.digest if example else "",
        sent=[SentOut(at=one.at, address=one.address, body=one.sent, answer=one.answer) for one in sent],
    )
