"""Pages of orders, requests and returns, for both sides."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from bothways.trade.kinds import DeliveryRecorded, Item, OrderLine, OrderPlaced, OrderRequested
from bothways.units.due import on_day
from bothways.units.money import Money
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of
from bothways_web.parties.scene import scene
from bothways_web.trade import actions, pages
from bothways_web.trade.models import Order, Request, Return
from tests.builders.acts import done, entries
from tests.cast import Cast
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import answers, book, desk, expected, post


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


@pytest.fixture
def claire(cast: Cast) -> Client:
    return browser(cast.claire)


def place(
    access: RelationshipAccess, number: str = "4390", days: int | None = 5, request: UUID | None = None
) -> Order:
    line = OrderLine(text="rolls, lavender", quantity=Decimal(24), price=Money(775, "GBP"))
    order = OrderPlaced(number=number, lines=(line,), total=Money(18600, "GBP"), request=request)
    due = None if days is None else on_day((clock.now() + timedelta(days=days)).date(), "Europe/London")
    return Order.objects.get(id=done(actions.place(access, order, due)))


def ask_for(access: RelationshipAccess) -> Request:
    wanted = OrderRequested(items=(Item(text="rolls", quantity=Decimal(24)),), note="As last time")
    return Request.objects.get(id=done(actions.request(access, wanted)))


def panel(template: str, access: RelationshipAccess, **context: object) -> str:
    request = RequestFactory().get("/")
    return text(render_to_string(template, {**context_of(access), **context}, request))


@pytest.mark.parametrize("path", ["again/", "orders/", "orders/new/", "returns/new/"])
def test_pages_open_for_the_two_sides_alone(cast: Cast, path: str) -> None:
    assert answers(cast, f"trade/{path}") == expected(cast, f"trade/{path}")


def test_orders_and_requests_open_for_the_two_sides_alone(cast: Cast) -> None:
    order, request = place(cast.roy.merchants), ask_for(cast.roy.own)
    paths = [f"orders/{order.id}/", f"orders/{order.id}/deliver/", f"requests/{request.id}/"]
    for path in (*paths, f"requests/{request.id}/decline/"):
        assert answers(cast, f"trade/{path}") == expected(cast, f"trade/{path}"), path


def test_what_belongs_to_another_relationship_is_not_there(cast: Cast, jan: Client) -> None:
    order, request = place(cast.brook.merchants), ask_for(cast.brook.own)
    mine = place(cast.roy.merchants, "4391")
    for path in (f"orders/{order.id}/", f"requests/{request.id}/", f"orders/{mine.id}/nonsense/"):
        assert jan.get(desk(cast.roy.id, f"trade/{path}")).status_code == 404, path


def test_strangers_and_readers_record_nothing(cast: Cast) -> None:
    order = place(cast.roy.merchants)
    before = entries(cast.roy.id)
    found = answers(cast, f"trade/orders/{order.id}/cancel/", "post")
    assert found["a reader"] == 403
    assert {found[who] for who in ("another customer", "a stranger", "another merchant")} == {404}
    assert entries(cast.roy.id)[len(before) :] == ["order_cancelled"]


def test_what_only_the_merchant_does_is_no_page_of_the_customers(cast: Cast, claire: Client) -> None:
    order = place(cast.roy.merchants)
    assert claire.get(book(cast.roy.id, f"trade/orders/{order.id}/change/")).status_code == 404


def test_looking_changes_nothing(cast: Cast, jan: Client) -> None:
    order = place(cast.roy.merchants)
    before = entries(cast.roy.id)
    page(jan, desk(cast.roy.id, f"trade/orders/{order.id}/cancel/"))
    assert jan.post(desk(cast.roy.id, f"trade/orders/{order.id}/")).status_code == 405
    assert jan.post(desk(cast.roy.id, "trade/orders/")).status_code == 405
    assert entries(cast.roy.id) == before


def test_the_customer_orders_the_same_again_with_one_press(cast: Cast, claire: Client) -> None:
    order = place(cast.roy.merchants)
    shown = page(claire, book(cast.roy.id, "trade/again/"))
    assert "Order the same again" in shown
    assert "24 x rolls, lavender @ 7.75" in shown
    post(claire, book(cast.roy.id, "trade/again/"), {"items": "24 x rolls, lavender @ 7.75", "note": ""})
    request = Request.objects.get()
    assert (request.again, request.own_word) == (order.id, True)
    assert request.items == [{"article": "", "text": "rolls, lavender", "quantity": "24"}]


def test_a_first_order_is_typed(cast: Cast, claire: Client) -> None:
    shown = page(claire, book(cast.roy.id, "trade/again/"))
    assert "Order something" in shown
    empty = post(claire, book(cast.roy.id, "trade/again/"), {"items": "", "note": "soon"}, status=422)
    assert "Write at least one line" in empty
    unread = post(
        claire, book(cast.roy.id, "trade/again/"), {"items": "0 x rolls", "note": "soon"}, status=422
    )
    assert "“0 x rolls” cannot be read." in unread
    assert "soon" in unread
    post(claire, book(cast.roy.id, "trade/again/"), {"items": "2 x rolls\nribbon"})
    assert [item["text"] for item in Request.objects.get().items] == ["rolls", "ribbon"]


def test_the_merchant_takes_what_was_asked_for(cast: Cast, jan: Client, claire: Client) -> None:
    request = ask_for(cast.roy.own)
    shown = text(page(jan, desk(cast.roy.id, f"trade/requests/{request.id}/")))
    assert "answered by" in shown
    assert "As last time" in shown
    assert "24 x rolls" in page(jan, desk(cast.roy.id, f"trade/orders/new/?request={request.id}"))
    typed = {"number": "4390", "lines": "24 x rolls @ 7.75", "due": "in 5 working days"}
    post(jan, desk(cast.roy.id, f"trade/orders/new/?request={request.id}"), typed)
    request.refresh_from_db()
    order = Order.objects.get()
    assert (request.state, request.order_id, order.total) == ("placed", order.id, 18600)
    assert order.due_on is not None
    assert "The order it became" in page(claire, book(cast.roy.id, f"trade/requests/{request.id}/"))


def test_the_merchant_says_why_an_order_is_not_possible(cast: Cast, jan: Client, claire: Client) -> None:
    request = ask_for(cast.roy.own)
    at = f"trade/requests/{request.id}/"
    assert "Say why" in post(jan, desk(cast.roy.id, at + "decline/"), {"why": ""}, status=422)
    post(jan, desk(cast.roy.id, at + "decline/"), {"why": "The paper is not made any more."})
    assert "not possible: The paper is not made any more." in text(page(claire, book(cast.roy.id, at)))
    assert "only_the_merchant" in post(claire, book(cast.roy.id, at + "decline/"), {"why": "x"}, status=409)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"number": ""}, "Write the number that stands on it."),
        ({"number": "4390"}, "This number is in use already."),
        ({"due": "Blursday"}, "This is no day we can read."),
        ({"lines": "24 x rolls @ cheap"}, "cannot be read."),
        ({"total": "much"}, "Write an amount such as 186.00."),
        ({"on": "2126-01-01"}, "This day is still to come."),
    ],
)
def test_an_order_that_cannot_be_read_keeps_what_was_typed(
    cast: Cast, jan: Client, typed: dict[str, str], sentence: str
) -> None:
    place(cast.roy.merchants)
    before = entries(cast.roy.id)
    whole = {"number": "4391", "lines": "24 x rolls @ 7.75", "due": "Friday"} | typed
    shown = post(jan, desk(cast.roy.id, "trade/orders/new/"), whole, status=422)
    assert sentence in shown
    for words in typed.values():
        assert words in shown
    assert entries(cast.roy.id) == before


def test_an_order_lives_on_both_pages(cast: Cast, jan: Client, claire: Client) -> None:
    order = place(cast.roy.merchants, days=None)
    at = f"trade/orders/{order.id}/"
    ours, theirs = page(jan, desk(cast.roy.id, at)), page(claire, book(cast.roy.id, at))
    assert "Confirm it" in ours
    assert "Confirm it" not in theirs
    assert "£\u00a0186.00" in theirs
    post(jan, desk(cast.roy.id, at + "confirm/"), {"due": "in 3 working days"})
    assert "Change date or sum" in page(jan, desk(cast.roy.id, at))
    post(jan, desk(cast.roy.id, at + "change/"), {"due": "in 9 working days", "why": "The mill is late"})
    post(jan, desk(cast.roy.id, at + "deliver/"), {"part": "on", "note": "the rest follows"})
    assert "went out, a part of it" in text(page(claire, book(cast.roy.id, at)))
    post(jan, desk(cast.roy.id, at + "deliver/"))
    assert "It arrived" in page(claire, book(cast.roy.id, at))
    assert "It went out" not in page(jan, desk(cast.roy.id, at))
    post(claire, book(cast.roy.id, at + "deliver/"))
    order.refresh_from_db()
    assert order.received_at is not None
    assert "order_is_delivered" in post(claire, book(cast.roy.id, at + "deliver/"), status=409)


def test_a_refused_act_is_said_beside_its_field_and_keeps_what_was_typed(cast: Cast, jan: Client) -> None:
    order = place(cast.roy.merchants)
    at = desk(cast.roy.id, f"trade/orders/{order.id}/confirm/")
    shown = post(jan, at, {"due": "Friday"}, status=422)
    assert "A delivery date is promised already." in shown
    assert "Friday" in shown


def test_the_customer_cancels(cast: Cast, claire: Client) -> None:
    order = place(cast.roy.merchants)
    at = f"trade/orders/{order.id}/"
    assert "I do not need it any more" in page(claire, book(cast.roy.id, at))
    post(claire, book(cast.roy.id, at + "cancel/"), {"why": "Too many"})
    assert "cancelled" in text(page(claire, book(cast.roy.id, at)))
    assert "I do not need it any more" not in page(claire, book(cast.roy.id, at))


def test_goods_come_back_from_an_order(cast: Cast, claire: Client, jan: Client) -> None:
    order = place(cast.roy.merchants)
    address = book(cast.roy.id, f"trade/returns/new/?order={order.id}")
    assert "Say why it comes back." in post(claire, address, {"items": "2 x rolls"}, status=422)
    post(claire, address, {"items": "2 x rolls", "reason": "damaged", "words": "Torn"})
    assert Return.objects.get().order_id == order.id
    shown = text(page(jan, desk(cast.roy.id, f"trade/orders/{order.id}/")))
    assert "came back: 2 rolls (Torn)" in shown


def test_all_orders_page_by_page(cast: Cast, jan: Client) -> None:
    for number in range(27):
        place(cast.roy.merchants, f"N{number:02}", None)
    first = page(jan, desk(cast.roy.id, "trade/orders/"))
    assert "N26" in first
    assert "N01" not in first
    more = first.partition('href="?before=')[2].partition('"')[0]
    second = page(jan, desk(cast.roy.id, "trade/orders/"), query={"before": more})
    assert "N01" in second
    assert "N02" not in second
    assert 'rel="next"' not in second
    assert "N26" in page(jan, desk(cast.roy.id, "trade/orders/"), query={"before": "nonsense"})


def test_the_panel_says_what_is_due_and_what_was_late(cast: Cast) -> None:
    late = place(cast.roy.merchants, "1", days=2)
    with clock.at(clock.now() + timedelta(days=4)):
        done(actions.deliver(cast.roy.merchants, DeliveryRecorded(order=late.id)))
    place(cast.roy.merchants, "2", days=None)
    ask_for(cast.roy.own)
    ours, theirs = (
        panel("trade/_orders.html", access, orders=pages.orders_panel(scene(access)))
        for access in (cast.roy.merchants, cast.roy.own)
    )
    for shown in (ours, theirs):
        assert "2 days late" in shown
        assert "no date promised" in shown
        assert "Would like to order 24 rolls" in shown
        assert "all 2" in shown
    assert "Take an order" in ours
    assert "Take an order" not in theirs


def test_the_way_on_says_who_answers_by_when(cast: Cast) -> None:
    first = panel("trade/_again.html", cast.roy.own, again=pages.again(scene(cast.roy.own)))
    assert "Order something" in first
    assert "Jan answers by" in first
    place(cast.roy.merchants)
    again = panel("trade/_again.html", cast.roy.own, again=pages.again(scene(cast.roy.own)))
    assert "Order the same again 24 rolls, lavender, £ 186.00 · Jan answers by" in again


def test_pages_ask_the_same_few_queries_however_much_there_is(cast: Cast, jan: Client) -> None:
    order = place(cast.roy.merchants)
    addresses = [desk(cast.roy.id, f"trade/{path}") for path in ("again/", "orders/", f"orders/{order.id}/")]
    few = [queries(jan, address) for address in addresses]
    for number in range(5):
        place(cast.roy.merchants, str(number))
    assert [queries(jan, address) for address in addresses] == few
    assert max(few) <= 13
