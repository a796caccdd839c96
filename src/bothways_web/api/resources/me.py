"""Who the caller is."""

from uuid import UUID

from django.http import HttpResponse
from ninja import Router
from pydantic import BaseModel

from bothways.units.side import Side
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest
from bothways_web.api.models import Scope

router = Router(tags=["You"])


class Me(BaseModel):
    """Whom the token or session acts for."""

    side: Side
    scope: Scope
    merchant: str | None
    slug: str | None
    member: UUID | None
    role: str | None
    relationship: UUID | None


@router.get("/me", response=Me, operation_id="me", summary="Whom this token acts for")
def me(request: ApiRequest) -> HttpResponse:
    """Side, scope, and the book that is open to the caller."""
    caller = request.auth
    merchant, customer = caller.merchant, caller.customer
    book = merchant.merchant if merchant else customer.merchant if customer else None
    shown = Me(
        side=Side.MERCHANT if merchant else Side.CUSTOMER,
        scope=caller.scope,
        merchant=book.name if book else None,
        slug=book.slug if book else None,
        member=merchant.member if merchant else customer.member if customer else None,
        role=merchant.role.value if merchant else None,
        relationship=customer.relationship_id if customer else None,
    )
    return answer(shown)
