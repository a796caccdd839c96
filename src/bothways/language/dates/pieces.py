"""Finding the pieces of a time expression in a text: days, times of day, edges, zones."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time, timedelta

from bothways.language.dates import clocks, meanings, periods, spans
from bothways.language.dates.asked import Asked
from bothways.language.dates.clocks import Clock
from bothways.language.dates.found import Every
from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Moment, Said, one


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a time expression; exactly one of the last six says what it is."""

    start: int
    end: int
    meaning: str
    days: tuple[Moment, ...] = ()
    clocks: tuple[Clock, ...] = ()
    edge: str = ""
    lead: tuple[float, str] | None = None
    zone: str = ""
    every: Every | None = None


def pieces(text: str, said: Said, words: Lexicon, *, alone: bool = False) -> list[Piece]:
    """All pieces in reading order; where several begin at one place, the longest."""
    found = sorted(_all(text, said, words, alone), key=lambda piece: (piece.start, -piece.end))
    kept: list[Piece] = []
    for piece in found:
        if kept and piece.start < kept[-1].end:
            if piece.end > kept[-1].end and _rank(piece) > _rank(kept[-1]):
                kept[-1] = piece
            continue
        kept.append(piece)
    return kept


def _rank(piece: Piece) -> int:
    return piece.end - piece.start


def _all(text: str, said: Said, words: Lexicon, alone: bool) -> Iterator[Piece]:
    for meaning, pattern in words.compiled:
        for match in pattern.finditer(text):
            number = meaning in _NUMBERS_TOO and not alone
            if number and not words.after_number.match(text, match.end()):
                continue
            piece = _piece(meaning, match, said, words)
            if piece is not None:
                yield piece


def _piece(meaning: str, match: "re.Match[str]", said: Said, words: Lexicon) -> Piece | None:
    asked = Asked(match.groupdict(), said, words)
    start, end = match.span()
    if meaning == "edge":
        return Piece(start, end, meaning, edge=words.edges[asked.text("edge")])
    if meaning == "lead":
        sign = -1 if asked.text("lead") in words.later_than else 1
        return Piece(
            start, end, meaning, lead=(sign * (asked.number("n") or 1), words.units[asked.text("unit")])
        )
    if meaning == "zone":
        return Piece(start, end, meaning, zone=words.zones[asked.text("zone")])
    if meaning == "every":
        every = _every(asked)
        return Piece(start, end, meaning, every=every) if every else None
    try:
        days = tuple(DAYS[meaning](asked)) if meaning in DAYS else ()
        times = tuple(CLOCKS[meaning](asked)) if meaning in CLOCKS else ()
    except (OverflowError, ValueError):  # a number that no calendar has
        return None
    return Piece(start, end, meaning, days=days, clocks=times) if days or times else None


#: What may as well be a number of something else: the 3rd floor, by 2 people.
_NUMBERS_TOO = frozenset({"day_of_month", "bare_clock"})


def _mid_month(asked: Asked) -> list[Moment]:
    return periods.edge("middle", spans.month_named(asked)[0], asked.said)


def _year_end(asked: Asked) -> list[Moment]:
    unit = asked.text("unit") or {"w": "week", "m": "month", "q": "quarter", "y": "year"}[asked.text("short")]
    if unit == periods.WEEK and not asked.text("short"):
        return [periods.period(periods.WEEKEND, 0, asked.said)]
    return periods.edge("end", periods.period(unit, 0, asked.said), asked.said)


def _midweek(asked: Asked) -> list[Moment]:
    wednesday = asked.said.monday + timedelta(days=2)
    return [one(wednesday if wednesday >= asked.said.on else wednesday + timedelta(weeks=1))]


def _after_next(asked: Asked) -> list[Moment]:
    return [periods.period(asked.words.units[asked.text("unit")], 2, asked.said)]


def _close(asked: Asked) -> list[Clock]:
    return [(asked.said.closes, None)]


