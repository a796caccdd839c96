"""Days, counts and lists as people say them. Every function takes the day it is; none reads a clock."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.utils import dateformat
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from bothways.units.money import Money, exponent

_SMALL = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def local_day(instant: datetime, zone: str) -> date:
    """The calendar day of an instant in an IANA zone."""
    return instant.astimezone(ZoneInfo(zone)).date()


def count(number: int) -> str:
    """A small number as a word, a large one in digits: ``three``, ``14``."""
    return _(_SMALL[number]) if 0 <= number < len(_SMALL) else f"{number:,}"


def day(on: date, today: date) -> str:
    """A day near ``today`` by its name, any other by its date: ``tomorrow``, ``Friday``, ``24 March``."""
    away = (on - today).days
    if away in (-1, 0, 1):
        return (_("yesterday"), _("today"), _("tomorrow"))[away + 1]
    if 1 < away < 7:
        return _written(on, "l", get_language())
    return full_day(on, today)


def full_day(on: date, today: date) -> str:
    """The date, with its year only when that is another one: ``24 March``, ``24 March 2024``."""
    return _written(on, "j F" if on.year == today.year else "j F Y", get_language())


def month(first: date, today: date) -> str:
    """The month, with its year only when that is another one: ``March``, ``December 2025``."""
    return _written(first, "F" if first.year == today.year else "F Y", get_language())


@lru_cache(maxsize=2048)
def _written(on: date, form: str, _language: str | None) -> str:
    """A day in one of Django's forms. Pages say the same few days again and again."""
    return dateformat.format(on, form)


def late(on: date, today: date) -> str:
    """How late something due ``on`` that day is: ``2 days late``. At most once the day has passed."""
    days = (today - on).days
    if days < 1:
        return _("late")
    if days >= 60:
        months = days // 30
        return ngettext("%(number)d month late", "%(number)d months late", months) % {"number": months}
    return ngettext("%(number)d day late", "%(number)d days late", days) % {"number": days}


def listed(words: Sequence[str]) -> str:
    """``one``, ``one and two``, ``one, two and three``."""
    if len(words) < 2:
        return "".join(words)
    return _("%(all)s and %(last)s") % {"all": ", ".join(words[:-1]), "last": words[-1]}


_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"}


def money(amount: Money) -> str:
    """An amount with its sign, or with its code where there is none: ``€ 1,240.50``, ``CHF 12.00``."""
    sign = _SIGNS.get(amount.currency, amount.currency)
    return f"{sign}\u00a0{amount.amount:,.{exponent(amount.currency)}f}"


def sentence(text: str) -> str:
    """The text with a capital at its beginning and a full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!', '…')) else '.'}" if text else ""
