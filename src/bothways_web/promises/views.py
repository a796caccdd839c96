"""Promises of one relationship: the same views for both sides."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bothways.journal.entry import Recorded
from bothways.journal.obligation import Obligation
from bothways.promises.kinds import PromiseCounterOffered
from bothways.promises.permission import Act
from bothways.promises.permission import refusal as refusal_of
from bothways.promises.promise import Promise
from bothways.promises.refusals import THERE_IS_NO_SUCH_PROMISE
from bothways.promises.state import Matters
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.foundation.web import answer, onward, refuse, wants_fragment
from bothways_web.parties import names
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of, context_of, relationship_view
from bothways_web.parties.who import who
from bothways_web.promises import actions, labels, pages, queries, rows
from bothways_web.promises.forms import FORMS, ActForm, HandOverForm, PressedForm, PromiseForm

Doing: TypeAlias = Callable[[RelationshipAccess, UUID, Any], Recorded | Refused]


def _amends(access: RelationshipAccess, form: ActForm, debtor_is_you: bool) -> Obligation:
    return Obligation(
        id=clock.new_id(),
        debtor=access.side if debtor_is_you else access.side.other,
        what=form.cleaned_data["what"],
        due=form.cleaned_data["due"],
        owner=access.member if debtor_is_you else None,
    )


def _counter(access: RelationshipAccess, promise_id: UUID, form: ActForm) -> Recorded | Refused:
    body = PromiseCounterOffered(
        promise=promise_id, what=form.said("what"), due=form.cleaned_data["due"], why=form.said("why")
    )
    return actions.counter_offer(access, body)


_DOING: Mapping[Act, Doing] = {
    Act.COUNTER_OFFER: _counter,
    Act.AGREE: lambda a, p, f: actions.agree(a, p, f.said("words")),
    Act.TURN_DOWN: lambda a, p, f: actions.turn_down(a, p, f.said("words")),
    Act.WITHDRAW: lambda a, p, f: actions.withdraw(a, p, f.said("words")),
    Act.REPORT_DONE: lambda a, p, f: actions.report_done(a, p, f.said("words")),
    Act.ACCEPT: lambda a, p, f: actions.accept(a, p, f.said("words")),
    Act.DECLINE_REPORT: lambda a, p, f: actions.decline_report(a, p, f.cleaned_data["words"]),
    Act.ASK_NEW_DATE: lambda a, p, f: actions.ask_new_date(
        a, p, f.cleaned_data["due"], f.cleaned_data["words"]
    ),
    Act.AGREE_NEW_DATE: lambda a, p, f: actions.agree_new_date(a, p, f.said("words")),
    Act.REFUSE_NEW_DATE: lambda a, p, f: actions.refuse_new_date(a, p, f.said("words")),
    Act.RELEASE: lambda a, p, f: actions.release(a, p, f.said("words")),
    Act.SAY_BREACHED: lambda a, p, f: actions.say_breached(a, p, f.cleaned_data["words"]),
    Act.OWN_UP: lambda a, p, f: actions.own_up(a, p, f.cleaned_data["words"]),
    Act.OFFER_AMENDS: lambda a, p, f: actions.offer_amends(
        a, p, _amends(a, f, debtor_is_you=True), f.said("words") or f.cleaned_data["what"]
    ),
    Act.ASK_AMENDS: lambda a, p, f: actions.ask_amends(a, p, _amends(a, f, debtor_is_you=False)),
    Act.SAY_IT_MATTERS: lambda a, p, f: actions.say_it_matters(
        a, p, Matters(f.cleaned_data["matters"]), f.said("words")
    ),
    Act.HAND_OVER: lambda a, p, f: actions.hand_over(a, p, f.member, f.said("words")),
}


@require_safe
@relationship_view
def promises(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What is open on both sides."""
    context = {**context_of(access), "panel": pages.open_panel(access)}
    return answer(request, "promises/promises.html", context, "panel")


@require_safe
@relationship_view
def promise(request: HttpRequest, access: RelationshipAccess, promise_id: UUID) -> HttpResponse:
    """One promise and its life."""
    page = pages.promise_page(access, _found(access, promise_id))
    return answer(request, "promises/promise.html", {**context_of(access), "page": page})


@require_http_methods(["GET", "POST"])
@relationship_view
def new(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """A form for a new promise of either side."""
    form = PromiseForm(request.POST or None, access=access)
    if request.method == "POST" and form.is_valid():
        return _begun(request, access, form)
    context = {**context_of(access), "form": form, "reads": pages.reader(access, who(access))}
    return answer(request, "promises/new.html", context, "form", status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@relationship_view
def act(request: HttpRequest, access: RelationshipAccess, promise_id: UUID, act: str) -> HttpResponse:
    """One act: GET shows its form, POST does it."""
    wanted, found = _named(act), _found(access, promise_id)
    if request.method == "GET":
        refused = refusal_of(found, wanted, access.side, clock.now())
        if refused is not None:
            return refuse(request, refused, context_of(access))
    form = _form(wanted, access, request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _asked(request, access, found, wanted, form)
    outcome = _DOING[wanted](access, promise_id, form)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return _done(request, access, promise_id)


def _begun(request: HttpRequest, access: RelationshipAccess, form: PromiseForm) -> HttpResponse:
    owed, how = form.obligation(clock.new_id(), access.member), form.cleaned_data["how"]
    if how == "ask":
        outcome = actions.ask(access, owed, form.said("why"))
    else:
        outcome = actions.offer(access, owed) if how == "offer" else actions.promise(access, owed)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return onward(request, address_of(access, "promises:promise", owed.id), _("It stands in the book."))


def _asked(
    request: HttpRequest, access: RelationshipAccess, found: Promise, wanted: Act, form: ActForm
) -> HttpResponse:
    """The act's form, with what is wrong with it."""
    context = {
        **context_of(access),
        "promise": found,
        "form": form,
        "act": wanted,
        "label": labels.of_act(wanted, found, access.side),
        "reads": pages.reader(access, who(access)),
        "inside": wanted is Act.HAND_OVER,
        "back": request.POST.get("next", "") or request.GET.get("next", ""),
    }
    return answer(request, "promises/act.html", context, "form", status=422 if form.errors else 200)


def _done(request: HttpRequest, access: RelationshipAccess, promise_id: UUID) -> HttpResponse:
    """After the act: the row alone where a row asked, else on to where it was used."""
    if wants_fragment(request) and request.headers.get("HX-Target", "").startswith("promise-"):
        shown = rows.row(access, _found(access, promise_id), names.both_sides(access))
        return answer(request, "promises/_owe.html", {**context_of(access), "row": shown})
    return onward(
        request, address_of(access, "promises:promise", promise_id), _("Done. It stands in the book.")
    )


def _form(wanted: Act, access: RelationshipAccess, data: Any) -> ActForm:
    if wanted is Act.HAND_OVER:
        return HandOverForm(data, access=access, people=pages.own_people(access).by_id)
    return FORMS.get(wanted, PressedForm)(data, access=access)


def _named(act: str) -> Act:
    try:
        return Act(act.replace("-", "_"))
    except ValueError:
        raise Http404("no such act") from None


def _found(access: RelationshipAccess, promise_id: UUID) -> Promise:
    found = queries.promise(access, promise_id)
    if found is None:
        raise Http404(THERE_IS_NO_SUCH_PROMISE.sentence)
    return found