def _the_period(asked: Asked) -> list[Moment]:
    """A bare "week" means something after an edge alone: the end of the week."""
    return [periods.period(asked.words.units[asked.text("unit")], 0, asked.said)]


def _same_time(asked: Asked) -> list[Moment]:
    unit, on = asked.text("unit"), asked.said.on
    return [
        one(
            on + timedelta(weeks=1)
            if unit == "week"
            else periods.add_months(on, 1 if unit == "month" else 12)
        )
    ]


def _today(asked: Asked) -> list[Moment]:
    return [one(asked.said.on)]


def _midnight(_: Asked) -> list[Clock]:
    return [(time(23, 59), None)]


def _every(asked: Asked) -> Every | None:
    words, of = asked.words, asked.text("of")
    adverbs = {
        "daily": 1,
        "weekly": 1,
        "fortnightly": 2,
        "biweekly": 2,
        "bi-weekly": 2,
        "monthly": 1,
        "quarterly": 3,
    }
    adverb = asked.text("adverb")
    if adverb:
        unit = "day" if adverb == "daily" else "month" if adverb in ("monthly", "quarterly") else "week"
        return Every("month", 12) if adverb in ("yearly", "annually") else Every(unit, adverbs[adverb])
    number = 2.0 if asked.text("n") in ("other", "second") else asked.number("n")
    weekday = words.weekdays.get(of, words.weekdays.get(of.removesuffix("s")))
    on = words.weekdays.get(asked.text("on"))
    if weekday is not None:
        if asked.text("month_unit") or (number is not None and asked.text("n") not in ("other", "second")):
            nth = int(asked.number("n") or 1)
            return Every("month", 3 if asked.text("month_unit") == "quarter" else 1, weekday, nth)
        return Every("week", int(number or 1), weekday)
    if of in words.parts:
        return Every("day")
    unit = words.units.get(of, "")
    if asked.text("month_unit"):
        return Every("month", 3 if asked.text("month_unit") == "quarter" else 1, None, int(number or 1))
    counts = {"day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "month": ("month", 1)}
    counts |= {"quarter": ("month", 3), "year": ("month", 12), "working day": ("working day", 1)}
    if unit not in counts:
        return None
    name, times = counts[unit]
    if name == "month" and asked.is_ordinal("n"):
        return Every(name, times, None, int(number or 1))
    return Every(name, times * int(number or 1), on)


DAYS: dict[str, Callable[[Asked], list[Moment]]] = {
    "relative": meanings.relative,
    "weekday": meanings.weekday,
    "weekday_after": meanings.weekday_after,
    "weekday_of_week": meanings.weekday_of_week,
    "nth_weekday": meanings.nth_weekday,
    "day_of_month": meanings.day_of_month,
    "date_named": meanings.date_named,
    "date_in_figures": meanings.date_in_figures,
    "iso": meanings.iso,
    "later": meanings.later,
    "after_day": meanings.after_day,
    "period": spans.period,
    "after_next": _after_next,
    "month_named": spans.month_named,
    "week_numbered": spans.week_numbered,
    "quarter_named": spans.quarter_named,
    "week_of": spans.week_of,
    "feast": meanings.feast,
    "year_named": spans.year_named,
    "year_end": _year_end,
    "midweek": _midweek,
    "later_today": _today,
    "the_period": _the_period,
    "mid_month": _mid_month,
    "bare_month": spans.month_named,
    "nth_working_day": meanings.nth_working_day,
    "nth_week": spans.nth_week,
    "half_month": spans.half_month,
    "half_year": spans.half_year,
    "same_time": _same_time,
}
CLOCKS: dict[str, Callable[[Asked], list[Clock]]] = {
    "clock": clocks.clock,
    "bare_clock": clocks.clock,
    "dotted_clock": clocks.clock,
    "hours": clocks.hours,
    "noon": clocks.noon,
    "midnight": _midnight,
    "part": clocks.part,
    "close": _close,
}
