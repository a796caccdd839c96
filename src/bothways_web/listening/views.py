"""Deciding on what was read: the same views for both sides; and the list of all of it."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bothways.listening.proposal import Deed
from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer, onward, refuse, wants_fragment
from bothways_web.listening import actions, pages, queries, words
from bothways_web.listening.candidate_form import CandidateForm
from bothways_web.listening.hearing import hearing_page
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.unkept import unkept_page
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.answering import beside_its_field
from bothways_web.parties.doors import context_of, home_of, merchant_view, relationship_view


@require_safe
@relationship_view
def candidate(request: HttpRequest, access: RelationshipAccess, candidate: UUID) -> HttpResponse:
    """One candidate by itself."""
    return _alone(request, access, _found(access, candidate))


@require_POST
@relationship_view
def confirm(request: HttpRequest, access: RelationshipAccess, candidate: UUID) -> HttpResponse:
    """Yes, as it stands in the form."""
    found = _found(access, candidate)
    form = CandidateForm(request.POST, candidate=found, access=access)
    if not form.is_valid():
        return _alone(request, access, found, form)
    said = form.said()
    deed = Deed.QUESTION if _rather_a_question(request, found) else Deed(found.deed)
    outcome = actions.confirm(access, candidate, said, deed)
    if beside_its_field(form, outcome):
        return _alone(request, access, found, form)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return _decided(request, access, found, words.said(access, deed, said.side))


@require_POST
@relationship_view
def reject(request: HttpRequest, access: RelationshipAccess, candidate: UUID) -> HttpResponse:
    """No, it is nothing; or it was done long ago."""
    found = _found(access, candidate)
    long_ago = request.POST.get("why") == "done"
    refused = (actions.settle if long_ago else actions.reject)(access, candidate)
    if refused is not None:
        return refuse(request, refused, context_of(access))
    said = _("Good. It is not asked again.") if long_ago else _("Set aside. It is not asked again.")
    return _decided(request, access, found, said, undo=True)


@require_POST
@relationship_view
def restore(request: HttpRequest, access: RelationshipAccess, candidate: UUID) -> HttpResponse:
    """It is open again."""
    _found(access, candidate)
    refused = actions.restore(access, candidate)
    if refused is not None:
        return refuse(request, refused, context_of(access))
    return onward(request, home_of(access) + "#read", _("It is open again."))


@require_safe
@merchant_view
def candidates(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Everything that was read, sure or not, by what became of it."""
    state = State(request.GET["state"]) if request.GET.get("state") in State.values else State.OPEN
    wanted = request.GET.get("deed", "")
    deed = Deed(wanted) if wanted in list(Deed) else None
    page = pages.list_page(access, state, deed, request.GET.get("after", ""))
    context = {**context_of(access), "here": "today", "page": page, "states": _STATES}
    return answer(request, "listening/candidates.html", context)


@require_safe
@merchant_view
def unkept(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What this member promised and apparently nobody did."""
    context = {**context_of(access), "here": "today", "page": unkept_page(access)}
    return answer(request, "listening/unkept.html", context)


@require_safe
@merchant_view
def hearing(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """How well listening does here."""
    context = {**context_of(access), "here": "today", "page": hearing_page(access)}
    return answer(request, "listening/hearing.html", context)


@require_POST
@merchant_view
def begin_anew(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Forget what was learned of one deed; the owner alone."""
    if not access.is_owner:
        raise PermissionDenied(_("Only the owner begins anew here."))
    deed = request.POST.get("deed", "")
    if deed in list(Deed):
        actions.forget_what_was_learned(access, Deed(deed))
    to = reverse("desk:hearing", args=[access.merchant.slug])
    return onward(request, to, _("Forgotten. Confidence is taken at its word again."))


_STATES = (State.OPEN, State.CONFIRMED, State.ALREADY, State.REJECTED, State.SETTLED)


def _rather_a_question(request: HttpRequest, found: Candidate) -> bool:
    return request.POST.get("as") == Deed.QUESTION and found.deed == Deed.REQUEST


def _found(access: RelationshipAccess, candidate: UUID) -> Candidate:
    found = queries.candidate(access, candidate)
    if found is None:
        raise Http404("nothing like that was read here")
    return found


def _alone(
    request: HttpRequest, access: RelationshipAccess, found: Candidate, form: CandidateForm | None = None
) -> HttpResponse:
    context = {**context_of(access), "here": "customers", "row": pages.row(access, found, form)}
    return answer(request, "listening/candidate.html", context, status=422 if form else 200)


def _decided(
    request: HttpRequest, access: RelationshipAccess, found: Candidate, said: str, *, undo: bool = False
) -> HttpResponse:
    """The row goes where a row asked; else on to where it was used."""
    if wants_fragment(request):
        context = {**context_of(access), "said": said, "candidate": found, "undo": undo}
        return answer(request, "listening/decided.html", {**context, "back": request.POST.get("next", "")})
    return onward(request, home_of(access), said)
