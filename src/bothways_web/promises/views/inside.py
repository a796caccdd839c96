"""What a promise waits for inside: asking a colleague, and the page of the one who was asked.

A member who sees only their own customers can be asked for something for another one. They open what they
are asked for and the promise that waits for it, and nothing else of that customer.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.foundation.web import answer
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.doors import address_of, context_of, merchant_view, relationship_view
from bothways_web.parties.once import once
from bothways_web.promises import beside, pages, pages_inside, queries, queries_inside
from bothways_web.promises.forms.acts import PressedForm
from bothways_web.promises.forms.beside import CallOffForm, NeedForm
from bothways_web.promises.forms.fields import ActForm
from bothways_web.promises.views.beside import written

Doing: TypeAlias = Callable[[RelationshipAccess, UUID, Any], Recorded | Refused]
ACTS: Mapping[str, tuple[Any, type[ActForm], Doing]] = {
    "promise": (gettext_lazy("I will"), PressedForm, lambda a, n, f: beside.promise_inside(a, n)),
    "meet": (
        gettext_lazy("It is done"),
        PressedForm,
        lambda a, n, f: beside.meet_need(a, n, f.said("words")),
    ),
    "drop": (
        gettext_lazy("Not needed any more"),
        CallOffForm,
        lambda a, n, f: beside.drop_need(a, n, f.said("words")),
    ),
}


@require_http_methods(["GET", "POST"])
@relationship_view
def new_need(request: HttpRequest, access: RelationshipAccess, promise_id: UUID) -> HttpResponse:
    """Ask somebody of the company for what a promise needs."""
    if not access.sees_internal or queries.promise(access, promise_id) is None:
        raise Http404("no such promise")
    form = NeedForm(request.POST or None, access=access, people=pages.own_people(access).by_id)
    home = address_of(access, "promises:promise", promise_id)
    return written(
        request,
        access,
        form,
        _("Ask inside"),
        lambda: beside.ask_inside(access, form.body(clock.new_id(), promise_id)),
        home=home,
        inside=True,
    )


@require_safe
@merchant_view
def need(request: HttpRequest, access: MerchantAccess, need_id: UUID) -> HttpResponse:
    """What is needed and the promise that waits for it."""
    handle, found, sees = queries_inside.open_need(access, need_id)
    page = pages_inside.need_page(handle, found)
    if page is None:
        raise Http404("no such need")
    context = {**context_of(access), "page": page, "handle": handle, "sees": sees, "here": "today"}
    return answer(request, "promises/need.html", context)


@require_http_methods(["GET", "POST"])
@merchant_view
def need_act(request: HttpRequest, access: MerchantAccess, need_id: UUID, act: str) -> HttpResponse:
    """One act about what is needed inside."""
    handle, _need, _sees = queries_inside.open_need(access, need_id)
    if act not in ACTS:
        raise Http404("no such act")
    label, form_class, doing = ACTS[act]
    handle = once(request, handle)
    form = form_class(request.POST if request.method == "POST" else None, access=handle)
    home = reverse("desk:need", args=[access.merchant.slug, need_id])
    return written(request, handle, form, label, lambda: doing(handle, need_id, form), home=home, inside=True)
