"""How views of a relationship answer: a page in its scene, or the way on after an act."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, home_of
from bothways_web.parties.fields import RelationshipForm
from bothways_web.parties.scene import Scene


def after(
    request: HttpRequest, access: RelationshipAccess, outcome: Recorded | Refused, said: str
) -> HttpResponse:
    """Why it was refused; or back to the whole relationship, with what was done."""
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return onward(request, home_of(access), said)


def show(
    request: HttpRequest, scene: Scene, template: str, form: RelationshipForm | None = None, **more: Any
) -> HttpResponse:
    """A page; 422 when a form on it could not be read."""
    context = {
        **context_of(scene.access),
        "scene": scene,
        "today": scene.today,
        "home": home_of(scene.access),
    }
    unread = form is not None and form.is_bound
    return answer(request, template, {**context, "form": form, **more}, status=422 if unread else 200)


def beside_its_field(form: RelationshipForm, outcome: Recorded | Refused) -> bool:
    """Say a refusal beside the field it is about; False when it was none, or is about no field here."""
    if not isinstance(outcome, Refused) or outcome.field not in form.fields:
        return False
    form.add_error(outcome.field, outcome.sentence)
    return True
