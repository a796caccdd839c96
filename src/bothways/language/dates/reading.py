"""Reading the time expressions of a sentence, relative to when and where it was said."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bothways.language.dates import periods
from bothways.language.dates.clocks import Clock
from bothways.language.dates.found import Limit, Reading, TimeExpression
from bothways.language.dates.lexicon import Lexicon, any_of
from bothways.language.dates.moment import Moment, Said, one
from bothways.language.dates.pieces import Piece, pieces
from bothways.language.dates.recurring import before, first_of
from bothways.units.due import Due, at_instant, in_working_days, on_day

#: What may stand between a day and its time: "Friday, at noon", "3pm on the 4th".
_JOINT = re.compile(
    r"[\s,(]*(?:(?:at|on|by|of|in|around|about|before|the|for|between|from|@|and|um|à|am|vers|zwischen|entre)\s+)*@?\s*",
    re.IGNORECASE,
)
#: Further away than anybody promises; a number that was no date.
_FAR = timedelta(days=365 * 120)


def times(text: str, said: Said, words: Lexicon, *, alone: bool = False) -> list[TimeExpression]:
    """Every expression in a sentence that names a time still to come, in reading order.

    ``alone``: the text is nothing but a time, typed where one is asked for, so that "sat" is a Saturday.
    """
    if not _trigger(words).search(text):
        return []
    groups = _groups(text, pieces(text, said, words, alone=alone), words)
    found = (_expression(text, group, said, words, alone=alone) for group in groups)
    return [each for each in found if each is not None]


@cache
def _trigger_of(parts: str) -> "re.Pattern[str]":
    return re.compile(parts, re.IGNORECASE)


def _trigger(words: Lexicon) -> "re.Pattern[str]":
    known = (words.weekdays, words.months, words.units, words.parts, words.feasts, words.days)
    plain = "|".join(any_of(each) for each in known)
    return _trigger_of(rf"\d|\b(?:{plain}|noon|midday|midnight|asap|eo[dbwmqy]|cob|{words.close})\b")


def _groups(text: str, found: list[Piece], words: Lexicon) -> list[list[Piece]]:
    """Pieces that belong together: a day and its time, an edge and its span, the two ends of a range."""
    groups: list[list[Piece]] = []
    for piece in found:
        if groups and _joins(text, groups[-1], piece, words):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _joins(text: str, group: list[Piece], piece: Piece, words: Lexicon) -> bool:
    between = text[group[-1].end : piece.start]
    if re.fullmatch(rf"\s*{words.joints}\s*(?:the\s+)?", between, re.IGNORECASE):
        same = (group[-1].days and piece.days) or (group[-1].clocks and piece.clocks)
        return bool(same) and sum(bool(each.days) for each in group) < 2 and len(group) < 4
    if not _JOINT.fullmatch(between):
        return False
    if group[-1].edge or group[-1].lead:
        return bool(piece.days or piece.edge) and between.strip().lower() in ("", "the")
    if piece.lead:
        return False
    if piece.zone:
        return bool(group[-1].clocks)
    if piece.edge or piece.every:
        return bool(piece.every and any(each.clocks for each in group))
    if piece.clocks:
        exact = piece.meaning != "part"
        return not any(each.clocks and each.meaning != "part" and exact for each in group)
    return not any(each.days for each in group)


def _expression(
    text: str, group: list[Piece], said: Said, words: Lexicon, *, alone: bool
) -> TimeExpression | None:
    start, end = group[0].start, group[-1].end
    limit, begins = _limit(text, start, words)
    if _is_past(text, start, end, words):
        return None
    every = next((piece.every for piece in group if piece.every), None)
    moments = _moments(group, said)
    if not moments and every is None:
        return None
    if every is not None and not any(piece.days for piece in group):
        first = first_of(every, said)
        moments = [replace(moment, first=first, last=first, ends=None) for moment in moments] or [one(first)]
    shifted = any(piece.edge or piece.lead or piece.meaning == "year_end" for piece in group)
    inclusive = Limit.BY if limit is Limit.BEFORE and shifted else limit
    said_so = text[begins:end]
    readings = list(
        dict.fromkeys(r for moment in moments for r in _readings(moment, inclusive, said, said_so))
    )
    readings = [r for r in readings if abs(r.day - said.on) < _FAR]
    readings = [r for r in readings if r.day >= said.on] or readings
    if not readings or (not alone and _doubtful(text, group, limit, begins, words)):
        return None
    because = tuple(dict.fromkeys(piece.meaning for piece in group))
    return TimeExpression(begins, end, text[begins:end], limit, tuple(readings), because, every)


def _moments(group: list[Piece], said: Said) -> list[Moment]:
    """The days of a group with its times; none for an edge or a zone alone."""
    with_days = [piece for piece in group if piece.days]
    with_clocks = [piece for piece in group if piece.clocks]
    if not with_days and not with_clocks:
        return []
    edge = next((piece.edge for piece in group if piece.edge), "")
    days: list[Moment] = list(with_days[0].days) if with_days else []
    if not edge and with_days and with_days[0].meaning in ("the_period", "bare_month"):
        return []
    if edge and days:
        days = [found for span in days for found in periods.edge(edge, span, said)]
    lead = next((piece.lead for piece in group if piece.lead), None)
    if lead is not None:
        days = [before(day, lead, said) for day in days]
    if len(with_days) > 1:
        days = _ranged(days, with_days[-1])
    if not days:
        days = _day_of_clock(_narrowest(with_clocks)[0], all(p.meaning == "part" for p in with_clocks), said)
    zone = next((piece.zone for piece in group if piece.zone), None)
    if with_clocks:
        days = [_at(day, with_clocks) for day in days] + _other_clock(days, with_clocks)
    return [day.in_zone(zone) if zone else day for day in days]


def _ranged(days: list[Moment], last: Piece) -> list[Moment]:
    made = []
    for first in days:
        ends = [each for each in last.days if each.last >= first.first]
        end = min(ends, key=lambda each: each.last, default=None)
        if end is not None:
            made.append(Moment(first.first, end.last, ends=end.ends))
    return made or days


def _at(day: Moment, with_clocks: list[Piece]) -> Moment:
    clock, opens = _narrowest(with_clocks)
    if len(with_clocks) > 1 and with_clocks[0].meaning == with_clocks[1].meaning == "clock":
        opens = with_clocks[0].clocks[0][0]
    return day.at(clock, opens)


def _narrowest(with_clocks: list[Piece]) -> Clock:
    exact = [piece for piece in with_clocks if piece.meaning != "part"]
    part = next((piece for piece in with_clocks if piece.meaning == "part"), None)
    if not exact:
        return min((piece.clocks[0] for piece in with_clocks), key=lambda clock: clock[0])
    options = exact[-1].clocks
    if part is not None:
        end, begin = part.clocks[0]
        fitting = [option for option in options if (begin or time.min) <= option[0] <= end]
        return (fitting or list(options))[0]
    return options[0]


def _other_clock(days: list[Moment], with_clocks: list[Piece]) -> list[Moment]:
    options = with_clocks[-1].clocks
    if len(options) < 2 or any(piece.meaning == "part" for piece in with_clocks):
        return []
    return [day.at(options[1][0]) for day in days[:1]]


def _day_of_clock(clock: time, is_part: bool, said: Said) -> list[Moment]:
    """A time alone is today, or tomorrow once it has passed."""
    today, tomorrow = (
        Moment(said.on, said.on),
        Moment(said.on + timedelta(days=1), said.on + timedelta(days=1)),
    )
    return [today] if clock > said.at else [today] if is_part else [tomorrow, today]


def _limit(text: str, start: int, words: Lexicon) -> tuple[Limit, int]:
    """How the words before an expression limit it, and where they begin."""
    before = re.search(rf"(?<!\w)({any_of(words.limits)})\s*(?:the\s+)?$", text[:start], re.IGNORECASE)
    if before is None:
        inner = re.match(rf"({any_of(words.limits)})(?!\w)", text[start:], re.IGNORECASE)
        word = " ".join(inner.group(1).lower().split()) if inner else ""
        return Limit(words.limits.get(word, "on")), start
    return Limit(words.limits[" ".join(before.group(1).lower().split())]), before.start(1)


def _is_past(text: str, start: int, end: int, words: Lexicon) -> bool:
    before = re.search(rf"(?<!\w){words.past}\s*(?:the\s+)?$", text[:start], re.IGNORECASE)
    after = re.match(rf"\s*{words.past_after}(?!\w)", text[end:], re.IGNORECASE)
    return before is not None or after is not None


def _doubtful(text: str, group: list[Piece], limit: Limit, begins: int, words: Lexicon) -> bool:
    """Whether a word that is also another one ("may", "sat") stands there alone."""
    if len(group) > 1:
        return False
    piece = group[0]
    bare = text[piece.start : piece.end].lower().strip()
    if bare in words.doubtful:
        return begins == piece.start or not text[piece.start].isupper()
    asked = limit is not Limit.ON or begins < piece.start or bare.startswith(words.here)
    if piece.meaning == "date_in_figures" and not re.search(r"\d{4}", bare):
        return bare == "24/7" or not (asked or len(bare) == len(text.strip()))
    return piece.meaning == "part" and not asked


def _readings(moment: Moment, limit: Limit, said: Said, words: str) -> list[Reading]:
    last = moment.limit
    if limit is Limit.BEFORE and moment.clock is None and moment.first == moment.last:
        early = last - timedelta(days=1)
        dues = [on_day(early, said.zone, words), on_day(last, said.zone, words)]
    elif limit is Limit.BEFORE and moment.clock is None and not moment.ends:
        dues = [on_day(moment.first - timedelta(days=1), said.zone, words), on_day(last, said.zone, words)]
    elif moment.counted:
        start = datetime.combine(said.on, said.at, ZoneInfo(said.zone))
        dues = [in_working_days(moment.counted, start, said.zone, said.calendar, words)]
    elif moment.clock is not None:
        dues = [_instant(moment, said, words)]
    else:
        dues = [on_day(last, said.zone, words)]
        if moment.first != moment.last:
            dues += [
                on_day(day, said.zone, words)
                for day in dict.fromkeys((moment.first, moment.last))
                if day != last
            ]
    return [Reading(due, moment.first, moment.opens) for due in dues]


def _instant(moment: Moment, said: Said, words: str) -> Due:
    assert moment.clock is not None
    local = datetime.combine(moment.limit, moment.clock, ZoneInfo(moment.zone or said.zone))
    return at_instant(local, said.zone, words)
