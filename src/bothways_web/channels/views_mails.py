"""Mails with one customer, for either side: read by members, objected to by the customer."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.channels import actions_mail, pages_mails
from bothways_web.channels.mentioning import take_as_mention
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of, context_of, home_of, relationship_view


@require_safe
@relationship_view
def mails(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The kept mails at the desk; on the customer's page what is done with theirs."""
    template = "channels/mails.html" if access.side is Side.MERCHANT else "channels/your_mails.html"
    context = {**context_of(access), "page": pages_mails.mails(access), "here": "customers"}
    return answer(request, template, {**context, "home_url": home_of(access)})


@require_POST
@relationship_view
def tell(request: HttpRequest, access: RelationshipAccess, mail_id: UUID) -> HttpResponse:
    """A mail stands in the book from here on, where both sides read it."""
    if access.side is not Side.MERCHANT:
        raise Http404("no such mail")
    outcome = actions_mail.tell(access, mail_id)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return onward(
        request, address_of(access, "channels:mails"), _("It stands in the book, where both read it.")
    )


@require_POST
@relationship_view
def mentioned(request: HttpRequest, access: RelationshipAccess, mail_id: UUID) -> HttpResponse:
    """What a mail says is a mention of us; where it was said is put right next."""
    if access.side is not Side.MERCHANT:
        raise Http404("no such mail")
    outcome = take_as_mention(access, mail_id, _("a mail to us"))
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    to = reverse("desk:change-mention", args=[access.merchant.slug, outcome])
    return onward(request, to, _("Your team reads it now. Say where it was said."))


@require_POST
@relationship_view
def objected(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Mails are not kept any more, and those that were are deleted."""
    actions_mail.object_to(access)
    said = _("From now on no mails are kept here, and those that were are deleted.")
    return onward(request, address_of(access, "channels:mails"), said)


@require_POST
@relationship_view
def allow(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Mails may be kept again."""
    refused = actions_mail.allow(access)
    if refused:
        return refuse(request, refused, context_of(access))
    return onward(request, address_of(access, "channels:mails"), _("Mails may be kept again."))
