"""Orders from the request to the return, on both sides' word."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.trade.kinds import (
    DeliveryRecorded,
    Item,
    OrderChanged,
    OrderLine,
    OrderPlaced,
    OrderRequested,
    Reason,
    ReturnRecorded,
)
from bothways.trade.order import delivery_of
from bothways.trade.request import answer_of
from bothways.units.due import Due, on_day
from bothways.units.money import Money
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises.models import Promise
from bothways_web.trade import actions, queries
from bothways_web.trade.models import Buyer, Delivery, Order, Request, Return
from tests.builders.acts import assert_replay_changes_nothing, done, entries, said
from tests.cast import Cast

NOW = datetime(2126, 3, 8, 10, tzinfo=UTC)
DUE = on_day(date(2126, 3, 20), "Europe/London")
ROLLS = OrderLine(article="AL-50", text="rolls, lavender", quantity=Decimal(24), price=Money(775, "GBP"))
MORE = OrderLine(text="rolls, cream", quantity=Decimal("1.5"))


def placed(number: str = "4390", request: UUID | None = None) -> OrderPlaced:
    return OrderPlaced(number=number, lines=(ROLLS,), total=Money(18600, "GBP"), request=request)


def place(access: RelationshipAccess, number: str = "4390", due: Due | None = DUE, ago: int = 0) -> Order:
    with clock.at(NOW):
        at = NOW - timedelta(days=ago)
        return Order.objects.get(id=done(actions.place(access, placed(number), due, at)))


def promise_of(order: Order) -> Promise:
    return Promise.objects.get(id=delivery_of(order.id))


def again(order: Order) -> Order:
    order.refresh_from_db()
    return order


def test_an_order_with_a_date_is_a_promise_that_delivery_reports_and_arrival_keeps(cast: Cast) -> None:
    order = place(cast.roy.merchants)
    assert (order.number, order.total, order.currency, order.due_on) == ("4390", 18600, "GBP", DUE.on)
    assert order.lines == [
        {
            "article": "AL-50",
            "text": "rolls, lavender",
            "quantity": "24",
            "price": {"minor": 775, "currency": "GBP"},
        }
    ]
    assert (promise_of(order).state, promise_of(order).debtor) == ("agreed", "merchant")
    gone, came = NOW + timedelta(days=2), NOW + timedelta(days=4)
    with clock.at(came):
        done(actions.deliver(cast.roy.merchants, DeliveryRecorded(order=order.id), gone))
        assert (again(order).delivered_at, order.received_at) == (gone, None)
        assert promise_of(order).state == "reported"
    with clock.at(came + timedelta(hours=1)):
        done(actions.deliver(cast.roy.own, DeliveryRecorded(order=order.id)))
    assert again(order).received_at == came + timedelta(hours=1)
    assert promise_of(order).state == "accepted"
    assert_replay_changes_nothing(cast.roy.id)


def test_an_order_without_a_date_promises_nothing_until_it_is_confirmed_with_one(cast: Cast) -> None:
    order = place(cast.roy.merchants, due=None)
    assert not Promise.objects.exists()
    done(actions.confirm(cast.roy.merchants, order.id, DUE))
    assert again(order).confirmed_at is not None
    assert (order.due_on, promise_of(order).state) == (DUE.on, "agreed")
    assert said(actions.confirm(cast.roy.merchants, order.id, DUE)) == "delivery_is_promised"
    assert_replay_changes_nothing(cast.roy.id)


def test_a_part_is_no_delivery_of_the_whole(cast: Cast) -> None:
    order = place(cast.roy.merchants)
    part = DeliveryRecorded(order=order.id, complete=False, items=(MORE,), note="the rest follows")
    done(actions.deliver(cast.roy.merchants, part))
    assert (again(order).delivered_at, promise_of(order).state) == (None, "agreed")
    row = Delivery.objects.get()
    assert (row.by, row.complete, row.note) == ("merchant", False, "the rest follows")
    assert row.items == [{"article": "", "text": "rolls, cream", "quantity": "1.5"}]


def test_a_change_rewrites_the_order_and_asks_for_the_new_date(cast: Cast) -> None:
    order = place(cast.roy.merchants)
    later = on_day(date(2126, 3, 27), "Europe/London")
    wanted = OrderChanged(order=order.id, lines=(ROLLS, MORE), total=Money(20000, "GBP"), why="paper is late")
    with clock.at(NOW):
        done(actions.change(cast.roy.merchants, wanted, later))
    assert ([line["text"] for line in again(order).lines], order.total) == (
        ["rolls, lavender", "rolls, cream"],
        20000,
    )
    assert promise_of(order).state == "renegotiating"
    assert order.due_on == DUE.on
    assert_replay_changes_nothing(cast.roy.id)


@pytest.mark.parametrize(("side", "state"), [("own", "released"), ("merchants", "withdrawn")])
def test_either_side_cancels_and_it_counts_as_bought_no_more(cast: Cast, side: str, state: str) -> None:
    first, second = place(cast.roy.merchants, "1", ago=9), place(cast.roy.merchants, "2")
    done(actions.cancel(getattr(cast.roy, side), second.id, "Too many"))
    assert again(second).cancelled_at is not None
    assert second.cancelled_by == {"own": "customer", "merchants": "merchant"}[side]
    assert promise_of(second).state == state
    buyer = Buyer.objects.get(id=cast.roy.id)
    assert (buyer.orders, buyer.last_order_id, buyer.last_at) == (1, first.id, first.ordered_at)
    done(actions.cancel(getattr(cast.roy, side), first.id))
    assert not Buyer.objects.exists()
    assert queries.last_order(cast.roy.own) is None
    assert_replay_changes_nothing(cast.roy.id)


def test_a_buyer_is_counted_whatever_the_order_of_arrival(cast: Cast) -> None:
    newest = place(cast.roy.merchants, "3", ago=1)
    place(cast.roy.merchants, "1", ago=30)
    place(cast.roy.merchants, "2", ago=15)
    buyer = Buyer.objects.get()
    assert (buyer.orders, buyer.last_order_id) == (3, newest.id)
    assert (buyer.first_at, buyer.last_at) == (NOW - timedelta(days=30), NOW - timedelta(days=1))
    assert [order.number for order in queries.orders(cast.roy.own)] == ["3", "2", "1"]
    second = queries.orders(cast.roy.own, limit=1)[0]
    rest = queries.orders(cast.roy.own, before=(second.ordered_at, second.id))
    assert [order.number for order in rest] == ["2", "1"]


def test_a_request_is_answered_by_the_order_it_becomes(cast: Cast) -> None:
    with clock.at(NOW):
        wanted = OrderRequested(items=(Item(text="rolls", quantity=Decimal(24)),), note="As last time")
        asked = done(actions.request(cast.roy.own, wanted))
        request = Request.objects.get(id=asked)
        assert (request.state, request.own_word, request.note) == ("open", True, "As last time")
        assert (request.due_on, request.owner) == (date(2126, 3, 11), cast.owner.member)
        answer = Promise.objects.get(id=answer_of(asked))
        assert (answer.debtor, answer.state) == ("merchant", "agreed")
        assert [row.id for row in queries.waiting(cast.owner)] == [asked]
        assert queries.waiting(cast.staff) == []
        order = done(actions.place(cast.roy.merchants, placed(request=asked), DUE))
    request.refresh_from_db()
    assert (request.state, request.order_id) == ("placed", order)
    assert Promise.objects.get(id=answer_of(asked)).state == "reported"
    assert queries.waiting(cast.owner) == []
    twice = placed("4391", request=asked)
    assert said(actions.place(cast.roy.merchants, twice, DUE)) == "request_is_answered"
    assert_replay_changes_nothing(cast.roy.id)


def test_a_request_that_cannot_be_met_says_why(cast: Cast) -> None:
    wanted = OrderRequested(items=(Item(text="rolls", quantity=Decimal(24)),))
    asked = done(actions.request(cast.roy.merchants, wanted))
    done(actions.decline(cast.roy.merchants, asked, "The paper is not made any more."))
    (row,) = queries.requests(cast.roy.own)
    assert (row.state, row.why, row.own_word) == ("declined", "The paper is not made any more.", False)


def test_goods_come_back_with_the_reason(cast: Cast) -> None:
    order = place(cast.roy.merchants)
    goods = ReturnRecorded(order=order.id, items=(MORE,), reason=Reason.DAMAGED, words="Torn at the edge")
    done(actions.give_back(cast.roy.own, goods))
    row = Return.objects.get()
    assert (row.order_id, row.by, row.reason, row.words) == (
        order.id,
        "customer",
        "damaged",
        "Torn at the edge",
    )
    found = queries.dealings(cast.roy.merchants, order.id)
    assert found is not None
    assert found.returns == [row]
    assert_replay_changes_nothing(cast.roy.id)


def test_what_is_refused_leaves_nothing(cast: Cast) -> None:
    order = place(cast.roy.merchants)
    before = entries(cast.roy.id)
    assert said(actions.place(cast.brook.merchants, placed(), DUE)) == "number_is_taken"
    assert said(actions.place(cast.roy.own, placed("5"), DUE)) == "only_the_merchant"
    assert said(actions.deliver(cast.brook.merchants, DeliveryRecorded(order=order.id))) == "order_is_unknown"
    assert said(actions.change(cast.roy.merchants, OrderChanged(order=order.id))) == "nothing_changes"
    assert entries(cast.roy.id) == before
    assert queries.dealings(cast.brook.merchants, order.id) is None


def test_lists_take_a_fixed_number_of_queries(cast: Cast) -> None:
    for number in range(4):
        place(cast.roy.merchants, str(number), ago=number)
    with CaptureQueriesContext(connection) as captured:
        queries.orders(cast.roy.own)
        queries.last_order(cast.roy.own)
        queries.requests(cast.roy.own)
    assert len(captured) == 3
