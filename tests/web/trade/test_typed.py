"""Order lines as people type them."""

from decimal import Decimal

import pytest

from bothways.trade.kinds import OrderLine
from bothways.units.money import Money
from bothways_web.trade.typed import NotRead, items, order_lines


def line(quantity: str, text: str, cents: int | None = None) -> OrderLine:
    price = Money(cents, "EUR") if cents is not None else None
    return OrderLine(text=text, quantity=Decimal(quantity), price=price)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("24 x rolls, lavender @ 7.75", line("24", "rolls, lavender", 775)),
        ("24 rolls", line("24", "rolls")),
        ("24x rolls", line("24", "rolls")),
        ("1,5 × metres of ribbon @ 3,20", line("1.5", "metres of ribbon", 320)),
        ("rolls", line("1", "rolls")),
        ("x-ray film", line("1", "x-ray film")),
        ("2 x 58 mm rolls", line("2", "58 mm rolls")),
        ("mail a sample to anna@roy.example", line("1", "mail a sample to anna@roy.example")),
    ],
)
def test_a_line_that_is_read(typed: str, read: OrderLine) -> None:
    assert order_lines(typed, "EUR") == (read,)


@pytest.mark.parametrize("typed", ["0 x rolls", "24 x rolls @ cheap", "24", "24 x " + "r" * 201, "@ 7"])
def test_a_line_that_cannot_be_read_is_named(typed: str) -> None:
    with pytest.raises(NotRead, match="cannot be read"):
        order_lines(f"24 x rolls\n{typed}", "EUR")


def test_empty_lines_are_nothing() -> None:
    assert [item.text for item in items("\n 2 x rolls \n\n ribbon\n")] == ["rolls", "ribbon"]
