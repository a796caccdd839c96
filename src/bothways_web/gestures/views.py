"""What one side did for the other beyond what was owed; the same views serve both sides."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.gestures.kinds import Landing
from bothways.units.side import Side
from bothways_web.foundation.web import posted
from bothways_web.gestures import actions, pages, queries
from bothways_web.gestures.forms import GestureForm, LandingForm
from bothways_web.gestures.models import Gesture
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import after, beside_its_field, show
from bothways_web.parties.doors import relationship_view
from bothways_web.parties.scene import scene

_FORM = require_http_methods(["GET", "HEAD", "POST"])
_ASKED = ("what", "why", "minutes", "idea")


@_FORM
@relationship_view
def new(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Somebody did more than was owed. An idea that leads here has written the first words already."""
    given = {name: request.GET.get(name, "") for name in _ASKED}
    form = GestureForm(
        posted(request),
        access=access,
        initial={**given, "giver": request.GET.get("giver", access.side.value)},
    )
    if form.is_valid():
        outcome = actions.give(access, form.made, form.cost)
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Kept. Both of you read it here."))
    return show(request, scene(access), "gestures/new.html", form)


@_FORM
@relationship_view
def landed(request: HttpRequest, access: RelationshipAccess, gesture: UUID) -> HttpResponse:
    """How it was taken."""
    row = _found(access, gesture)
    form = LandingForm(posted(request), access=access, giver=Side(row.giver))
    if form.is_valid():
        outcome = actions.land(access, row.id, form.how, form.typed("words"))
        return after(request, access, outcome, _("Kept. Thank you for saying so."))
    shown = scene(access)
    return show(request, shown, "gestures/landed.html", form, row=pages.row_of(shown, row))


@require_POST
@relationship_view
def thank(request: HttpRequest, access: RelationshipAccess, gesture: UUID) -> HttpResponse:
    """It was welcome, with one key."""
    row = _found(access, gesture)
    if row.giver == access.side.value:
        raise Http404("nobody thanks themselves")
    return after(
        request, access, actions.land(access, row.id, Landing.WELL), _("They read that it was welcome.")
    )


def _found(access: RelationshipAccess, gesture: UUID) -> Gesture:
    row = queries.gesture(access, gesture)
    if row is None:
        raise Http404("no such gesture")
    return row
