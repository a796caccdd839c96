"""Times of day: 3pm, half past two, noon, in the morning."""

from datetime import time

from bothways.language.dates.asked import Asked

#: A time of day, with the time from which it runs if it is a range.
Clock = tuple[time, time | None]


def clock(asked: Asked) -> list[Clock]:
    """3pm, 15:00, 5 o'clock, half past two: business hours first where neither am nor pm was said."""
    hour, minute, exact = _read(asked, "")
    if hour is None:
        return []
    if asked.has("past"):
        minute = asked.value("past", "PAST")
    elif asked.has("to"):
        hour, minute = hour - 1, 60 - asked.value("to", "TO")
    half = _half(asked, "ap") or ("24" if _all_day(asked.shape("c")) else "")
    return [(at, None) for at in _times(hour, minute, half, exact=exact)]


def half_clock(asked: Asked) -> list[Clock]:
    """Half four, which is half past four."""
    hour, _, _ = _read(asked, "")
    return [(at, None) for at in _times(hour, 30, "", exact=True)] if hour is not None and hour <= 12 else []


def hours(asked: Asked) -> list[Clock]:
    """2 to 4pm: the end counts, the start is kept."""
    begin, minute, _ = _read(asked, "")
    end, minute2, _ = _read(asked, "2")
    if begin is None or end is None:
        return []
    half = _half(asked, "ap2")
    last = _times(end, minute2, half, exact=False)
    first = _times(begin, minute, _half(asked, "ap") or half, exact=False)
    made = [(ends, opens) for ends in last for opens in first if opens < ends]
    if not made:
        early = _times(begin, minute, "am", exact=True)
        made = [(ends, opens) for ends in last for opens in early if opens < ends]
    # The likeliest first: both in business hours, then the shortest.
    made.sort(key=lambda each: (each[1].hour < 7, each[0].hour - each[1].hour))
    return [*made[:1]]


def noon(_: Asked) -> list[Clock]:
    """Noon."""
    return [(time(12), None)]


def same_clock(asked: Asked) -> list[Clock]:
    """This time tomorrow: the time at which it was said."""
    return [(asked.said.at, None)]


def part(asked: Asked) -> list[Clock]:
    """In the morning: until noon; tonight: until midnight."""
    begin, end = asked.value("part", "PART") or asked.value("part", "MORNING")
    return [(time(end) if end < 24 else time(23, 59), time(begin))]


def _half(asked: Asked, name: str) -> str:
    return str(asked.value(name, "AMPM") or "")


def _read(asked: Asked, which: str) -> tuple[int | None, int, bool]:
    """The hour, the minute, and whether both were named in figures."""
    shape = asked.shape("c" + which)
    if isinstance(shape, str):
        hour, minute = (int(part) for part in shape.split("."))
    elif isinstance(shape, list):
        hour, minute = shape[0], shape[1]
    elif isinstance(shape, int):
        hour, minute = divmod(shape, 100)
    else:
        named = asked.number("h" + which)
        if named is None or named != int(named):
            return None, 0, False
        hour, minute = int(named), asked.count("m" + which, 0)
        return (
            (hour if 0 <= hour <= 24 and minute < 60 else None),
            minute,
            asked.has("m" + which) or asked.has("exact"),
        )
    return (hour if hour <= 24 and minute < 60 else None), minute, True


def _all_day(shape: object) -> bool:
    """Whether a time is written so that it counts to 24: 0430, 04:30."""
    return isinstance(shape, int) or (isinstance(shape, list) and len(shape) > 2)


def _times(hour: int, minute: int, half: str, *, exact: bool) -> list[time]:
    if half == "24":
        return [time(hour, minute) if hour < 24 else time(23, 59)]
    if half:
        if hour > 12:
            return [time(hour % 24, minute)]
        return [time(hour % 12 + (12 if half == "pm" else 0), minute)]
    if hour == 24:
        return [time(23, 59)]
    if hour < 0:
        hour += 12
    if hour >= 13 or hour in (0, 12) or (exact and hour >= 10):
        return [time(hour, minute)]
    if hour >= 7:
        return [time(hour, minute), time(hour + 12, minute)]
    return [time(hour + 12, minute), time(hour, minute)]
