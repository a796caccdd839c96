"""The owner sees the exact mail, picks who gets it, and switches sending on or off."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bothways.units.refusal import Refused
from bothways_web.channels import actions, pages
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def sending(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What goes to customers, and to whom."""
    if request.method != "POST" and not access.is_owner:
        return answer(request, "channels/owner_decides.html", {**context_of(access), "here": "sending"})
    if request.method != "POST":
        page = pages.sending(access, _id(request.GET.get("show", "")), request.GET.get("after", ""))
        return answer(
            request, "channels/sending.html", {**context_of(access), "page": page, "here": "settings"}
        )
    refused = actions.stop(access) if "stop" in request.POST else _let_go(request, access)
    if refused:
        return refuse(request, refused, context_of(access))
    said = _("Sending is off.") if "stop" in request.POST else _("Mail goes to those you ticked.")
    return onward(request, reverse("desk:sending", args=[access.merchant.slug]), said)


def _let_go(request: HttpRequest, access: MerchantAccess) -> Refused | None:
    shown = _id(request.POST.get("shown", ""))
    if shown is None:
        return actions.MAIL_WAS_NOT_SEEN if access.is_owner else actions.OWNER_DECIDES
    return actions.let_go(
        access,
        shown=shown,
        seen=request.POST.get("seen", ""),
        listed=_ids(request, "listed"),
        ticked=_ids(request, "ticked"),
    )


def _ids(request: HttpRequest, name: str) -> list[UUID]:
    return [key for text in request.POST.getlist(name) if (key := _id(text))]


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
