"""Finding the pieces of a time expression in a sentence: days, times of day, edges, zones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time, timedelta
from typing import NamedTuple

from bothways.language.dates import clocks, counted, meanings, spans
from bothways.language.dates.asked import Asked
from bothways.language.dates.clocks import Clock
from bothways.language.dates.found import Every
from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Moment, Said, one
from bothways.language.dates.recurring import every
from bothways.language.dates.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Lead:
    """What is counted from the day that follows: so many units, or the nth such day of the week.

    ``sign`` is 1 for before, -1 for after.
    """

    count: float
    unit: str
    sign: int
    weekday: int | None = None


class Piece(NamedTuple):
    """One part of a time expression, from token ``start`` to before token ``end``.

    One of the following says what it is: days, times of day, an edge ("end of"), a lead ("two days
    before"), a
    zone, something that comes round; none where the words are known to name no time. ``weekday`` and
    ``number`` are kept of a bare "Friday" and a bare "the 15th", whose week or month may stand elsewhere.
    """

    start: int
    end: int
    meaning: str
    days: tuple[Moment, ...] = ()
    clocks: tuple[Clock, ...] = ()
    edge: str = ""
    lead: Lead | None = None
    zone: str = ""
    every: Every | None = None
    weekday: int | None = None
    number: int | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether these words, known to name no time, keep others from being read into them."""
        return self.meaning == "nothing"


def pieces(line: Tokens, said: Said, words: Lexicon) -> list[Piece]:
    """All pieces in reading order; of those that overlap, the longest."""
    found = sorted(_all(line, said, words), key=lambda piece: (piece.start, -piece.end))
    kept: list[Piece] = []
    for piece in found:
        if kept and piece.start < kept[-1].end:
            longer = (piece.end - piece.start) - (kept[-1].end - kept[-1].start)
            if longer > 0 or (longer == 0 and piece.is_nothing):
                kept[-1] = piece
            continue
        kept.append(piece)
    return kept


def _all(line: Tokens, said: Said, words: Lexicon) -> Iterator[Piece]:
    always, by_letter = words.by_letter
    places = always.union(*(by_letter[letter] for letter in set(line.codes) if letter in by_letter))
    for meaning, pattern in (words.compiled[place] for place in sorted(places)):
        for match in pattern.regex.finditer(line.codes):
            begin, end = match.span()
            if begin == end:
                continue
            got = {
                name: line.items[match.start(index)]
                for index, name in pattern.names
                if match.start(index) >= 0
            }
            piece = _piece(meaning, begin, end, Asked(got, said, words))
            if piece is not None:
                yield piece


def _piece(meaning: str, start: int, end: int, asked: Asked) -> Piece | None:
    other = _OTHERS.get(meaning)
    try:
        if other is not None:
            return other(meaning, start, end, asked)
        if meaning in CLOCKS:
            times = tuple(CLOCKS[meaning](asked))
            return Piece(start, end, meaning, clocks=times) if times else None
        days = tuple(DAYS[meaning](asked))
    except (OverflowError, ValueError):  # a number that no calendar has
        return None
    if not days:
        return None
    return Piece(
        start,
        end,
        meaning,
        days=days,
        weekday=_bare_weekday(meaning, asked),
        number=_bare_number(meaning, asked),
    )


def _bare_weekday(meaning: str, asked: Asked) -> int | None:
    bare = meaning == "weekday" and not asked.has("which")
    return asked.value("weekday", "WEEKDAY") if bare else None


def _bare_number(meaning: str, asked: Asked) -> int | None:
    bare = meaning == "day_of_month" and not any(
        asked.has(name) for name in ("which", "month", "d2", "weekday")
    )
    return asked.count("d") if bare else None


def _edge(meaning: str, start: int, end: int, asked: Asked) -> Piece:
    return Piece(start, end, meaning, edge=asked.value("edge", "EDGE"))


def _week_of(meaning: str, start: int, end: int, _: Asked) -> Piece:
    return Piece(start, end, meaning, edge="week")


def _lead(meaning: str, start: int, end: int, asked: Asked) -> Piece:
    sign = asked.value("lead", "LEAD")
    wanted = asked.value("weekday", "WEEKDAY")
    count = asked.number("n", 0) or 0
    return Piece(start, end, meaning, lead=Lead(count, asked.unit(), sign, wanted))


def _zone(meaning: str, start: int, end: int, asked: Asked) -> Piece:
    return Piece(start, end, meaning, zone=asked.shape("offset") or asked.value("zone", "ZONE"))


def _every(meaning: str, start: int, end: int, asked: Asked) -> Piece | None:
    found = every(asked)
    return Piece(start, end, meaning, every=found) if found else None


def _nothing(meaning: str, start: int, end: int, _: Asked) -> Piece:
    return Piece(start, end, meaning)


_OTHERS: dict[str, Callable[[str, int, int, Asked], Piece | None]] = {
    "edge": _edge,
    "week_of": _week_of,
    "lead": _lead,
    "zone": _zone,
    "every": _every,
    "nothing": _nothing,
}


def _the_period(asked: Asked) -> list[Moment]:
    """A bare "week" or "May" means something after an edge or a limit alone: the end of the week."""
    if asked.has("y"):
        return spans.year_named(asked)
    return spans.month_named(asked) if asked.has("month") else spans.period(asked)


def _next_working_day(asked: Asked) -> list[Moment]:
    return [one(asked.said.calendar.after(asked.said.on, 1))]


def _weekend(asked: Asked) -> list[Moment]:
    """This weekend, or on a Sunday the next as well."""
    saturday = asked.said.monday + timedelta(days=5)
    return [Moment(saturday, saturday + timedelta(days=1))]


def _close(asked: Asked) -> list[Clock]:
    return [(asked.said.closes, None)]


def _midnight(_: Asked) -> list[Clock]:
    return [(time(23, 59, 59), None)]


DAYS: dict[str, Callable[[Asked], list[Moment]]] = {
    "relative": meanings.relative,
    "weekday": meanings.weekday,
    "weekday_after": meanings.weekday_after,
    "weekday_fortnight": meanings.weekday_fortnight,
    "weekday_nth": meanings.weekday_nth,
    "weekday_of_week": meanings.weekday_of_week,
    "nth_weekday": meanings.nth_weekday,
    "nth_day": meanings.nth_day,
    "day_after": meanings.day_after,
    "day_of_month": meanings.day_of_month,
    "date_named": meanings.date_named,
    "date_in_figures": meanings.date_in_figures,
    "date_with_point": meanings.date_with_point,
    "iso": meanings.iso,
    "feast": meanings.feast,
    "later": counted.later,
    "soon": counted.soon,
    "ago": counted.ago,
    "gone": spans.gone,
    "period": spans.period,
    "the_period": _the_period,
    "after_next": spans.after_next,
    "month_in_words": spans.month_named,
    "month_in_figures": spans.month_in_figures,
    "week_numbered": spans.week_numbered,
    "quarter_named": spans.quarter_named,
    "financial_year_named": spans.financial_year_named,
    "feast_week": spans.feast_week,
    "year_named": spans.year_named,
    "period_end": spans.period_end,
    "midweek": spans.midweek,
    "nth_week": spans.nth_week,
    "half": spans.half,
    "half_year": spans.half_year,
    "season": spans.season,
    "same_time": spans.same_time,
    "next_working_day": _next_working_day,
    "weekend": _weekend,
}
CLOCKS: dict[str, Callable[[Asked], list[Clock]]] = {
    "clock": clocks.clock,
    "half_clock": clocks.half_clock,
    "hours": clocks.hours,
    "same_clock": clocks.same_clock,
    "noon": clocks.noon,
    "midnight": _midnight,
    "part": clocks.part,
    "close": _close,
}
#: What is over.
PAST = frozenset({"ago", "gone"})
#: Spans that are a time only after an edge or a limit.
BARE = frozenset({"the_period"})
