"""Standard amends of a relationship: the same views for both sides."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from bothways.journal.entry import Recorded
from bothways.promises.refusals import THERE_IS_NO_SUCH_STANDARD
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.foundation.web import answer
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of, context_of, relationship_view
from bothways_web.parties.who import who
from bothways_web.promises import queries_standard, standard
from bothways_web.promises.forms.acts import PressedForm, TakeBackForm
from bothways_web.promises.forms.fields import ActForm
from bothways_web.promises.forms.standard import DeclineStandardForm, EndStandardForm, StandardForm
from bothways_web.promises.pages_standard import standards_panel
from bothways_web.promises.views.beside import written

Doing: TypeAlias = Callable[[RelationshipAccess, UUID, Any], Recorded | Refused]
ACTS: Mapping[str, tuple[Any, type[ActForm], Doing]] = {
    "agree": (gettext_lazy("Agree"), PressedForm, lambda a, s, f: standard.agree(a, s, f.said("words"))),
    "decline": (
        gettext_lazy("Say no"),
        DeclineStandardForm,
        lambda a, s, f: standard.decline(a, s, f.said("words")),
    ),
    "withdraw": (
        gettext_lazy("Take it back"),
        TakeBackForm,
        lambda a, s, f: standard.withdraw(a, s, f.said("words")),
    ),
    "end": (gettext_lazy("End it"), EndStandardForm, lambda a, s, f: standard.end(a, s, f.said("words"))),
}


@require_safe
@relationship_view
def standards(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What both agreed follows when something is not kept."""
    panel = standards_panel(access, who(access).name)
    return answer(request, "promises/standards.html", {**context_of(access), "standards": panel})


@require_http_methods(["GET", "POST"])
@relationship_view
def new(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Propose what follows in a case."""
    form = StandardForm(request.POST if request.method == "POST" else None, access=access)
    return written(
        request,
        access,
        form,
        _("Propose what follows"),
        lambda: standard.propose(access, form.body(clock.new_id())),
        home=address_of(access, "promises:standards"),
    )


@require_http_methods(["GET", "POST"])
@relationship_view
def act(request: HttpRequest, access: RelationshipAccess, standard_id: UUID, act: str) -> HttpResponse:
    """Agree, say no, take it back or end it."""
    if act not in ACTS:
        raise Http404("no such act")
    if queries_standard.standard(access, standard_id) is None:
        raise Http404(THERE_IS_NO_SUCH_STANDARD.sentence)
    label, form_class, doing = ACTS[act]
    form = form_class(request.POST if request.method == "POST" else None, access=access)
    return written(
        request,
        access,
        form,
        label,
        lambda: doing(access, standard_id, form),
        home=address_of(access, "promises:standards"),
    )
