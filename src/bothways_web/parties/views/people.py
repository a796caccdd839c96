"""Either side keeps who the customer is: names, people, addresses, and who opens the book for them."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bothways.journal.entry import Recorded
from bothways.journal.relationship import Medium
from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties import actions
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.addresses import AddressDoesNotFit, normalised
from bothways_web.parties.doors import address_of, context_of, is_open_to, relationship_view
from bothways_web.parties.forms import AddressForm, NameForm, PersonForm
from bothways_web.parties.keeping import keeping
from bothways_web.parties.links import revoke_links
from bothways_web.parties.page_session import link_of_session
from bothways_web.users.models import User


@require_safe
@relationship_view
def who(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Who the customer is, as both sides see it."""
    return _page(request, access)


@require_POST
@relationship_view
def rename(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Another name for the customer."""
    form = NameForm(request.POST, prefix="rename")
    if not form.is_valid():
        return _page(request, access, rename=form)
    return _after(request, access, actions.rename(access, form.cleaned_data["name"]))


@require_POST
@relationship_view
def add_person(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Somebody who acts for the customer."""
    form = PersonForm(request.POST, prefix="person")
    if not form.is_valid():
        return _page(request, access, person=form)
    return _after(request, access, actions.add_person(access, **form.cleaned_data))


@require_POST
@relationship_view
def remove_person(request: HttpRequest, access: RelationshipAccess, person: UUID) -> HttpResponse:
    """Somebody who no longer acts for the customer."""
    return _after(request, access, actions.remove_person(access, person))


@require_POST
@relationship_view
def add_address(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Another way to reach the customer."""
    form = _address_form(access, request.POST)
    if not form.is_valid():
        return _page(request, access, address=form)
    given = form.cleaned_data
    person = UUID(given["person"]) if given["person"] else None
    return _after(
        request, access, actions.add_address(access, Medium(given["medium"]), given["value"], person)
    )


@require_POST
@relationship_view
def replace_address(request: HttpRequest, access: RelationshipAccess, address: UUID) -> HttpResponse:
    """A corrected address in place of this one."""
    found = next((kept.address for kept in keeping(access).addresses if kept.address.id == address), None)
    medium = Medium(found.medium) if found else Medium.POST
    try:
        value = normalised(medium, request.POST.get("value", ""), access.merchant.country)
    except AddressDoesNotFit as error:
        return _page(request, access, wrong={"address": address, "sentence": str(error)})
    return _after(request, access, actions.replace_address(access, address, value))


@require_POST
@relationship_view
def remove_address(request: HttpRequest, access: RelationshipAccess, address: UUID) -> HttpResponse:
    """An address that is no longer theirs."""
    return _after(request, access, actions.remove_address(access, address))


@require_POST
@relationship_view
def agree(request: HttpRequest, access: RelationshipAccess, address: UUID) -> HttpResponse:
    """The customer agrees, or not, to an address that the merchant wrote."""
    agrees = request.POST.get("agrees") == "yes"
    return _after(request, access, actions.agree_to_address(access, address, agrees=agrees))


@require_POST
@relationship_view
def end_links(request: HttpRequest, access: RelationshipAccess, address: UUID) -> HttpResponse:
    """End what earlier mails to this address can open or answer."""
    revoke_links(access, address)
    said = _("Done. Links and buttons in earlier mails to this address are dead, and open pages are closed.")
    return onward(request, address_of(access, "parties:who"), said)


@require_POST
@relationship_view
def keeper(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Who of the merchant looks after this customer."""
    try:
        member = UUID(request.POST["member"]) if request.POST.get("member") else None
    except ValueError:
        member = access.relationship_id  # no member has this id; the rule says so in words
    return _after(request, access, actions.choose_keeper(access, member))


@require_POST
@relationship_view
def claim(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Keep a page that this browser opened with one's own login."""
    link = link_of_session(request, access.relationship_id)
    if link is None or not isinstance(request.user, User):
        raise PermissionDenied(_("Sign in, and open the page with the link of a mail first."))
    actions.claim(link, request.user)
    return onward(request, address_of(access, "parties:who"), _("Kept. You find it under “My suppliers”."))


@require_POST
@relationship_view
def end_claim(request: HttpRequest, access: RelationshipAccess, claim: UUID) -> HttpResponse:
    """End somebody's access by login; whoever ends their own is led out."""
    outcome = actions.end_claim(access, claim)
    if outcome is None and not is_open_to(request, access):
        return onward(request, reverse("sides"), _("Ended. A link in a mail of theirs opens the page again."))
    return _after(request, access, outcome)


def _after(
    request: HttpRequest, access: RelationshipAccess, outcome: Recorded | Refused | None
) -> HttpResponse:
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return onward(request, address_of(access, "parties:who"), _("Kept. Both sides read it."))


def _address_form(access: RelationshipAccess, data: Any = None) -> AddressForm:
    people = [(str(person.id), person.name) for person in keeping(access).people]
    return AddressForm(data, prefix="address", country=access.merchant.country, people=people)


def _page(request: HttpRequest, access: RelationshipAccess, **wrong: Any) -> HttpResponse:
    """The page; with the form that did not fit, if there was one."""
    page = keeping(access)
    people = [(str(person.id), person.name) for person in page.people]
    context = {
        **context_of(access),
        "page": page,
        "rename": NameForm(prefix="rename", initial={"name": page.who.name}),
        "person": PersonForm(prefix="person"),
        "address": AddressForm(prefix="address", country=access.merchant.country, people=people),
        "can_claim": isinstance(request.user, User)
        and link_of_session(request, access.relationship_id) is not None,
        "here": "customers",
        **wrong,
    }
    return answer(request, "parties/keeping.html", context, status=422 if wrong else 200)
