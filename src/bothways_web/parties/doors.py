"""From a request to a handle: the decorators that every view of a relationship or a book goes through."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeAlias
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from bothways.units.side import Side
from bothways_web.foundation.addresses import address
from bothways_web.parties import access
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.once import once
from bothways_web.parties.page_session import customer_of_session
from bothways_web.users.models import User
from bothways_web.users.signing_in import sign_in

P = ParamSpec("P")
View: TypeAlias = Callable[..., HttpResponse]

READ_METHODS = ("GET", "HEAD", "OPTIONS")


def merchant_view(view: Callable[Concatenate[HttpRequest, MerchantAccess, P], HttpResponse]) -> View:
    """A view of a merchant's book: ``view(request, access, ...)`` for its members, 404 for all others."""

    @wraps(view)
    def writing(request: HttpRequest, handle: MerchantAccess, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in READ_METHODS and not handle.can_write:
            raise PermissionDenied(_("You may read this book but not write in it."))
        return view(request, handle, *args, **kwargs)

    return member_view(writing)


def member_view(view: View) -> View:
    """Like ``merchant_view``, for what concerns the member alone: those who may only read may act too."""

    @wraps(view)
    def wrapped(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponse:
        if not isinstance(request.user, User):
            return sign_in(request)
        return view(request, access.merchant_of(request.user, slug), *args, **kwargs)

    return wrapped


def relationship_view(view: Callable[Concatenate[HttpRequest, RelationshipAccess, P], HttpResponse]) -> View:
    """A view of one relationship, for either side.

    Below ``/desk/<slug>/...`` the handle is the merchant's, below ``/book/...`` the customer's. Strangers
    get 404, as if it did not exist; those who may only read get 403 when they try to write.
    """

    @wraps(view)
    def wrapped(
        request: HttpRequest, relationship_id: UUID, *args: Any, slug: str | None = None, **kwargs: Any
    ) -> HttpResponse:
        handle = _handle(request, relationship_id, slug)
        if handle is None:
            return sign_in(request)
        if request.method not in READ_METHODS and not handle.can_write:
            raise PermissionDenied(_("You may read this page but not write on it."))
        return view(request, once(request, handle), *args, **kwargs)

    return wrapped


def _handle(request: HttpRequest, relationship_id: UUID, slug: str | None) -> RelationshipAccess | None:
    user = request.user
    if slug is not None:
        return (
            access.merchant_of(user, slug).relationship(relationship_id) if isinstance(user, User) else None
        )
    by_session = customer_of_session(request, relationship_id)
    if by_session is not None:
        return by_session
    return access.customer_of(user, relationship_id) if isinstance(user, User) else None


def is_open_to(request: HttpRequest, handle: RelationshipAccess) -> bool:
    """Whether this browser still has the way in that the customer's handle stands for."""
    try:
        return _handle(request, handle.relationship_id, None) is not None
    except Http404:
        return False


def address_of(handle: RelationshipAccess, name: str, *args: Any) -> str:
    """The address of a room's view (``promises:report``) on the side this handle looks from.

    Whoever looks through the customer's eyes stays where they are.
    """
    if handle.looking:
        return home_of(handle)
    if handle.side is Side.MERCHANT:
        return address(f"desk:{name}", handle.merchant.slug, handle.relationship_id, *args)
    return address(f"book:{name}", handle.relationship_id, *args)


def home_of(handle: RelationshipAccess) -> str:
    """Where this side sees the whole relationship."""
    if handle.looking:
        return address("desk:seen", handle.merchant.slug, handle.relationship_id)
    if handle.side is Side.MERCHANT:
        return address("desk:relationship", handle.merchant.slug, handle.relationship_id)
    return address("book:home", handle.relationship_id)


def frame_of(handle: RelationshipAccess | MerchantAccess) -> str:
    """The frame a full page of this side stands in."""
    if isinstance(handle, RelationshipAccess) and handle.side is Side.CUSTOMER:
        return "page/frame.html"
    return "desk/frame.html"


def context_of(handle: RelationshipAccess | MerchantAccess) -> dict[str, Any]:
    """What every template of this side gets: ``access``, ``frame`` and, in a relationship, ``you``."""
    context: dict[str, Any] = {"access": handle, "frame": frame_of(handle), "merchant": handle.merchant}
    if isinstance(handle, RelationshipAccess):
        context["you"] = handle.side
    return context
