"""Going the extra mile for one customer: asked first, then three ideas, each with one key."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.units.refusal import Refused
from bothways_web.counsel import actions
from bothways_web.counsel.pages_mile import mile_page, opens
from bothways_web.foundation.web import onward, refuse
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import show
from bothways_web.parties.doors import context_of, relationship_view
from bothways_web.parties.scene import scene


@require_http_methods(["GET", "HEAD", "POST"])
@relationship_view
def extra_mile(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What could you do for them today? Ideas come when somebody asks for them."""
    shown = scene(access)
    if request.method == "POST":
        found = actions.ask(shown)
        said = "" if found else _("The record gives no idea today. Yours is the best there is.")
        return onward(request, _here(access) + "#ideas", said)
    return show(request, shown, "counsel/extra_mile.html", page=mile_page(shown), here="customers")


@require_POST
@relationship_view
def take(request: HttpRequest, access: RelationshipAccess, idea: str) -> HttpResponse:
    """It is taken up: recorded at once, or opened with its first words."""
    shown = scene(access)
    outcome = actions.take(shown, idea)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    to = opens(shown, outcome)
    return onward(request, to or _here(access), "" if to else _("Kept. They read it on their page."))


@require_POST
@relationship_view
def leave(request: HttpRequest, access: RelationshipAccess, idea: str) -> HttpResponse:
    """Not this one."""
    refused = actions.refuse(scene(access), idea)
    if refused is not None:
        return refuse(request, refused, context_of(access))
    return onward(request, _here(access) + "#ideas", _("It stays away for three months."))


def _here(access: RelationshipAccess) -> str:
    return reverse("desk:extra-mile", args=[access.merchant.slug, access.relationship_id])
