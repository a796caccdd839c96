"""How the two sides stand, and what of it is switched off; the same views serve both sides."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from bothways.journal.entry import Recorded
from bothways.standing.dimension import Dimension
from bothways.units.refusal import Refused
from bothways_web.foundation.web import onward, refuse
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import show
from bothways_web.parties.doors import address_of, context_of, relationship_view
from bothways_web.parties.scene import scene
from bothways_web.standing import actions, pages, words, worth_card


@require_safe
@relationship_view
def standing(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """All six, on both sides."""
    shown = scene(access)
    found = pages.panel(shown)
    return show(
        request, shown, "standing/standing.html", standing=found, worth=worth_card.card(shown, found.off)
    )


@require_safe
@relationship_view
def why(request: HttpRequest, access: RelationshipAccess, dimension: str) -> HttpResponse:
    """Everything that moved one of them."""
    page = pages.why_page(scene(access), _named(dimension), request.GET.get("before", ""))
    return show(request, page.scene, "standing/why.html", page=page)


@require_POST
@relationship_view
def worth(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Whether what this side gets is worth what it gives."""
    step = request.POST.get("step", "")
    outcome = actions.say_worth(access, int(step) if step.isdecimal() else 0)
    return _after(request, access, outcome, _("Kept. Both sides read it, and it weighs little."))


@require_POST
@relationship_view
def stop(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """One of them, or all, is not estimated of the customer any more."""
    outcome = actions.stop(access, _chosen(request))
    return _after(request, access, outcome, _("Switched off. It is not estimated any more, anywhere."))


@require_POST
@relationship_view
def allow(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """One of them, or all, may be estimated again."""
    outcome = actions.allow(access, _chosen(request))
    return _after(request, access, outcome, _("Switched on. It is estimated again from the record."))


@require_POST
@relationship_view
def tell(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The merchant told this private person."""
    outcome = actions.tell(access)
    return _after(request, access, outcome, _("Kept. They read on their page that you told them."))


def _after(
    request: HttpRequest, access: RelationshipAccess, outcome: Recorded | Refused, said: str
) -> HttpResponse:
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return onward(request, address_of(access, "standing:standing"), said)


def _named(key: str) -> Dimension:
    if key not in words.BY_KEY:
        raise Http404
    return words.BY_KEY[key]


def _chosen(request: HttpRequest) -> Dimension | None:
    key = request.POST.get("dimension", "")
    return _named(key) if key else None
