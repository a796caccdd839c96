"""Ordering, delivering and returning; the same views serve both sides."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.trade.kinds import OrderPlaced, OrderRequested, Reason, ReturnRecorded
from bothways.trade.order import DELIVERY
from bothways_web.foundation.web import posted
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.answering import after, beside_its_field, show
from bothways_web.parties.doors import relationship_view
from bothways_web.parties.foresight import foresight, looked
from bothways_web.parties.scene import Scene, scene
from bothways_web.trade import actions, pages, queries, whole
from bothways_web.trade.forms import DeclineForm, OrderForm, ReturnForm, WantedForm
from bothways_web.trade.steps import STEPS, possible
from bothways_web.trade.told import Wanted, ordered, typed_again, wanted

_FORM = require_http_methods(["GET", "HEAD", "POST"])


@_FORM
@relationship_view
def again(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The same again, or something else: the customer would like to order."""
    shown = scene(access)
    last = pages.again(shown)
    form = WantedForm(posted(request), access=access, initial={"items": last.typed})
    if form.is_valid():
        body = OrderRequested(
            items=form.cleaned_data["items"],
            again=last.order.id if last.order else None,
            note=form.typed("note"),
        )
        said = _("Sent. %(who)s answers by %(by)s.") % {"who": last.who, "by": last.by}
        return after(request, access, actions.request(access, body), said)
    return show(request, shown, "trade/again.html", form, again=last)


@require_safe
@relationship_view
def request_page(request: HttpRequest, access: RelationshipAccess, asked: UUID) -> HttpResponse:
    """One request."""
    shown = scene(access)
    return show(request, shown, "trade/request.html", wanted=_wanted(shown, asked))


@_FORM
@relationship_view
def decline(request: HttpRequest, access: RelationshipAccess, asked: UUID) -> HttpResponse:
    """The order cannot be taken, and why."""
    form = DeclineForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.decline(access, asked, form.cleaned_data["why"])
        return after(request, access, outcome, _("Said. They read why."))
    shown = scene(access)
    return show(request, shown, "trade/decline.html", form, wanted=_wanted(shown, asked))


@require_safe
@relationship_view
def orders(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """All orders, newest first, page by page."""
    shown = scene(access)
    page = pages.orders_page(shown, request.GET.get("before", ""))
    return show(request, shown, "trade/orders.html", page=page)


@_FORM
@relationship_view
def place(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The merchant takes an order, perhaps one that was asked for (``?request=``)."""
    asked = queries.request(access, _id(request.GET.get("request", "")))
    initial = {"lines": typed_again(asked.items)} if asked else {}
    typed = looked(request)
    form = OrderForm(None if typed else posted(request), access=access, initial=typed or initial)
    if form.is_valid():
        given = form.cleaned_data
        order = OrderPlaced(
            number=given["number"], lines=given["lines"], total=form.sum, request=asked.id if asked else None
        )
        outcome = actions.place(access, order, given["due"], given["on"])
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, _("Taken. Both sides read it."))
    ahead = foresight.beside(access, typed, DELIVERY)
    return show(request, scene(access), "trade/place.html", form, foresight=ahead)


@require_safe
@relationship_view
def order(request: HttpRequest, access: RelationshipAccess, order: UUID) -> HttpResponse:
    """One order with its deliveries, returns and invoices."""
    page = _order(access, order)
    return show(
        request, page.scene, "trade/order.html", page=page, steps=possible(page.ordered.order, access)
    )


@_FORM
@relationship_view
def act(request: HttpRequest, access: RelationshipAccess, order: UUID, act: str) -> HttpResponse:
    """Something is done with an order: it goes out or arrives, is confirmed, changed or cancelled."""
    step = STEPS.get(act)
    if step is None or not step.label(access.side):
        raise Http404("no such act")
    typed = looked(request)
    form = step.form(None if typed else posted(request), access=access, initial=typed)
    if form.is_valid():
        outcome = step.do(access, order, form)
        if not beside_its_field(form, outcome):
            return after(request, access, outcome, str(step.done))
    page = _order(access, order)
    label, dated = step.label(access.side), "due" in form.fields
    ahead = foresight.beside(access, typed, DELIVERY) if dated else None
    return show(request, page.scene, "trade/act.html", form, page=page, label=label, foresight=ahead)


@require_POST
@relationship_view
def done(request: HttpRequest, access: RelationshipAccess, entry: UUID) -> HttpResponse:
    """One press: the order or the invoice that this entry is about went out, arrived, or was paid, whole."""
    outcome = whole.done(access, entry)
    if outcome is None:
        raise Http404("nothing is owed by this entry")
    return after(request, access, outcome, _("Recorded. Both sides read it."))


@_FORM
@relationship_view
def give_back(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Goods come back, perhaps from a known order (``?order=``)."""
    known = queries.order(access, _id(request.GET.get("order", "")))
    form = ReturnForm(posted(request), access=access)
    if form.is_valid():
        given = form.cleaned_data
        goods = ReturnRecorded(
            order=known.id if known else None,
            items=given["items"],
            reason=Reason(given["reason"]),
            words=form.typed("words"),
        )
        return after(request, access, actions.give_back(access, goods), _("Recorded. Both sides read it."))
    shown = scene(access)
    return show(
        request, shown, "trade/give_back.html", form, ordered=ordered(shown, known) if known else None
    )


def _order(access: RelationshipAccess, order: UUID) -> pages.OrderPage:
    page = pages.order_page(access, order)
    if page is None:
        raise Http404("no such order")
    return page


def _wanted(shown: Scene, asked: UUID) -> Wanted:
    row = queries.request(shown.access, asked)
    if row is None:
        raise Http404("no such request")
    return wanted(shown, row)


def _id(text: str) -> UUID:
    """The id in an address; one that stands for nothing when it is none."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
