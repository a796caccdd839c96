"""Times of day: 3pm, half past two, noon, in the morning."""

from datetime import time

from bothways.language.dates.asked import Asked

#: A time of day, with the time from which it runs if it is a range.
Clock = tuple[time, time | None]

_HALVES = {"half past": 30, "quarter past": 15, "ten past": 10, "five past": 5, "twenty past": 20}
_TO = {"quarter to": 45, "ten to": 50, "five to": 55, "twenty to": 40}


def clock(asked: Asked) -> list[Clock]:
    """3pm, 15:00, 5 o'clock, half past two: business hours first where neither am nor pm was said."""
    hour, minute = asked.number("h"), int(asked.text("m") or 0)
    half = asked.text("half")
    if hour is None or hour > 24 or hour != int(hour):
        return []
    whole = int(hour)
    if half in _HALVES:
        minute = _HALVES[half]
    elif half in _TO:
        whole, minute = whole - 1, _TO[half]
    return [(at, None) for at in _times(whole, minute, asked.text("ap"), exact=bool(asked.text("m")))]


def hours(asked: Asked) -> list[Clock]:
    """2 to 4pm: the end counts, the start is kept."""
    begin, end = asked.number("h"), asked.number("h2")
    if begin is None or end is None or max(begin, end) > 24:
        return []
    last = _times(int(end), int(asked.text("m2") or 0), asked.text("ap2"), exact=True)
    first = _times(int(begin), int(asked.text("m") or 0), asked.text("ap") or asked.text("ap2"), exact=True)
    if not first or not last:
        return []
    opens = (
        first[0] if first[0] < last[0] else _times(int(begin), int(asked.text("m") or 0), "am", exact=True)[0]
    )
    return [(last[0], opens)]


def noon(_: Asked) -> list[Clock]:
    """Noon."""
    return [(time(12), None)]


def part(asked: Asked) -> list[Clock]:
    """In the morning: until noon; tonight: until midnight."""
    begin, end = asked.words.parts[asked.text("part")]
    return [(time(end) if end < 24 else time(23, 59), time(begin))]


def _times(hour: int, minute: int, half: str, *, exact: bool) -> list[time]:
    half = half.replace(".", "")
    if hour > 24 or minute > 59:
        return []
    if half:
        if hour > 12:
            return [time(hour % 24, minute)]
        return [time(hour % 12 + (12 if half.startswith("p") else 0), minute)]
    if hour == 24:
        return [time(23, 59)]
    if hour >= 13 or hour in (0, 12) or (exact and hour >= 10):
        return [time(hour, minute)]
    if hour >= 8:
        return [time(hour, minute), time(hour + 12, minute)]
    return [time(hour + 12, minute), time(hour, minute)]
