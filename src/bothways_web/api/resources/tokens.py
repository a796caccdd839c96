"""The tokens of programs. A token is made by a person, on the page or in a terminal, never by a program."""

from datetime import date, datetime
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import Router
from pydantic import BaseModel, Field

from bothways_web.api import actions, listing, queries
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, merchant_of
from bothways_web.api.models import ApiToken, Scope

router = Router(tags=["The book"])


class TokenOut(BaseModel):
    """A token, without its secret."""

    id: UUID
    name: str
    hint: str = Field(description="How it begins.")
    scope: Scope
    member: UUID = Field(description="The member it acts for.")
    made_at: datetime
    used_on: date | None = Field(description="The last day on which it was used.")

    @classmethod
    def of(cls, row: ApiToken) -> "TokenOut":
        """The row as it is shown."""
        assert row.membership_id is not None
        return cls(
            id=row.id,
            name=row.name,
            hint=row.hint,
            scope=Scope(row.scope),
            member=row.membership_id,
            made_at=row.made_at,
            used_on=row.used_on,
        )


@router.get(
    "/tokens",
    response=list[TokenOut],
    operation_id="list_tokens",
    summary="Which programs act here",
)
def list_tokens(request: ApiRequest) -> HttpResponse:
    """One's own tokens, and for the owner everybody's."""
    rows = queries.tokens_of(merchant_of(request, Scope.ADMIN))
    return listing.whole(TokenOut, [TokenOut.of(row) for row in rows])


@router.delete("/tokens/{token}", response=TokenOut, operation_id="end_token", summary="End a token")
def end_token(request: ApiRequest, token: UUID) -> HttpResponse:
    """At once. One's own, and for the owner anybody's."""
    found = queries.token_to_revoke(merchant_of(request, Scope.ADMIN), token)
    if found is None:
        raise Http404("no such token")
    actions.revoke_token(found)
    return answer(TokenOut.of(found))
