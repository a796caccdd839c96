"""Quantities, sums and short names of what is bought."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from bothways.trade.items import in_words, total_of
from bothways.trade.kinds import Item, OrderLine
from bothways.units.money import Money


def line(quantity: str, cents: int | None, text: str = "rolls") -> OrderLine:
    price = Money(cents, "EUR") if cents is not None else None
    return OrderLine(text=text, quantity=Decimal(quantity), price=price)


@pytest.mark.parametrize("given", ["24", "24.0", "24.000", "2.4E+1", 24])
def test_one_quantity_is_stored_one_way(given: str | int) -> None:
    stored = Item.model_validate({"text": "rolls", "quantity": given}).model_dump(mode="json")
    assert stored["quantity"] == "24"


@pytest.mark.parametrize("given", ["0", "-1", "0.0001", "NaN", "Infinity", "a dozen"])
def test_what_is_no_quantity(given: str) -> None:
    with pytest.raises(ValidationError):
        Item.model_validate({"text": "rolls", "quantity": given})


@pytest.mark.parametrize(
    ("lines", "cents"),
    [
        ([], 0),
        ([line("24", 775)], 18600),
        ([line("1.5", 333), line("2", None)], 500),
        ([line("0.5", 1), line("1.5", 1)], 0 + 2),
    ],
)
def test_each_line_is_rounded_half_to_even(lines: list[OrderLine], cents: int) -> None:
    assert total_of(lines, "EUR") == Money(cents, "EUR")


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([], ""),
        ([line("24", None)], "24 rolls"),
        ([line("0.5", None), line("1", None), line("1", None)], "0.5 rolls and 2 more"),
    ],
)
def test_in_words(lines: list[OrderLine], words: str) -> None:
    assert in_words(lines) == words
