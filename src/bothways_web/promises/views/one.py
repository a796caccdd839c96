"""Promises of one relationship: the same views for both sides."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bothways.promises.permission import Act
from bothways.promises.permission import refusal as refusal_of
from bothways.promises.promise import Promise
from bothways.promises.refusals import THERE_IS_NO_SUCH_PROMISE
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.foundation.web import answer, onward, refuse, wants_fragment
from bothways_web.parties import names
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of, context_of, relationship_view
from bothways_web.parties.foresight import Beside, foresight, looked
from bothways_web.parties.who import who
from bothways_web.promises import actions, labels, pages, queries, reminders, rows
from bothways_web.promises.forms.acts import FORMS, AmendsForm, HandOverForm, PressedForm
from bothways_web.promises.forms.fields import ActForm
from bothways_web.promises.forms.new import GIVES, PromiseForm
from bothways_web.promises.pages_beside import beside_panel
from bothways_web.promises.pages_standard import Follows, follows
from bothways_web.promises.views.doing import DOING

#: Acts by which a debtor promises a date.
_NAMES_A_DATE = frozenset({Act.ASK_NEW_DATE, Act.COUNTER_OFFER, Act.OFFER_AMENDS})


@require_safe
@relationship_view
def promises(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What is open on both sides."""
    context = {**context_of(access), "panel": pages.open_panel(access), "beside": beside_panel(access)}
    context["customer"] = who(access).name
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
    typed = looked(request)
    begins = typed or {"what": request.GET.get("what", "")}
    form = PromiseForm(None if typed else request.POST or None, access=access, initial=begins)
    if request.method == "POST" and form.is_valid():
        return _begun(request, access, form)
    context = {
        **context_of(access),
        "form": form,
        "reads": pages.reader(access, who(access)),
        "foresight": foresight.beside(access, typed if typed and typed.get("how") in GIVES else None),
    }
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
    begins = _begins(request, access, found, wanted)
    typed = looked(request)
    form = _form(wanted, access, begins, request.POST if request.method == "POST" and not typed else None)
    form.initial.update(typed or {})
    if not form.is_valid():
        return _asked(request, access, found, wanted, form, begins)
    outcome = DOING[wanted](access, promise_id, form)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    return _done(request, access, promise_id, wanted)


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
    request: HttpRequest,
    access: RelationshipAccess,
    found: Promise,
    wanted: Act,
    form: ActForm,
    begins: Follows | None,
) -> HttpResponse:
    """The act's form, with what is wrong with it."""
    context = {
        **context_of(access),
        "promise": found,
        "form": form,
        "act": wanted,
        "label": labels.of_act(wanted, found, access.side),
        "reads": pages.reader(access, who(access)),
        "begins": begins,
        "foresight": _beside(access, found, wanted, looked(request)),
        "inside": wanted is Act.HAND_OVER,
        "reminder": reminders.shown(access, found) if wanted is Act.REMIND else None,
        "back": request.POST.get("next", "") or request.GET.get("next", ""),
    }
    return answer(request, "promises/act.html", context, "form", status=422 if form.errors else 200)


def _done(request: HttpRequest, access: RelationshipAccess, promise_id: UUID, wanted: Act) -> HttpResponse:
    """After the act: the row alone where a row asked, else on to where it was used."""
    if wants_fragment(request) and request.headers.get("HX-Target", "").startswith("promise-"):
        # The row goes back where it stood: named as it was in a list over several, and leading there.
        customer = who(access).name if request.POST.get("named") else ""
        shown = rows.row(access, _found(access, promise_id), names.both_sides(access), customer)
        context = {**context_of(access), "row": shown, "row_stands_at": request.POST.get("next", "")}
        return answer(request, "promises/_owe.html", context)
    said = _("Done. It stands in the book.") if wanted is not Act.REMIND else _said_of_reminder(access)
    return onward(request, address_of(access, "promises:promise", promise_id), said)


def _said_of_reminder(access: RelationshipAccess) -> str:
    if access.side is Side.CUSTOMER:
        return _("%(merchant)s is asked. It stands in the book.") % {"merchant": access.merchant.name}
    if access.merchant.sending_on:
        return _("They are asked. It stands in the book.")
    return _("It stands in the book. Nothing was sent: sending is off.")


def _begins(request: HttpRequest, access: RelationshipAccess, found: Promise, wanted: Act) -> Follows | None:
    """What amends begin with; ``?standard=`` names what a person chose among what was agreed."""
    if wanted not in (Act.OFFER_AMENDS, Act.ASK_AMENDS):
        return None
    return follows(access, found, request.GET.get("standard", ""))


def _beside(
    access: RelationshipAccess, found: Promise, wanted: Act, typed: Mapping[str, str] | None
) -> Beside | None:
    """How such promises went, where the debtor is about to name a date."""
    if found.debtor is not access.side or wanted not in _NAMES_A_DATE:
        return None
    return foresight.beside(access, typed, "" if wanted is Act.OFFER_AMENDS else found.what)


def _form(wanted: Act, access: RelationshipAccess, begins: Follows | None, data: Any) -> ActForm:
    if begins is not None:
        return AmendsForm(data, access=access, what=begins.what, source=begins.source)
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
