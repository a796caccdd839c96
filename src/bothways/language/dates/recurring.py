"""Days counted from another: the first time of what comes round, three days before Christmas."""

from datetime import date, timedelta

from bothways.language.dates import periods
from bothways.language.dates.found import Every
from bothways.language.dates.moment import Moment, Said, one


def first_of(every: Every, said: Said) -> date:
    """The first day on or after tomorrow on which it comes round."""
    tomorrow = said.on + timedelta(days=1)
    if every.unit == "month" and every.nth is not None:
        for ahead in range(2):
            day = _nth(every, periods.period(periods.MONTH, ahead, said), said)
            if day >= tomorrow:
                return day
        return _nth(every, periods.period(periods.MONTH, 2, said), said)
    if every.weekday is not None:
        return tomorrow + timedelta(days=(every.weekday - tomorrow.weekday()) % 7)
    if every.unit == "working day":
        return said.calendar.after(said.on, every.count)
    if every.unit == "month":
        return periods.add_months(said.on, every.count)
    return said.on + timedelta(days=every.count * (7 if every.unit == "week" else 1))


def before(span: Moment, lead: tuple[float, str], said: Said) -> Moment:
    """So many days, weeks or months before a span begins; after it ends where the count is negative."""
    count, unit = lead
    day = span.first if count > 0 else span.last
    if unit == "working day":
        left, step = abs(int(count)), timedelta(days=-1 if count > 0 else 1)
        while left:
            day += step
            left -= said.calendar.works(day)
        return one(day)
    if unit in ("month", "quarter", "year"):
        return one(periods.add_months(day, -int(count) * {"month": 1, "quarter": 3, "year": 12}[unit]))
    return one(day - timedelta(days=round(count * {"week": 7, "fortnight": 14}.get(unit, 1))))


def _nth(every: Every, month: Moment, said: Said) -> date:
    nth = every.nth or 1
    if every.weekday is None:
        if nth < 0:
            return month.last
        return month.first + timedelta(days=min(nth, month.last.day) - 1)
    if nth < 0:
        return month.last - timedelta(days=(month.last.weekday() - every.weekday) % 7)
    return month.first + timedelta(days=(every.weekday - month.first.weekday()) % 7, weeks=nth - 1)
