"""Values that callers send, within what can be kept: times with a zone, days of our time, plain text."""

from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

FIRST_YEAR, LAST_YEAR = 1900, 2199


def _with_zone(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a time needs its zone: 2026-03-01T09:30:00+01:00, or Z for UTC")
    _our_time(value.year)
    return value


def _day(value: date) -> date:
    _our_time(value.year)
    return value


def _our_time(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"must lie between {FIRST_YEAR} and {LAST_YEAR}")


#: An instant, with its zone.
When = Annotated[datetime, AfterValidator(_with_zone)]
#: A calendar day.
Day = Annotated[date, AfterValidator(_day)]
#: A name of a person, an organisation or a thing.
NameText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
#: A sentence or two.
ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
#: The longest that an instant may lie ahead of or behind its page's clock.
A_DAY = timedelta(days=1)
