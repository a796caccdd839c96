"""A merchant's working days, and by when it says it always answers."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bothways.language.dates.moment import Said
from bothways.language.dates.typed import due_typed
from bothways.language.en.dates import ENGLISH
from bothways.units.calendar import WorkingCalendar
from bothways.units.due import Due, in_working_days
from bothways.units.refusal import Refused
from bothways_web.parties.models import Merchant


def calendar_of(merchant: Merchant) -> WorkingCalendar:
    """The days on which the merchant works."""
    weekdays = frozenset(int(day) for day in merchant.weekdays)
    closed = frozenset(date.fromisoformat(day) for day in merchant.closed)
    return WorkingCalendar(merchant.country, merchant.subdivision or None, weekdays, closed)


def said_of(merchant: Merchant, at: datetime) -> Said:
    """When and where something was said at this instant, as the merchant's clock and calendar have it."""
    local = at.astimezone(ZoneInfo(merchant.zone))
    begins = merchant.year_begins or None
    return Said(local.date(), local.time(), merchant.zone, calendar_of(merchant), year_begins=begins)


def answer_due(merchant: Merchant, now: datetime) -> Due:
    """By when a question asked ``now`` is answered, as the merchant has told everybody."""
    return in_working_days(merchant.answer_days, now, merchant.zone, calendar_of(merchant))


def due_of(merchant: Merchant, words: str, now: datetime) -> Due | Refused:
    """What somebody means by ``words`` ("Friday", "in 3 working days"), by the merchant's calendar."""
    return due_typed(words, said_of(merchant, now), ENGLISH)
