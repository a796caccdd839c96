"""Items and order lines, counted and named."""

from collections.abc import Iterable, Sequence

from bothways.trade.kinds import Item, OrderLine
from bothways.units.money import Money


def total_of(lines: Iterable[OrderLine], currency: str) -> Money:
    """The sum of all lines with a price, each rounded by itself (half to even)."""
    total = Money(0, currency)
    for line in lines:
        if line.price is not None:
            total += line.price.times(line.quantity)
    return total


def in_words(items: Sequence[Item]) -> str:
    """The items in a few words: the first, and how many more; empty when there is none."""
    if not items:
        return ""
    first = f"{items[0].quantity:f} {items[0].text}"
    return first if len(items) == 1 else f"{first} and {len(items) - 1} more"
