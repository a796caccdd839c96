"""Money: whole minor units, banker's rounding, no mixing of currencies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.units.money import CurrencyMismatch, Money, exponent

CURRENCIES = st.sampled_from(["EUR", "JPY", "KWD", "USD"])
MINOR = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("12.34", "EUR", 1234),
        ("-0.01", "EUR", -1),
        ("0.005", "EUR", 0),
        ("0.015", "EUR", 2),
        ("0.025", "EUR", 2),
        ("1234", "JPY", 1234),
        ("0.5", "JPY", 0),
        ("1.5", "JPY", 2),
        ("1.2345", "KWD", 1234),
        (Decimal(7), "USD", 700),
    ],
)
def test_an_amount_is_rounded_half_to_even(amount: str | Decimal, currency: str, minor: int) -> None:
    assert Money.of(amount, currency) == Money(minor, currency)


@pytest.mark.parametrize("amount", ["", "twelve", "NaN", "Infinity", "1e999999", "1e30", "1,5"])
def test_what_is_no_amount_is_said_to_be_none(amount: str) -> None:
    with pytest.raises(ValueError, match="is not an amount"):
        Money.of(amount, "EUR")


@pytest.mark.parametrize("currency", ["", "eur", "EURO", "ÄÖÜ", "E1"])
def test_a_currency_is_three_capital_letters(currency: str) -> None:
    with pytest.raises(ValueError, match="ISO 4217"):
        Money.of("1", currency)


@given(MINOR, CURRENCIES)
def test_an_amount_comes_back_as_it_went(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert Money.of(money.amount, currency) == money
    assert money.amount.as_tuple().exponent == -exponent(currency)


@given(MINOR, MINOR, CURRENCIES)
def test_adding_and_taking_away_undo_each_other(one: int, other: int, currency: str) -> None:
    a, b = Money(one, currency), Money(other, currency)
    assert (a + b) - b == a
    assert (a < b) == (one < other)


@pytest.mark.parametrize(
    ("minor", "factor", "product"),
    [(100, 3, 300), (5, Decimal("0.5"), 2), (15, Decimal("0.5"), 8), (-5, Decimal("0.5"), -2), (1, 0, 0)],
)
def test_a_product_is_rounded_half_to_even(minor: int, factor: Decimal | int, product: int) -> None:
    assert Money(minor, "EUR").times(factor) == Money(product, "EUR")


def test_currencies_are_never_put_together() -> None:
    euro, yen = Money(1, "EUR"), Money(1, "JPY")
    for put_together in (lambda: euro + yen, lambda: euro - yen, lambda: euro < yen):
        with pytest.raises(CurrencyMismatch, match="EUR and JPY"):
            put_together()


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (Money(123456, "EUR"), "EUR 1,234.56"),
        (Money(1234, "JPY"), "JPY 1,234"),
        (Money(-1, "KWD"), "KWD -0.001"),
    ],
)
def test_money_reads_plainly(money: Money, text: str) -> None:
    assert str(money) == text
