"""Reading the time expressions of a sentence, relative to when and where it was said."""

import re
from datetime import time, timedelta

from bothways.language.dates.dues import readings_of
from bothways.language.dates.found import Every, Limit, TimeExpression
from bothways.language.dates.joining import Group, groups
from bothways.language.dates.lexicon import Lexicon
from bothways.language.dates.moment import Moment, Said, one
from bothways.language.dates.pieces import BARE, PAST, Piece, pieces
from bothways.language.dates.recurring import first_of
from bothways.language.dates.tokens import Tokens, tokens

#: Further away than anybody promises; a number that was no date.
_FAR = timedelta(days=365 * 120)
_WORDS = re.compile(r"[^\W\d_]+|\d")
#: Meanings that hold both ends of a range when they are longer than a day.
_RANGES = frozenset({"date_named", "day_of_month"})
#: Dates that might be numbers of something else: 3/4, 12.30.
_FIGURES = frozenset({"date_in_figures", "date_with_point"})
#: 20.3.26 is a date where that year is near, else the number of a version.
_NEAR = 2
#: How many words before an expression may limit it: "no later than on".
_BEFORE = 4


def times(
    text: str, said: Said, words: Lexicon, *, alone: bool = False, past: bool = False
) -> list[TimeExpression]:
    """Every expression in a sentence that names a time still to come, in reading order.

    ``alone``: the text is nothing but a time, typed where one is asked for, so that "sat" is a Saturday.
    ``past``: what is over is given too, marked as such ("last Friday").
    """
    if words.triggers.isdisjoint(_WORDS.findall(text.lower())):
        return []
    line = tokens(text, words)
    made = groups(line, pieces(line, said, words), said, words)
    found = (_expression(text, line, group, said, words, alone=alone) for group in made)
    return [each for each in found if each is not None and (past or alone or not each.past)]


def _expression(
    text: str, line: Tokens, group: Group, said: Said, words: Lexicon, *, alone: bool
) -> TimeExpression | None:
    limit, begin, end = _limit(line, group, words)
    limited = (begin, end) != (group.start, group.end)
    if not alone and _doubtful(text, line, group, words, limited=limited):
        return None
    if _is_bare(group) and not limited:
        return None
    every = group.first("every")
    assert every is None or isinstance(every, Every)
    moments = _moments(group, said, every)
    if not moments:
        return None
    start, stop = line.items[begin].start, line.items[end - 1].end
    limit = _loosened(limit, group)
    readings = readings_of(moments, limit, said, text[start:stop], closes=group.clocks)
    readings = [reading for reading in readings if abs(reading.day - said.on) < _FAR]
    gone = any(piece.meaning in PAST for piece in group.pieces) or _is_past(line, begin, end, words)
    if not gone:
        readings = [reading for reading in readings if reading.day >= said.on] or readings
    if not readings:
        return None
    past = every is None and (gone or readings[0].day < said.on)
    because = tuple(dict.fromkeys(piece.meaning for piece in group.pieces))
    return TimeExpression(start, stop, text[start:stop], limit, tuple(readings), because, every, past)


def _is_bare(group: Group) -> bool:
    """Whether a span stands there that is a time only after an edge or a limit: "May", "week"."""
    with_days = [piece for piece in group.pieces if piece.days]
    return (
        bool(with_days)
        and with_days[0].meaning in BARE
        and group.first("edge") is None
        and len(group.pieces) == 1
    )


def _loosened(limit: Limit, group: Group) -> Limit:
    """ "From Monday to Wednesday" is no open end; "before the end of May" is by it."""
    first = group.pieces[0]
    both_ends = first.meaning in _RANGES and any(not day.is_day for day in first.days)
    both_ends = both_ends or (
        first.meaning == "week_numbered" and (first.days[0].last - first.days[0].first).days > 6
    )
    both_ends = both_ends or any(piece.meaning == "hours" for piece in group.clocks)
    if (group.ranged or both_ends) and limit in (Limit.FROM, Limit.AFTER, Limit.UNTIL):
        return Limit.ON
    counted = group.pieces[0].meaning in ("later", "soon")
    if counted and limit is not Limit.FROM:
        return Limit.ON
    shifted = any(piece.edge or piece.lead or piece.meaning == "period_end" for piece in group.pieces)
    return Limit.BY if limit is Limit.BEFORE and shifted else limit


def _moments(group: Group, said: Said, every: Every | None) -> list[Moment]:
    """The days of a group with its times; none for an edge or a zone alone."""
    days = list(group.days)
    if every is not None:
        days = [one(first_of(every, said))]
    if not days and not group.clocks:
        return []
    if not days:
        clock, _ = _narrowest(group.clocks)[0]
        days = _day_of_clock(clock, all(piece.meaning == "part" for piece in group.clocks), said)
    if group.clocks:
        options = _narrowest(group.clocks)
        if group.ranged and len(group.clocks) > 1:
            clock, _ = group.clocks[-1].clocks[0]
            options = [(clock, group.clocks[0].clocks[0][0])]
        days = [day.at(*options[0]) for day in days] + [days[0].at(*option) for option in options[1:]]
    zone = group.first("zone")
    return [day.in_zone(str(zone)) if zone else day for day in days]


