"""Saying what is known, wished and preferred; the same views serve both sides."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.knowledge.kinds import How
from bothways.units.side import Side
from bothways_web.foundation.web import posted
from bothways_web.knowledge import actions, pages, queries
from bothways_web.knowledge.forms import CorrectForm, DropForm, FactForm, MetForm, PreferenceForm, WishForm
from bothways_web.knowledge.models import Preference
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import after, beside_its_field, show
from bothways_web.parties.doors import relationship_view
from bothways_web.parties.scene import Scene, scene

_FORM = require_http_methods(["GET", "HEAD", "POST"])


@_FORM
@relationship_view
def state(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Something about the customer, and how it is known."""
    form = FactForm(posted(request), access=access)
    if form.is_valid():
        return after(request, access, actions.state(access, form.fact()), _("Kept. Both sides read it."))
    return show(request, scene(access), "knowledge/state.html", form)


@_FORM
@relationship_view
def correct(request: HttpRequest, access: RelationshipAccess, fact: UUID) -> HttpResponse:
    """It is rather so."""
    shown = scene(access)
    known = _known(shown, fact)
    form = CorrectForm(
        posted(request), access=access, initial={"text": known.fact.text, "how": known.fact.how}
    )
    if form.is_valid():
        quote = bool(form.cleaned_data.get("quote"))
        outcome = actions.correct(access, fact, form.cleaned_data["text"], form.known_by, quote)
        return after(request, access, outcome, _("Corrected. What stood there before stays readable."))
    return show(request, shown, "knowledge/correct.html", form, known=known)


@require_POST
@relationship_view
def confirm(request: HttpRequest, access: RelationshipAccess, fact: UUID) -> HttpResponse:
    """It is so: they say it themselves, or told us."""
    outcome = actions.confirm(access, fact, How.TOLD)
    return after(request, access, outcome, _("Kept. It is known now."))


@_FORM
@relationship_view
def drop(request: HttpRequest, access: RelationshipAccess, fact: UUID) -> HttpResponse:
    """It is not so."""
    form = DropForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.drop(access, fact, form.typed("why"))
        return after(request, access, outcome, _("Dropped. It is not used any more."))
    shown = scene(access)
    return show(request, shown, "knowledge/drop.html", form, known=_known(shown, fact))


@_FORM
@relationship_view
def wish(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What the customer seeks and has not found."""
    form = WishForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.wish(access, Side.CUSTOMER, form.wish())
        return after(request, access, outcome, _("Kept. It stays open until something fits."))
    return show(request, scene(access), "knowledge/wish.html", form)


@_FORM
@relationship_view
def met(request: HttpRequest, access: RelationshipAccess, wish: UUID) -> HttpResponse:
    """Something that fits is there."""
    form = MetForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.meet_wish(access, wish, form.typed("how"))
        return after(request, access, outcome, _("Kept. The wish is met."))
    if queries.wish(access, wish) is None:
        raise Http404("no such wish")
    return show(request, scene(access), "knowledge/met.html", form)


@require_POST
@relationship_view
def let_go(request: HttpRequest, access: RelationshipAccess, wish: UUID) -> HttpResponse:
    """It is not wished for any more."""
    return after(request, access, actions.let_wish_go(access, wish), _("Let go."))


@_FORM
@relationship_view
def prefer(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """How the customer wishes to be contacted."""
    current = queries.preferences(access)
    form = PreferenceForm(posted(request), access=access, initial=_initial(current))
    if form.is_valid():
        outcome = actions.prefer(access, form.preference())
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Kept. It is in force at once."))
    return show(request, scene(access), "knowledge/prefer.html", form)


def _initial(current: list[Preference]) -> dict[str, Any]:
    names = ("rather", "never", "times", "often", "much", "language", "note")
    mine = [row for row in current if row.person_id is None]
    return {name: getattr(mine[0], name) for name in names} if mine else {}


def _known(shown: Scene, fact: UUID) -> pages.Known:
    row = queries.fact(shown.access, fact)
    if row is None:
        raise Http404("no such fact")
    return pages.known(shown, row)
