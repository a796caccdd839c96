"""What comes round, and meeting: forms and acts, the same for both sides."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from bothways.journal.entry import Recorded
from bothways.promises.appointment_kinds import Came
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of, context_of, relationship_view
from bothways_web.parties.who import who
from bothways_web.promises import beside, pages, queries_beside
from bothways_web.promises.forms.acts import PressedForm
from bothways_web.promises.forms.beside import (
    CallOffForm,
    CameForm,
    EndSeriesForm,
    MeetingForm,
    OtherTimeForm,
    SeriesForm,
)
from bothways_web.promises.forms.fields import ActForm

Outcome: TypeAlias = Recorded | Refused
Doing: TypeAlias = Callable[[RelationshipAccess, UUID, Any], Outcome]

MEETING_ACTS: Mapping[str, tuple[Any, type[ActForm], Doing]] = {
    "agree": (gettext_lazy("I will be there"), PressedForm, lambda a, m, f: beside.agree_to_meet(a, m)),
    "move": (
        gettext_lazy("Another time"),
        OtherTimeForm,
        lambda a, m, f: beside.move_meeting(a, f.body(m)),
    ),
    "cancel": (
        gettext_lazy("Call it off"),
        CallOffForm,
        lambda a, m, f: beside.cancel_meeting(a, m, f.said("words")),
    ),
    "kept": (
        gettext_lazy("Say how it was kept"),
        CameForm,
        lambda a, m, f: beside.say_how_it_was_kept(a, m, Came(f.cleaned_data["came"]), f.said("words")),
    ),
}


@require_http_methods(["GET", "POST"])
@relationship_view
def new_series(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Promise something again and again."""
    form = SeriesForm(request.POST or None, access=access)
    return written(
        request,
        access,
        form,
        _("Promise it regularly"),
        lambda: beside.begin_series(access, form.body(clock.new_id(), access.member)),
    )


@require_http_methods(["GET", "POST"])
@relationship_view
def end_series(request: HttpRequest, access: RelationshipAccess, series_id: UUID) -> HttpResponse:
    """No further ones."""
    if queries_beside.series(access, series_id) is None:
        raise Http404("no such series")
    form = EndSeriesForm(request.POST if request.method == "POST" else None, access=access)
    return written(
        request,
        access,
        form,
        _("End it"),
        lambda: beside.end_series(access, series_id, form.said("words")),
    )


@require_http_methods(["GET", "POST"])
@relationship_view
def new_meeting(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Propose to meet."""
    form = MeetingForm(request.POST or None, access=access)
    return written(
        request,
        access,
        form,
        _("Propose to meet"),
        lambda: beside.propose(access, form.body(clock.new_id(), access.member)),
    )


@require_http_methods(["GET", "POST"])
@relationship_view
def meeting(request: HttpRequest, access: RelationshipAccess, meeting_id: UUID, act: str) -> HttpResponse:
    """One act about an appointment."""
    if act not in MEETING_ACTS or queries_beside.appointment(access, meeting_id) is None:
        raise Http404("no such appointment")
    label, form_class, doing = MEETING_ACTS[act]
    form = form_class(request.POST if request.method == "POST" else None, access=access)
    return written(request, access, form, label, lambda: doing(access, meeting_id, form))


def written(
    request: HttpRequest,
    access: RelationshipAccess,
    form: ActForm,
    label: Any,
    do: Callable[[], Outcome],
    *,
    home: str = "",
    inside: bool = False,
) -> HttpResponse:
    """The form, or what became of it; ``inside`` when only one's own team reads it."""
    home = home or address_of(access, "promises:promises")
    if request.method == "POST" and form.is_valid():
        outcome = do()
        if isinstance(outcome, Refused):
            return refuse(request, outcome, context_of(access))
        return onward(request, home, _("It stands in the book."))
    context = {
        **context_of(access),
        "form": form,
        "label": label,
        "home": home,
        "inside": inside,
        "back": request.POST.get("next", "") or request.GET.get("next", ""),
        "reads": pages.reader(access, who(access)),
    }
    return answer(request, "promises/beside.html", context, "form", status=422 if form.errors else 200)
