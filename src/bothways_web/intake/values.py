"""Cells of files as values: dates, amounts and quantities as people and programs write them."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

_DAY_FIRST = ("%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y", "%d-%m-%Y")
_MONTH_FIRST = ("%m/%d/%Y", "%m/%d/%y")
_TIMES = ("", " %H:%M", " %H:%M:%S", "T%H:%M:%S", " %I:%M %p")


class CellDoesNotFit(ValueError):
    """A cell is not what its column holds; the text says so."""


def amount(cell: str) -> Decimal:
    """A number with a decimal point or comma and marks for thousands; currency signs are ignored."""
    text = re.sub(r"[^\d,.\-]", "", cell)
    if "," in text and "." in text:
        thousands = "," if text.rfind(".") > text.rfind(",") else "."
        text = text.replace(thousands, "").replace(",", ".")
    elif text.count(",") == 1 and len(text.rpartition(",")[2]) != 3:
        text = text.replace(",", ".")
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise CellDoesNotFit(f"{cell!r} is not a number") from None


def moment(cell: str, month_first: bool = False) -> datetime:
    """A date, with or without a time; without a zone. ISO 8601 or as people write it."""
    text = cell.strip()
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    text = re.sub(r"\s+[+-]\d{4}$", "", text)
    forms = (*_MONTH_FIRST, *_DAY_FIRST) if month_first else (*_DAY_FIRST, *_MONTH_FIRST)
    for form in forms:
        for time in _TIMES:
            try:
                return datetime.strptime(text, form + time)  # noqa: DTZ007  the book's zone is put to it
            except ValueError:
                continue
    raise CellDoesNotFit(f"{cell!r} is not a date")


def day(cell: str, month_first: bool = False) -> date:
    """The day of a date."""
    return moment(cell, month_first).date()


def month_comes_first(cells: list[str]) -> bool:
    """Whether dates with slashes must have the month first: some second number is above twelve."""
    pairs = [re.match(r"(\d{1,2})/(\d{1,2})/", cell) for cell in cells]
    found = [(int(pair[1]), int(pair[2])) for pair in pairs if pair]
    return any(second > 12 for _, second in found) and not any(first > 12 for first, _ in found)


def month_comes_either_way(cells: list[str]) -> bool:
    """Whether dates have slashes and no number above twelve says which is the month."""
    pairs = [re.match(r"(\d{1,2})/(\d{1,2})/", cell) for cell in cells]
    found = [(int(pair[1]), int(pair[2])) for pair in pairs if pair]
    return bool(found) and all(max(pair) <= 12 for pair in found)


def plain_number(cell: str) -> str:
    """A number as it stands on paper: spreadsheets write 13085 as 13085.0."""
    return re.sub(r"\.0+$", "", cell.strip())
