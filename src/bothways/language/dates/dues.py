"""From days and times to due dates: each way to understand an expression, the likeliest first."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from bothways.language.dates.found import Limit, Reading
from bothways.language.dates.moment import Moment, Said, zone_of
from bothways.language.dates.pieces import Piece
from bothways.units.due import Due, at_instant, in_working_days, on_day, zone_named

#: "Midnight" is the end of one day and the beginning of the next: the clock that stands for both.
MIDNIGHT = time(23, 59, 59)


def readings_of(
    moments: Iterable[Moment], limit: Limit, said: Said, words: str, *, closes: Sequence[Piece] = ()
) -> list[Reading]:
    """The readings of days and times under a limit, each once; ``closes`` are the times of day that were
    said.

    The close of business may also be the end of the day.
    """
    made: list[Reading] = []
    for moment in moments:
        made += _readings(moment, limit, said, words)
        if any(piece.meaning == "close" for piece in closes):
            made.append(
                Reading(on_day(moment.limit, said.zone, words), moment.first, note="the end of the day")
            )
    seen: set[tuple[object, ...]] = set()
    unique = []
    for reading in made:
        key = (reading.due.at, reading.due.kind, reading.opens, reading.opens_at)
        if key not in seen:
            seen.add(key)
            unique.append(reading)
    return unique


def _readings(moment: Moment, limit: Limit, said: Said, words: str) -> list[Reading]:
    if moment.clock is not None:
        return _timed(moment, limit, said, words)
    if moment.counted:
        start = datetime.combine(said.on, said.at, zone_named(said.zone))
        due = in_working_days(moment.counted, start, said.zone, said.calendar, words)
        return [Reading(due, moment.first, note=moment.note)]
    if limit in (Limit.AFTER, Limit.FROM):
        return [_on(day, day, said, words, note) for day, note in _openings(moment, limit, said)]
    return [_on(first, last, said, words, note) for first, last, note in _lasts(moment, limit, said)]


def _on(first: date, last: date, said: Said, words: str, note: str) -> Reading:
    return Reading(on_day(last, said.zone, words), first, note=note)


def _openings(moment: Moment, limit: Limit, said: Said) -> list[tuple[date, str]]:
    """The days from which on something is meant."""
    if limit is Limit.FROM:
        return [(moment.first, moment.note)]
    next_day = moment.last + timedelta(days=1)
    days = [(next_day, moment.note)]
    worked = said.calendar.after(moment.last, 1)
    if worked != next_day:
        days.append((worked, "the next working day"))
    return [*days, (moment.last, "that day counts")]


def _lasts(moment: Moment, limit: Limit, said: Said) -> list[tuple[date, date, str]]:
    """The first and the last day of each way to understand a day or a span under a limit."""
    first, last, note = moment.first, moment.last, moment.note
    if limit is Limit.BEFORE:
        return _befores(moment, said)
    if moment.is_day:
        return [(first, last, note)]
    made = [(first, moment.limit, note)]
    if moment.limit != last:
        made = [
            (first, moment.limit, note or "until its last working day"),
            (first, last, "until its last day"),
        ]
    if limit in (Limit.BY, Limit.UNTIL):
        made.append((first, first, "by its first day"))
    return made


def _befores(moment: Moment, said: Said) -> list[tuple[date, date, str]]:
    day = moment.first - timedelta(days=1)
    made = [(day, day, moment.note)]
    worked = said.calendar.before(moment.first, 1)
    if worked != day:
        made.append((worked, worked, "the working day before"))
    begins = "that day counts" if moment.is_day else "by its first day"
    made.append((moment.first, moment.first, begins))
    if not moment.is_day:
        made.append((moment.first, moment.limit, "before it is over"))
    return made


def _timed(moment: Moment, limit: Limit, said: Said, words: str) -> list[Reading]:
    if moment.clock == MIDNIGHT:
        next_day = moment.limit + timedelta(days=1)
        dues = [
            _due(next_day, time(0), moment, said, words),
            _due(moment.limit, time(23, 59), moment, said, words),
        ]
        if limit in (Limit.BY, Limit.UNTIL, Limit.BEFORE):
            dues.reverse()
        return [Reading(due, due.on, note="the end of the day") for due in dues]
    assert moment.clock is not None
    due = _due(moment.limit, moment.clock, moment, said, words)
    first = moment.first if moment.first != moment.limit else due.on
    return [Reading(due, first, moment.opens, moment.note)]


def _due(day: date, clock: time, moment: Moment, said: Said, words: str) -> Due:
    local = datetime.combine(day, clock, zone_of(moment.zone or said.zone))
    return at_instant(local, said.zone, words)
