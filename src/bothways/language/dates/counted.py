"""Days counted from another: in three days, within 48 hours, two days before Christmas."""

import math
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bothways.language.dates import periods
from bothways.language.dates.asked import Asked
from bothways.language.dates.moment import Moment, Said, one

_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


def later(asked: Asked) -> list[Moment]:
    """In three days, within 48 hours; ``n2`` is the larger of two numbers, ``half`` adds a half, ``or``
    one more.
    """
    unit, said = asked.unit(), asked.said
    fewest = asked.number("n", 1) or 0
    fewest += 0.5 if asked.has("half") else 0
    most = asked.number("n2", fewest + 1 if asked.has("more") else fewest) or 0
    begin, end = after(said, said.on, fewest, unit), after(said, said.on, most, unit)
    if begin is None or end is None or begin.first > end.last:
        return []
    counted = math.ceil(most) if unit == "working day" else 0
    first = said.on if asked.has("within") and begin == end and end.clock is None else begin.first
    made = Moment(first, end.last, clock=end.clock, counted=counted)
    if begin.clock != end.clock:
        made = made._replace(opens=begin.clock)
    return [made]


def soon(asked: Asked) -> list[Moment]:
    """In the coming days, over the next weeks: about as long as that is usually meant."""
    unit, on = asked.unit(), asked.said.on
    far = {"day": 7, "week": 28, "month": 91}.get(unit)
    return [Moment(on, on + timedelta(days=far), note="roughly")] if far else []


def after(said: Said, start: date, count: float, unit: str) -> Moment | None:
    """So many units after a day; hours and minutes after the time of day at which it was said."""
    if unit in ("minute", "hour"):
        zone = ZoneInfo(said.zone)
        there = datetime.combine(start, said.at, zone).timestamp() + round(
            count * (3600 if unit == "hour" else 60)
        )
        local = datetime.fromtimestamp(there, zone)
        return Moment(local.date(), local.date(), clock=local.time().replace(second=0, microsecond=0))
    if unit == "working day":
        return one(said.calendar.after(start, math.ceil(count))) if count >= 1 else None
    if unit in _DAYS:
        return one(start + timedelta(days=round(count * _DAYS[unit]))) if count > 0 else None
    if unit not in periods.MONTHS or count <= 0:
        return None
    months = periods.MONTHS[unit] * count
    whole = periods.add_months(start, int(months))
    return one(whole + timedelta(days=round((months - int(months)) * 30)))


def ago(asked: Asked) -> list[Moment]:
    """Two weeks ago."""
    return [before(one(asked.said.on), (asked.number("n", 1) or 0, asked.unit()), asked.said)]


def before(span: Moment, lead: tuple[float, str], said: Said) -> Moment:
    """So many days, weeks or months before a span begins; after it ends where the count is negative."""
    count, unit = lead
    day = span.first if count > 0 else span.last
    if unit == "working day":
        whole = max(1, math.ceil(abs(count)))
        return one((said.calendar.before if count > 0 else said.calendar.after)(day, whole))
    if unit in ("hour", "minute"):
        return _clock_before(span, count * (3600 if unit == "hour" else 60), said)
    if unit in periods.MONTHS:
        return one(periods.add_months(day, -int(count) * periods.MONTHS[unit]))
    return one(day - timedelta(days=round(count * _DAYS.get(unit, 1))))


def week_beside(span: Moment, sign: int, said: Said) -> Moment:
    """The week, from its Monday, that ends before a span or begins after it."""
    monday = span.first - timedelta(days=span.first.weekday())
    ahead = (monday - said.monday).days // 7 - sign
    return periods.period(periods.WEEK, ahead, said)


def weekday_beside(span: Moment, wanted: int, nth: int, sign: int) -> Moment:
    """The nth such day of the week before a span (``sign`` 1) or after it (-1)."""
    if sign > 0:
        distance = (span.first.weekday() - wanted - 1) % 7 + 1
        return one(span.first - timedelta(days=distance, weeks=nth - 1))
    distance = (wanted - span.last.weekday() - 1) % 7 + 1
    return one(span.last + timedelta(days=distance, weeks=nth - 1))


def _clock_before(span: Moment, seconds: float, said: Said) -> Moment:
    zone = ZoneInfo(said.zone)
    clock = span.clock or said.at.replace(hour=0, minute=0, second=0, microsecond=0)
    there = datetime.combine(span.first if seconds > 0 else span.last, clock, zone).timestamp() - seconds
    local = datetime.fromtimestamp(there, zone)
    return Moment(local.date(), local.date(), clock=local.time().replace(second=0, microsecond=0))
