"""``bothways due``: what somebody means who names a time. Needs no book, no settings and no network."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime, time
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bothways_web.cli.machine import zone_here
from bothways_web.cli.plain import Failure, out

if TYPE_CHECKING:
    from bothways.language.dates.found import TimeExpression
    from bothways.language.dates.lexicon import Lexicon
    from bothways.language.dates.moment import Said
    from bothways.units.calendar import WorkingCalendar

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: Where dates in figures begin with the month.
_MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW"})
_LONGEST_ALONE = 60
Sent = Annotated[
    str | None,
    typer.Option(metavar="TIME", help="When it was said, such as 2026-03-11T10:15. Now, if left out."),
]
Zone = Annotated[str | None, typer.Option(metavar="ZONE", help="Where it was said, such as Europe/Berlin.")]
Country = Annotated[
    str,
    typer.Option(metavar="CODE", help="Whose public holidays count, such as DE or US-NY. None, if left out."),
]
Days = Annotated[str, typer.Option(metavar="DAYS", help="The days worked in a week.")]
Closes = Annotated[str, typer.Option(metavar="TIME", help="When the business day ends.")]
Language = Annotated[str, typer.Option(metavar="CODE", help="The language of the words: en, de or fr.")]


def due(
    phrase: Annotated[
        str | None,
        typer.Argument(metavar="PHRASE", help="The words. Without any, JSON Lines are read from input."),
    ] = None,
    sent: Sent = None,
    zone: Zone = None,
    country: Country = "",
    working_days: Days = "mon-fri",
    closes: Closes = "17:00",
    language: Language = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """Say what a time in words means: every way to read it, the likeliest first.

    Without PHRASE, each line of the input is {"id", "text", "sent"?, "zone"?} and becomes a line {"id",
    "times"}.
    """
    calendar = _calendar(country, working_days)
    words = lexicon(language)
    setting = _Setting(calendar, country[:2].upper() not in _MONTH_FIRST, _clock(closes))
    if phrase is None:
        for line in _answers(sys.stdin, setting, words, sent, zone):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        return
    said = setting.said(sent, zone)
    found = _read(phrase, said, words)
    if as_json:
        values = {"text": phrase, "sent": _moment(said).isoformat(), "zone": said.zone, **_values(found)}
        sys.stdout.write(json.dumps(values, ensure_ascii=False, indent=2) + "\n")
        if not found:
            raise typer.Exit(1)
        return
    if not found:
        raise Failure(f"“{phrase}” names no time that we can read.")
    _tell(found, said)


class _Setting:
    """Whose days and hours count."""

    def __init__(self, calendar: "WorkingCalendar", day_first: bool, closes: time) -> None:
        self._calendar, self._day_first, self._closes = calendar, day_first, closes

    def said(self, sent: object, zone: str | None) -> "Said":
        """When and where something was said; refused in a sentence where that is not understood."""
        from bothways.language.dates.moment import Said
        from bothways.units.due import zone_named
        from bothways_web.foundation import clock

        name = zone or zone_here()
        try:
            place = zone_named(name)
        except ValueError as error:
            raise Failure(f"{error}.", 2) from None
        if sent is not None and not isinstance(sent, str):
            raise Failure("“sent” is a text such as 2026-03-11T10:15.", 2)
        if sent is None:
            local = clock.now().astimezone(place)
        else:
            try:
                local = datetime.fromisoformat(sent)
            except ValueError:
                raise Failure(f"“{sent}” is no time we can read. Write it as 2026-03-11T10:15.", 2) from None
            local = local.replace(tzinfo=place) if local.tzinfo is None else local.astimezone(place)
        return Said(local.date(), local.time(), name, self._calendar, self._day_first, self._closes)


def lexicon(language: str) -> "Lexicon":
    """The time words of a language."""
    if language == "en":
        from bothways.language.en.dates import ENGLISH

        return ENGLISH
    if language == "de":
        from bothways.language.de.dates import GERMAN

        return GERMAN
    if language == "fr":
        from bothways.language.fr.dates import FRENCH

        return FRENCH
    raise Failure(f"We read no “{language}”. Choose en, de or fr.", 2)


def _read(text: str, said: "Said", words: "Lexicon") -> list["TimeExpression"]:
    """The times in some words; words that are nothing but a time may be shorter: "sat" alone is a
    Saturday.
    """
    from bothways.language.dates.reading import times

    found = times(text, said, words, past=True)
    if found or len(text) > _LONGEST_ALONE:
        return found
    bare = text.strip(" .,;!?")
    return [
        each for each in times(text, said, words, alone=True, past=True) if each.text.strip(" .,;!?") == bare
    ]


def _values(found: Iterable["TimeExpression"]) -> dict[str, Any]:
    """Times that something may be due at, and those that are over."""
    from bothways.language.dates.told import as_values

    several = list(found)
    made: dict[str, Any] = {"times": [as_values(each) for each in several if not each.past]}
    if any(each.past for each in several):
        made["past"] = [as_values(each) for each in several if each.past]
    return made


def _answers(
    lines: Iterable[str], setting: _Setting, words: "Lexicon", sent: str | None, zone: str | None
) -> Iterator[dict[str, Any]]:
    """One answer for each line; a line that is not understood is answered with what is wrong, and loses no
    other.
    """
    known: dict[tuple[str | None, str | None], Said] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            text, key = asked["text"], (asked.get("sent", sent), asked.get("zone", zone))
            text.casefold()
        except (ValueError, KeyError, TypeError, AttributeError):
            yield {
                "id": None,
                "line": number,
                "error": f'Line {number} is no JSON object with a "text".',
                "times": [],
            }
            continue
        try:
            if key not in known:
                known[key] = setting.said(*key)
        except (Failure, TypeError) as failure:
            yield {"id": asked.get("id"), "line": number, "error": f"Line {number}: {failure}", "times": []}
            continue
        yield {"id": asked.get("id"), **_values(_read(text, known[key], words))}


def _tell(found: list["TimeExpression"], said: "Said") -> None:
    from bothways.language.dates.told import begins, ends, in_words, kind_of, reasons

    local = _moment(said)
    out.print(
        f"Said on {local:%A} {local.day} {local:%B %Y at %H:%M} in {said.zone}.", style="dim", markup=False
    )
    for each in found:
        several = len(each.readings) > 1
        sure = "may mean, the likeliest first" if each.is_ambiguous else "means"
        over = " It is over, so nothing is due then." if each.past else ""
        out.print(f"“{each.text}” {sure}:{over}", style="bold", markup=False)
        for place, reading in enumerate(each.readings, 1):
            note = f" - {reading.note}" if reading.note else ""
            mark = f"{place}. " if several else ""
            out.print(f"  {mark}{in_words(each, reading)}{note}", markup=False)
            span = dict.fromkeys((begins(each, reading), ends(each, reading) or "open"))
            out.print(f"     {kind_of(each, reading)}, {' to '.join(span)}", style="dim", markup=False)
        out.print(f"  Read as {reasons(each)}.", style="dim", markup=False)


def _moment(said: "Said") -> datetime:
    from bothways.units.due import zone_named

    return datetime.combine(said.on, said.at, zone_named(said.zone))


def _calendar(country: str, working_days: str) -> "WorkingCalendar":
    from bothways.units.calendar import WorkingCalendar

    name, _, region = country.upper().partition("-")
    try:
        return WorkingCalendar(name, region or None, _week(working_days))
    except ValueError as error:
        sentence = str(error).strip().rstrip(".")
        raise Failure(f"{sentence[:1].upper()}{sentence[1:]}.", 2) from None


def _week(text: str) -> frozenset[int]:
    """ "mon-fri" or "tue,thu": the days of the week that are worked, Monday is 0."""
    days: set[int] = set()
    for part in text.lower().replace(" ", "").split(","):
        first, dash, last = (name[:3] for name in part.partition("-"))
        if first not in _DAYS or (dash and last not in _DAYS):
            raise Failure(f"“{part}” is no day of the week. Write working days as mon-fri or tue,thu.", 2)
        begin = _DAYS.index(first)
        length = (_DAYS.index(last) - begin) % 7 if dash else 0
        days |= {(begin + ahead) % 7 for ahead in range(length + 1)}
    return frozenset(days)


def _clock(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise Failure(f"“{text}” is no time of day. Write it as 17:00.", 2) from None
