"""Who calls: a token, or a person's browser session; and which handles that gives."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from django.http import Http404, HttpRequest

from bothways_web.api.models import ApiToken, Scope
from bothways_web.journal.idempotency import Key
from bothways_web.parties import access
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.users.models import User

READ_METHODS = ("GET", "HEAD", "OPTIONS")
_ORDER = [Scope.READ, Scope.WRITE, Scope.ADMIN]


_KEY = re.compile(r"[!-~]{1,128}")


class BadKey(ValueError):
    """An idempotency key that cannot be one; the text says why."""


class NotAllowed(PermissionError):
    """Whoever calls may not do this; the text says why."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever sent a request.

    ``credential`` names the token or the user, for idempotency and limits. ``merchant`` is set when they act
    for a merchant, ``customer`` when a token acts for one customer, ``user`` when a browser session calls,
    which may be the customer of many books.
    """

    credential: str
    scope: Scope
    merchant: MerchantAccess | None = None
    customer: RelationshipAccess | None = None
    user: User | None = None

    def may(self, scope: Scope) -> bool:
        """Whether this caller's scope includes another."""
        return _ORDER.index(self.scope) >= _ORDER.index(scope)


class ApiRequest(HttpRequest):
    """A request whose caller is known."""

    auth: Caller


def of_token(token: ApiToken) -> Caller:
    """The caller a token stands for."""
    credential, scope = f"token:{token.id}", Scope(token.scope)
    if token.membership is not None:
        return Caller(credential, scope, merchant=access.access_of(token.membership))
    assert token.claim is not None
    return Caller(credential, scope, customer=access.access_of_claim(token.claim))


def of_session(user: User, slug: str | None) -> Caller:
    """The caller a browser session stands for: a member of the book ``slug``, or without one a customer."""
    merchant = access.merchant_of(user, slug) if slug else None
    return Caller(f"user:{user.pk}", Scope.ADMIN, merchant=merchant, user=user)


def merchant_of(request: ApiRequest, scope: Scope | None = None) -> MerchantAccess:
    """The merchant's book, to those who act for a merchant and whose scope allows what is asked."""
    handle = request.auth.merchant
    if handle is None:
        raise NotAllowed("Only the merchant's side can do this. Use a token of a member.")
    _check(request, handle.can_write, scope)
    return replace(handle, key=key_of(request))


def relationship_of(
    request: ApiRequest, relationship: UUID, scope: Scope | None = None
) -> RelationshipAccess:
    """One relationship, from the caller's side; ``Http404`` when it is not theirs."""
    handle = _relationship(request.auth, relationship)
    _check(request, handle.can_write, scope)
    return replace(handle, key=key_of(request))


def key_of(request: HttpRequest) -> Key | None:
    """The request's idempotency key, over its method, path and body."""
    given = request.headers.get("Idempotency-Key")
    if given is None or request.method in READ_METHODS:
        return None
    if not _KEY.fullmatch(given):
        raise BadKey("An idempotency key has 1 to 128 printable ASCII characters without spaces.")
    caller: Caller = request.auth  # type: ignore[attr-defined]  # set by the authentication
    parts = ((request.method or "").encode(), request.get_full_path().encode(), *_content(request))
    return Key.of(caller.credential, given, *parts)


def _content(request: HttpRequest) -> Iterator[bytes]:
    """What was sent. A form's bytes are gone once it was read, so its fields and files stand for them."""
    if request.content_type != "multipart/form-data":
        yield request.body
        return
    yield json.dumps(sorted(request.POST.lists())).encode("utf-8", "backslashreplace")
    for name, files in sorted(request.FILES.lists()):
        for file in files:
            yield name.encode("utf-8", "backslashreplace")
            yield file.read()
            file.seek(0)


def _relationship(caller: Caller, relationship: UUID) -> RelationshipAccess:
    if caller.merchant is not None:
        return caller.merchant.relationship(relationship)
    if caller.customer is not None:
        if caller.customer.relationship_id != relationship:
            raise Http404("no such book")
        return caller.customer
    assert caller.user is not None
    return access.customer_of(caller.user, relationship)


def _check(request: ApiRequest, can_write: bool, scope: Scope | None) -> None:
    reads = request.method in READ_METHODS
    needed = scope or (Scope.READ if reads else Scope.WRITE)
    if not request.auth.may(needed):
        raise NotAllowed(f"This token may not do this. It needs the scope “{needed.value}”.")
    if not reads and not can_write:
        raise NotAllowed("You may read this book but not write in it.")
