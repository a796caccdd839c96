"""A customer's plan: the same views for both sides."""

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation.web import posted
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import after, beside_its_field, show
from bothways_web.parties.doors import relationship_view
from bothways_web.parties.fields import RelationshipForm
from bothways_web.parties.scene import scene
from bothways_web.programme import actions, pages, queries
from bothways_web.programme.forms import DoneForm, DropForm, LossForm, MoveForm, StepForm

_FORM = require_http_methods(["GET", "HEAD", "POST"])
Doing: TypeAlias = Callable[[RelationshipForm], Recorded | Refused]


@require_POST
@relationship_view
def make(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Plan the year that it is."""
    _ours(access)
    return after(request, access, actions.make(access), _("Planned. Change what does not fit them."))


@_FORM
@relationship_view
def add(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """One more step."""
    _ours(access)
    form = StepForm(posted(request), access=access, people=queries.team(access))
    if form.is_valid():
        outcome = actions.add(access, form.step(), shared=form.cleaned_data["shared"])
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Planned."))
    return show(request, scene(access), "programme/add.html", form)


@_FORM
@relationship_view
def move(request: HttpRequest, access: RelationshipAccess, step: UUID) -> HttpResponse:
    """Another day."""
    form = MoveForm(posted(request), access=access)
    return _act(
        request,
        access,
        step,
        form,
        "programme/move.html",
        lambda given: actions.move(access, step, given.cleaned_data["on"].on, given.typed("why")),
        _("Moved."),
    )


@_FORM
@relationship_view
def drop(request: HttpRequest, access: RelationshipAccess, step: UUID) -> HttpResponse:
    """Left out."""
    form = DropForm(posted(request), access=access)
    return _act(
        request,
        access,
        step,
        form,
        "programme/drop.html",
        lambda given: actions.drop(access, step, given.typed("why")),
        _("Left out."),
    )


@_FORM
@relationship_view
def done(request: HttpRequest, access: RelationshipAccess, step: UUID) -> HttpResponse:
    """Done, and what came of it."""
    _ours(access)
    form = DoneForm(posted(request), access=access)
    return _act(
        request,
        access,
        step,
        form,
        "programme/done.html",
        lambda given: actions.done(access, step, given.typed("came_of")),
        _("Kept."),
    )


@require_POST
@relationship_view
def less(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The customer wishes for less of it."""
    return after(
        request, access, actions.wish(access, less=True), _("Noted. Nothing of the sort is planned.")
    )


@require_POST
@relationship_view
def again(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The customer lets it be planned again."""
    return after(request, access, actions.wish(access, less=False), _("Noted. It may be planned again."))


@_FORM
@relationship_view
def loss(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The first order was taken at a loss, on purpose."""
    _ours(access)
    form = LossForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.at_loss(access, form.money(), form.typed("why"))
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Kept, and only your team reads it."))
    return show(request, scene(access), "programme/loss.html", form)


def _act(
    request: HttpRequest,
    access: RelationshipAccess,
    step: UUID,
    form: RelationshipForm,
    template: str,
    doing: Doing,
    said: str,
) -> HttpResponse:
    if form.is_valid():
        outcome = doing(form)
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, said)
    shown = scene(access)
    row = pages.step_row(shown, step)
    if row is None:
        raise Http404("no such step")
    return show(request, shown, template, form, row=row)


def _ours(access: RelationshipAccess) -> None:
    """What the merchant does has no address on the customer's side."""
    if access.side is not Side.MERCHANT:
        raise Http404("the merchant does this")