def _narrowest(with_clocks: list[Piece]) -> list[tuple[time, time | None]]:
    """The time that was named, in the part of the day that was named with it."""
    exact = [piece for piece in with_clocks if piece.meaning != "part"]
    part = next((piece for piece in with_clocks if piece.meaning == "part"), None)
    if not exact:
        return [min((piece.clocks[0] for piece in with_clocks), key=lambda clock: clock[0])]
    options = list(exact[-1].clocks)
    if part is not None:
        end, begin = part.clocks[0]
        fitting = [option for option in options if (begin or time.min) <= option[0] <= end]
        if not fitting:  # "6 in the evening" is said of some hours outside of it
            late = (begin or time.min).hour >= 12
            fitting = [option for option in options if (option[0].hour >= 12) == late]
        return (fitting or options)[:1]
    return options


def _day_of_clock(clock: time, is_part: bool, said: Said) -> list[Moment]:
    """A time alone is today, or tomorrow once it has passed."""
    today, tomorrow = one(said.on), one(said.on + timedelta(days=1))
    return [today] if clock > said.at or is_part else [tomorrow, today]


def _limit(line: Tokens, group: Group, words: Lexicon) -> tuple[Limit, int, int]:
    """How the words around an expression limit it, and which tokens it is then made of."""
    begin, end, name = group.start, group.end, ""
    skipped = 0
    for place in range(group.start - 1, max(group.start - 1 - _BEFORE, -1), -1):
        form = line.items[place].form
        value = words.value("LIMIT", form)
        if value is not None:
            name, begin, skipped = value, place, 0
            if value != "on":
                break
        elif words.value("SKIP", form) is None or skipped > 1:
            break
        else:
            skipped += 1
    inner = "" if group.pieces[0].edge else words.value("LIMIT", line.items[group.start].form) or ""
    if inner and name in ("", "on"):
        name = inner
    after = words.value("LATEST", line.items[end].form) if end < len(line.items) else None
    if after is not None:
        name, end = after, end + 1
    return Limit(name or "on"), begin, end


def _is_past(line: Tokens, begin: int, end: int, words: Lexicon) -> bool:
    place = begin - 1
    while place >= 0 and words.value("SKIP", line.items[place].form) is not None:
        place -= 1
    before = place >= 0 and words.value("PASTBEFORE", line.items[place].form) is not None
    return before or (end < len(line.items) and words.value("PASTAFTER", line.items[end].form) is not None)


def _doubtful(text: str, line: Tokens, group: Group, words: Lexicon, *, limited: bool) -> bool:
    """Whether a word that is also another one ("may", "sat"), or a number, stands there alone."""
    piece = group.pieces[0]
    if len(group.pieces) > 1:
        figures = all(each.meaning in _FIGURES for each in group.pieces)
        return figures and not limited and not _long_year(text, line, piece)
    token = line.items[piece.start]
    last = line.items[piece.end - 1]
    alone = all(words.value("SKIP", each.form) for each in line.items[piece.start : piece.end - 1])
    if alone and last.form in words.doubtful:
        token = last
        return not limited or not (text[token.start].isupper() or text.islower())
    if not limited and _describes(text, line, piece, words):
        return True
    if piece.meaning in _FIGURES:
        year = token.value[2] if isinstance(token.value, tuple) else None
        with_year = year is not None and (token.value[3] == "/" or abs(year - group.said.on.year) <= _NEAR)
        return piece.end - piece.start < len(line.items) and not (
            limited or with_year or _long_year(text, line, piece)
        )
    if piece.meaning in ("part", "season"):
        forms = [each.form for each in line.items[piece.start : piece.end - 1]]
        bare = all(words.value("SKIP", form) and not words.value("LIMIT", form) for form in forms)
        return bare and not limited and words.value("SURE", token.form) is None
    return False


def _describes(text: str, line: Tokens, piece: Piece, words: Lexicon) -> bool:
    """Whether a time says of which sort a thing is: "this year's model", "Easter eggs"."""
    if piece.end >= len(line.items) or line.codes[piece.end] not in words.things:
        return False
    last = line.items[piece.end - 1]
    first = piece.start == 0 and piece.meaning in ("weekday", "noon")
    return (
        first
        or piece.meaning == "feast"
        or text[last.start : last.end].lower().replace("’", "'").endswith("'s")
    )


def _long_year(text: str, line: Tokens, piece: Piece) -> bool:
    figures = text[line.items[piece.start].start : line.items[piece.end - 1].end]
    return re.search(r"\d{4}", figures) is not None
