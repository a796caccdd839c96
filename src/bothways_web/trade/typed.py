"""Items and order lines as people type them, one a line: ``24 x rolls, lavender @ 7.75``."""

import re
from decimal import Decimal, InvalidOperation

from pydantic import ValidationError

from bothways.trade.kinds import Item, OrderLine
from bothways.units.money import Money

_LINE = re.compile(r"(?:(?P<quantity>\d+(?:[.,]\d+)?)\s*[x×*]?\s+)?(?P<text>.*?)(?:\s+@\s*(?P<price>\S+))?")


class NotRead(ValueError):
    """A line that cannot be read; the message is a sentence that names it."""


def items(text: str) -> tuple[Item, ...]:
    """What is wanted; a line without a number is one of it."""
    found = order_lines(text, "XXX")
    return tuple(Item(article=line.article, text=line.text, quantity=line.quantity) for line in found)


def order_lines(text: str, currency: str) -> tuple[OrderLine, ...]:
    """What was ordered; after ``@`` stands the price of one in ``currency``."""
    return tuple(_line(line.strip(), currency) for line in text.splitlines() if line.strip())


def _line(line: str, currency: str) -> OrderLine:
    read = _LINE.fullmatch(line)
    if read is None or not any(letter.isalpha() for letter in read["text"]):
        raise NotRead(f"“{line}” cannot be read. Write a line such as “24 x rolls, lavender”.")
    try:
        return OrderLine(
            text=read["text"],
            quantity=_number(read["quantity"] or "1"),
            price=Money.of(_number(read["price"]), currency) if read["price"] else None,
        )
    except (ValidationError, InvalidOperation, ValueError):
        raise NotRead(
            f"“{line}” cannot be read. Write how many, what, and after @ the price of one: "
            "“24 x rolls, lavender @ 7.75”."
        ) from None


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
