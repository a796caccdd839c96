"""Saying what moves a purchase, and advising to wait; the same views serve both sides."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.advice.kinds import Ending
from bothways.units.side import Side
from bothways_web.advice import actions, queries
from bothways_web.advice.forms import MotiveForm, WaitForm
from bothways_web.advice.models import Motive
from bothways_web.foundation.web import posted
from bothways_web.knowledge import queries as wishes
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import after, beside_its_field, show
from bothways_web.parties.doors import relationship_view
from bothways_web.parties.scene import scene

_FORM = require_http_methods(["GET", "HEAD", "POST"])
_TYPED = ("what", "for_whom", "purse", "budget_on", "how", "words", "wish")


@_FORM
@relationship_view
def note(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What moves a purchase."""
    return _note(request, access, None)


@_FORM
@relationship_view
def change(request: HttpRequest, access: RelationshipAccess, motive: UUID) -> HttpResponse:
    """It is rather so."""
    return _note(request, access, _known(access, motive))


def _note(request: HttpRequest, access: RelationshipAccess, before: Motive | None) -> HttpResponse:
    initial = {name: getattr(before, name) for name in _TYPED} if before else _of_wish(request, access)
    form = MotiveForm(posted(request), access=access, initial=initial)
    if form.is_valid():
        outcome = actions.note(access, form.noted(before.id if before else None))
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Kept. Both sides read it."))
    return show(request, scene(access), "advice/note.html", form)


@_FORM
@relationship_view
def wait(request: HttpRequest, access: RelationshipAccess, motive: UUID) -> HttpResponse:
    """Better later: the merchant says until when, and why."""
    if access.side is not Side.MERCHANT:
        raise Http404("the merchant's to advise")
    known = _known(access, motive)
    form = WaitForm(posted(request), access=access, initial={"until": known.budget_on or ""})
    if form.is_valid():
        outcome = actions.advise_wait(access, motive, form.cleaned_data["until"].on, form.cleaned_data["why"])
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Kept, as a kindness. It comes back on the day."))
    return show(request, scene(access), "advice/wait.html", form, motive=known)


@require_POST
@relationship_view
def end(request: HttpRequest, access: RelationshipAccess, motive: UUID, ending: str) -> HttpResponse:
    """The money is there, or it is not wanted any more."""
    if ending not in list(Ending):
        raise Http404("no such end")
    said = {
        Ending.BUDGET_THERE: _("Kept. It waits no longer."),
        Ending.NOT_WANTED: _("Kept. It is not wanted any more."),
    }
    return after(request, access, actions.end(access, motive, Ending(ending)), said[Ending(ending)])


def _of_wish(request: HttpRequest, access: RelationshipAccess) -> dict[str, Any]:
    """What a link beside a wish begins with."""
    wanted = request.GET.get("wish", "")
    row = next((one for one in wishes.wishes(access) if str(one.id) == wanted), None) if wanted else None
    return {"what": row.words, "wish": row.id} if row else {}


def _known(access: RelationshipAccess, motive: UUID) -> Motive:
    row = queries.motive(access, motive)
    if row is None:
        raise Http404("no such motive")
    return row
