"""Outcome tables of requests, orders, deliveries and returns."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bothways.journal.obligation import Basis
from bothways.trade import delivery, order, request
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
from bothways.trade.order import Order
from bothways.trade.request import Request
from bothways.units.due import Due, on_day
from bothways.units.money import Money
from bothways.units.side import Side
from tests.core.outcomes import bodies, ids, number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
NOW = datetime(2026, 3, 11, 9, tzinfo=UTC)
PAST, DUE = on_day(date(2026, 3, 10), "UTC"), on_day(date(2026, 4, 2), "UTC")
ORDER, REQUEST = number(1), number(2)
ROLLS = OrderLine(text="rolls, lavender", quantity=Decimal(24), price=Money(775, "EUR"))
DOLLARS = OrderLine(text="rolls", quantity=Decimal(1), price=Money(775, "USD"))


def placed(*lines: OrderLine, answering: bool = False) -> OrderPlaced:
    return OrderPlaced(
        number="4390",
        lines=lines or (ROLLS,),
        total=Money(18600, "EUR"),
        request=REQUEST if answering else None,
    )


def standing(**state: bool) -> Order:
    return Order(ORDER, "4390", "EUR", **state)


@pytest.mark.parametrize(
    ("side", "body", "asked", "due", "taken", "expected"),
    [
        (C, placed(), None, DUE, False, "only_the_merchant"),
        (M, placed(answering=True), None, DUE, False, "request_is_unknown"),
        (M, placed(answering=True), Request(REQUEST, answered=True), DUE, False, "request_is_answered"),
        (M, placed(), None, DUE, True, "number_is_taken"),
        (M, placed(ROLLS, DOLLARS), None, DUE, False, "currencies_differ"),
        (M, placed(), None, PAST, False, "due_is_in_the_past"),
        (M, placed(), None, None, False, "OrderPlaced:merchant"),
        (M, placed(), None, DUE, False, "OrderPlaced:merchant+"),
        (
            M,
            placed(answering=True),
            Request(REQUEST, answered=False),
            DUE,
            False,
            "OrderPlaced:merchant+(done_reported)",
        ),
    ],
)
def test_place(
    side: Side, body: OrderPlaced, asked: Request | None, due: Due | None, taken: bool, expected: str
) -> None:
    assert outcome(order.place(side, body, ORDER, NOW, NOW, due, asked, taken)) == expected


def test_a_promised_delivery_is_a_promise_of_the_merchant() -> None:
    answer = order.place(M, placed(ROLLS, ROLLS), ORDER, NOW, NOW, DUE)
    (body,), (entry,) = bodies(answer), ids(answer)
    (owed,) = body.opens
    assert (entry, owed.id) == (ORDER, order.delivery_of(ORDER))
    assert (owed.debtor, owed.due, owed.basis) == (M, DUE, Basis.ORDER)
    assert owed.what == "Deliver order 4390: 24 rolls, lavender and 1 more"


@pytest.mark.parametrize(
    ("standing_order", "side", "due", "expected"),
    [
        (standing(), C, DUE, "only_the_merchant"),
        (None, M, DUE, "order_is_unknown"),
        (standing(cancelled=True), M, DUE, "order_is_cancelled"),
        (standing(delivered=True), M, DUE, "order_is_delivered"),
        (standing(), M, PAST, "due_is_in_the_past"),
        (standing(promised=True), M, DUE, "delivery_is_promised"),
        (standing(promised=True), M, None, "OrderConfirmed:merchant"),
        (standing(), M, DUE, "OrderConfirmed:merchant+"),
    ],
)
def test_confirm(standing_order: Order | None, side: Side, due: Due | None, expected: str) -> None:
    assert outcome(order.confirm(standing_order, side, NOW, due)) == expected


@pytest.mark.parametrize(
    ("standing_order", "side", "wanted", "due", "expected"),
    [
        (standing(), C, OrderChanged(order=ORDER, lines=()), None, "only_the_merchant"),
        (None, M, OrderChanged(order=ORDER, lines=()), None, "order_is_unknown"),
        (standing(cancelled=True), M, OrderChanged(order=ORDER, lines=()), None, "order_is_cancelled"),
        (standing(received=True), M, OrderChanged(order=ORDER, lines=()), None, "order_is_delivered"),
        (standing(), M, OrderChanged(order=ORDER, why="so"), None, "nothing_changes"),
        (standing(), M, OrderChanged(order=ORDER, lines=(DOLLARS,)), None, "currencies_differ"),
        (standing(), M, OrderChanged(order=ORDER, total=Money(1, "USD")), None, "currencies_differ"),
        (standing(promised=True), M, OrderChanged(order=ORDER), PAST, "due_is_in_the_past"),
        (standing(), M, OrderChanged(order=ORDER), DUE, "delivery_is_not_promised"),
        (standing(), M, OrderChanged(order=ORDER, lines=(ROLLS,)), None, "OrderChanged:merchant"),
        (standing(promised=True), M, OrderChanged(order=ORDER), DUE, "OrderChanged:merchant(due_moved)"),
    ],
)
def test_change(
    standing_order: Order | None, side: Side, wanted: OrderChanged, due: Due | None, expected: str
) -> None:
    assert outcome(order.change(standing_order, side, wanted, NOW, due)) == expected


@pytest.mark.parametrize(
    ("standing_order", "side", "expected"),
    [
        (None, M, "order_is_unknown"),
        (standing(cancelled=True), C, "order_is_cancelled"),
        (standing(delivered=True), C, "order_is_delivered"),
        (standing(), C, "OrderCancelled:customer"),
        (standing(promised=True), C, "OrderCancelled:customer(released)"),
        (standing(promised=True), M, "OrderCancelled:merchant(withdrawn)"),
    ],
)
def test_cancel(standing_order: Order | None, side: Side, expected: str) -> None:
    assert outcome(order.cancel(standing_order, side)) == expected


@pytest.mark.parametrize(
    ("standing_order", "side", "complete", "expected"),
    [
        (None, M, True, "order_is_unknown"),
        (standing(cancelled=True), M, True, "order_is_cancelled"),
        (standing(received=True), C, True, "order_is_delivered"),
        (standing(delivered=True), M, True, "order_is_delivered"),
        (standing(), M, True, "DeliveryRecorded:merchant"),
        (standing(promised=True), M, False, "DeliveryRecorded:merchant"),
        (standing(promised=True), M, True, "DeliveryRecorded:merchant(done_reported)"),
        (standing(promised=True), C, True, "DeliveryRecorded:customer(accepted)"),
        (standing(promised=True, delivered=True), C, True, "DeliveryRecorded:customer(accepted)"),
    ],
)
def test_deliver(standing_order: Order | None, side: Side, complete: bool, expected: str) -> None:
    body = DeliveryRecorded(order=ORDER, complete=complete)
    assert outcome(delivery.deliver(standing_order, side, body, NOW, NOW)) == expected


@pytest.mark.parametrize(
    ("named", "known", "side", "expected"),
    [
        (True, None, M, "order_is_unknown"),
        (False, None, C, "ReturnRecorded:customer"),
        (True, standing(delivered=True), M, "ReturnRecorded:merchant"),
    ],
)
def test_give_back(named: bool, known: Order | None, side: Side, expected: str) -> None:
    goods = ReturnRecorded(order=ORDER if named else None, items=(ROLLS,), reason=Reason.DAMAGED)
    assert outcome(delivery.give_back(known, side, goods, NOW, NOW)) == expected


@pytest.mark.parametrize(
    ("due", "expected"), [(PAST, "due_is_in_the_past"), (DUE, "OrderRequested:customer+")]
)
def test_request(due: Due, expected: str) -> None:
    wanted = OrderRequested(items=(Item(text="rolls", quantity=Decimal("24.500")),))
    answer = request.request(wanted, REQUEST, due, NOW)
    assert outcome(answer) == expected
    if expected.startswith("Order"):
        assert bodies(answer)[0].opens[0].what == "Answer the wish to order 24.5 rolls"


@pytest.mark.parametrize(
    ("asked", "side", "expected"),
    [
        (Request(REQUEST, answered=False), C, "only_the_merchant"),
        (None, M, "request_is_unknown"),
        (Request(REQUEST, answered=True), M, "request_is_answered"),
        (Request(REQUEST, answered=False), M, "OrderRequestDeclined:merchant(done_reported)"),
    ],
)
def test_decline(asked: Request | None, side: Side, expected: str) -> None:
    assert outcome(request.decline(asked, side, "The paper is not made any more.")) == expected


def test_nothing_is_recorded_before_its_day() -> None:
    tomorrow = NOW + timedelta(days=1)
    answers = [
        order.place(M, placed(), ORDER, tomorrow, NOW),
        delivery.deliver(standing(), M, DeliveryRecorded(order=ORDER), tomorrow, NOW),
        delivery.give_back(None, C, ReturnRecorded(items=(ROLLS,), reason=Reason.OTHER), tomorrow, NOW),
    ]
    assert [outcome(answer) for answer in answers] == ["day_is_to_come"] * 3
