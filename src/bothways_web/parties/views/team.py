"""The merchant's team: who is in it, what they may do, and how somebody joins."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.units.refusal import Refused
from bothways_web.foundation.limits import limited
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties import members
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, member_view, merchant_view
from bothways_web.parties.forms import InviteForm, JoinForm, MemberForm
from bothways_web.parties.models import Invitation, Role, Sees
from bothways_web.users.models import User


@require_safe
@merchant_view
def team(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Everybody in the team, and one's own wishes."""
    return _page(request, access, InviteForm())


@require_POST
@merchant_view
def invite(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Somebody new; their link is shown this once."""
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _page(request, access, form)
    given = form.cleaned_data
    made = members.invite(access, given["email"], given["name"], Role(given["role"]), Sees(given["sees"]))
    if isinstance(made, Refused):
        return refuse(request, made, context_of(access))
    link = settings.ADDRESS + reverse("invited", args=[made])
    context = {**context_of(access), "link": link, "name": given["name"], "here": "settings"}
    context["email"] = given["email"]
    response = answer(request, "parties/invited_somebody.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response


@require_POST
@merchant_view
def take_back(request: HttpRequest, access: MerchantAccess, invitation: UUID) -> HttpResponse:
    """An invitation that holds no longer."""
    return _after(request, access, members.take_back(access, invitation), _("Taken back."))


@require_POST
@merchant_view
def member(request: HttpRequest, access: MerchantAccess, member: UUID) -> HttpResponse:
    """What somebody may do and see, and whether they belong to the team."""
    form = MemberForm(request.POST)
    if not form.is_valid():
        return _page(request, access, InviteForm(), status=422)
    role, sees = Role(form.cleaned_data["role"]), Sees(form.cleaned_data["sees"])
    outcome = members.change(access, member, role, sees, active="active" in request.POST)
    return _after(request, access, outcome, _("Kept."))


@require_POST
@member_view
def mornings(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Whether one gets the morning mail."""
    members.wish_morning_mail(access, wanted="wanted" in request.POST)
    return _after(request, access, None, _("Kept."))


@require_http_methods(["GET", "HEAD", "POST"])
@limited("customers_page")
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """Somebody opens their invitation; one press joins the team."""
    invitation = members.invitation_of(token)
    if invitation is None:
        return answer(request, "parties/ended.html", {}, status=404)
    signed_in = isinstance(request.user, User)
    form = JoinForm(request.POST or None, initial={"name": invitation.name})
    if request.method == "POST" and (signed_in or form.is_valid()):
        outcome = _join(request, invitation, form)
        if not isinstance(outcome, Refused):
            return onward(request, f"/desk/{invitation.merchant.slug}/", _("Welcome."))
        return _invitation(request, invitation, form, outcome)
    return _invitation(request, invitation, form)


def _join(request: HttpRequest, invitation: Invitation, form: JoinForm) -> Refused | None:
    if isinstance(request.user, User):
        joined = members.join(invitation, request.user)
        return joined if isinstance(joined, Refused) else None
    made = members.join_anew(invitation, form.cleaned_data["name"], form.cleaned_data["password"])
    if isinstance(made, Refused):
        return made
    login(request, made)
    return None


def _invitation(
    request: HttpRequest, invitation: Invitation, form: JoinForm, refused: Refused | None = None
) -> HttpResponse:
    context = {
        "invitation": invitation,
        "form": form,
        "refused": refused,
        "has_login": members.has_login(invitation),
        "role": Role(invitation.role).label,
    }
    status = 409 if refused else 422 if form.errors else 200
    return answer(request, "parties/invited.html", context, status=status)


def _page(request: HttpRequest, access: MerchantAccess, form: InviteForm, status: int = 200) -> HttpResponse:
    rows = members.team(access)
    context = {
        **context_of(access),
        "team": rows,
        "me": next(row for row in rows if row.id == access.member),
        "invitations": members.invitations(access) if access.is_owner else [],
        "form": form,
        "roles": Role.choices,
        "sees": Sees.choices,
        "here": "settings",
    }
    return answer(request, "parties/team.html", context, status=422 if form.errors else status)


def _after(request: HttpRequest, access: MerchantAccess, outcome: Refused | None, said: str) -> HttpResponse:
    if outcome:
        return refuse(request, outcome, context_of(access))
    return onward(request, reverse("desk:team", args=[access.merchant.slug]), said)
