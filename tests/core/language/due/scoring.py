"""Whether the readings of a phrase hold what was meant, as the lines of the `.tsv` files beside it write it.

A line is ``words<TAB>meaning``; other meanings that are as good follow after " | ". A meaning is a day
``2026-03-13``, an instant ``2026-03-13T15:00``, a range ``first/last`` of either, an open end ``first..``,
what comes round (``every week 2 thu``), or ``-`` for no time at all.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from bothways.language.dates.found import Every, Limit, Reading, TimeExpression

HERE = Path(__file__).parent
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def phrases(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words of a file, each with what they may mean."""
    for line in plain(name):
        words, _, meant = line.partition("\t")
        yield words, tuple(part.strip() for part in meant.split(" | "))


def plain(name: str) -> list[str]:
    """The lines of a file that are not remarks."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def said_as(found: TimeExpression, reading: Reading) -> set[str]:
    """A reading in every form in which a line may write it."""
    zone = ZoneInfo(reading.due.zone)
    last = reading.instant.astimezone(zone)
    first = reading.opens.isoformat()
    if found.every is not None:
        return {every_said(found.every)}
    if found.limit in (Limit.AFTER, Limit.FROM):
        return {first + ".."}
    made = {last.date().isoformat(), f"{first}/{last.date().isoformat()}", last.strftime("%Y-%m-%dT%H:%M")}
    if reading.opens_at is not None:
        made.add(f"{first}T{reading.opens_at:%H:%M}/{last:%Y-%m-%dT%H:%M}")
    return made


def every_said(every: Every) -> str:
    """What comes round, in a few words."""
    day = "" if every.weekday is None else " " + _DAYS[every.weekday]
    nth = "" if every.nth is None else f" #{every.nth}"
    return f"every {every.count} {every.unit}{nth}{day}"


def among(found: Iterable[TimeExpression], meant: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether some reading is what was meant, and whether the likeliest of an expression is."""
    expressions = list(found)
    if not expressions:
        return ("-" in meant,) * 2
    wanted = set(meant)
    firsts = any(said_as(each, each.readings[0]) & wanted for each in expressions)
    return any(said_as(each, r) & wanted for each in expressions for r in each.readings), firsts
