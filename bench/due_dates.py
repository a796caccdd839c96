"""``python -m bench.due_dates [--language en] [FILE ...]``: how often a time in words is read as it is meant.

Reads the phrases of ``tests/core/language/due`` (all that were held back, without FILE) with Bothways' own
reader
and with each library that happens to be installed: dateparser, parsedatetime, recognizers-text, ctparse. None
of them is needed at run time; install them beside (``pip install dateparser parsedatetime
recognizers-text-suite
ctparse``) to compare. A library that knows days alone is right with the first or the last day of a range, and
with anything at all for what comes round if it says that it comes round.
"""

import argparse
import contextlib
import importlib
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from datetime import date, datetime
from datetime import time as clock
from typing import Any

from bothways.language.dates.moment import Said
from bothways.language.dates.reading import times
from bothways.units.calendar import WorkingCalendar
from tests.core.language.due.scoring import among, phrases, plain

NOW = datetime(2026, 3, 11, 10, 15)  # noqa: DTZ001 - the libraries want a time without a zone
ZONE = "Europe/Berlin"
FILES = ("held-back-en", "held-back-en-2", "held-back-en-3", "held-back-en-4")
#: What a library made of a phrase: ISO days or instants, or "every".
Read = Callable[[str], list[str]]


def main(arguments: list[str]) -> int:
    """Print a line for each reader: right among its readings, as its first, false alarms, calls a second."""
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(prog="python -m bench.due_dates", description=str(__doc__))
    parser.add_argument("files", nargs="*", metavar="FILE", default=FILES, help="phrase files, without .tsv")
    parser.add_argument("--language", default="en", metavar="CODE")
    asked = parser.parse_args(arguments)
    asked_of = [pair for name in asked.files for pair in phrases(f"{name}.tsv")]
    without = [name.replace("held-back-", "held-back-none-") for name in asked.files]
    none = [line for name in without for line in plain(f"{name}.txt")]
    print(f"{len(asked_of)} phrases, {len(none)} sentences without a time")
    print("reader             among  first  false  phrases/s of CPU")
    _ours(asked_of, none, asked.language)
    for name, make in PEERS.items():
        with contextlib.suppress(ImportError):
            _peer(name, make(asked.language), asked_of, none)
    return 0


def _ours(asked_of: list[tuple[str, tuple[str, ...]]], none: list[str], language: str) -> None:
    lexicon = importlib.import_module(f"bothways.language.{language}.dates").TIMES
    said = Said(NOW.date(), NOW.time(), ZONE, WorkingCalendar("DE"))
    times("tomorrow", said, lexicon)
    begin = time.process_time()
    found = [times(words, said, lexicon) for words, _ in asked_of]
    spent = time.process_time() - begin
    scores = [among(each, meant) for each, (_, meant) in zip(found, asked_of, strict=True)]
    false = sum(bool(times(sentence, said, lexicon)) for sentence in none)
    _line("bothways", scores, false, len(asked_of) / spent)


def _peer(name: str, read: Read, asked_of: list[tuple[str, tuple[str, ...]]], none: list[str]) -> None:
    begin = time.process_time()
    found = [_safely(read, words) for words, _ in asked_of]
    spent = time.process_time() - begin
    scores = [_right(each, meant) for each, (_, meant) in zip(found, asked_of, strict=True)]
    _line(name, scores, sum(bool(_safely(read, sentence)) for sentence in none), len(asked_of) / spent)


def _safely(read: Read, words: str) -> list[str]:
    try:
        return read(words)
    except Exception:  # noqa: BLE001 - a library that breaks on a phrase has not read it
        return []


def _right(found: list[str], meant: Iterable[str]) -> tuple[bool, bool]:
    """Whether some reading, and whether the first, is a day or an instant that was meant."""
    wanted: set[str] = set()
    for meaning in meant:
        if meaning == "-":
            return (not found,) * 2
        parts = ["every"] if meaning.startswith("every") else meaning.replace("..", "/").split("/")
        wanted.update(part for part in parts if part)
    hits = [any(each == w or (len(w) == 10 and each[:10] == w) for w in wanted) for each in found]
    return any(hits), bool(hits) and hits[0]


def _line(name: str, scores: list[tuple[bool, bool]], false: int, speed: float) -> None:
    right, first = (sum(score[place] for score in scores) for place in (0, 1))
    print(f"{name:<18}{right:>6}{first:>7}{false:>7}{speed:>12,.0f}")


def _minute(moment: date) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M") if isinstance(moment, datetime) else moment.isoformat()


def _dateparser(language: str) -> Read:
    search = importlib.import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": NOW, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY", "TIMEZONE": ZONE}

    def read(words: str) -> list[str]:
        found = search(words, languages=[language], settings=settings) or []
        return [_minute(each.replace(tzinfo=None)) for _, each in found]

    return read


def _parsedatetime(_: str) -> Read:
    calendar = importlib.import_module("parsedatetime").Calendar()

    def read(words: str) -> list[str]:
        return [_minute(each[0]) for each in calendar.nlp(words, sourceTime=NOW.timetuple()) or ()]

    return read


def _recognizers(language: str) -> Read:
    recognize = importlib.import_module("recognizers_date_time").recognize_datetime
    culture = {"en": "en-us", "de": "de-de", "fr": "fr-fr"}[language]

    def read(words: str) -> list[str]:
        made = []
        for each in recognize(words, culture, reference=NOW):
            for value in (each.resolution or {}).get("values", ()):
                if value.get("type") == "set":
                    made.append("every")
                made += [
                    value[key].replace(" ", "T")[:16] for key in ("value", "end", "start") if key in value
                ]
        return [each for each in made if each != "not resolved"]

    return read


def _ctparse(_: str) -> Read:
    generate = importlib.import_module("ctparse").ctparse_gen

    def read(words: str) -> list[str]:
        best = sorted(generate(words, ts=NOW, timeout=2), key=lambda each: -each.score)
        ends = [end for each in best[:5] for end in _ends(each.resolution)]
        return [f"{end.year}-{end.month:02}-{end.day:02}" + _hour(end) for end in ends if end and end.year]

    return read


def _ends(found: Any) -> list[Any]:
    return [getattr(found, "t_to", None) or found, getattr(found, "t_from", None) or found]


def _hour(end: Any) -> str:
    hour = getattr(end, "hour", None)
    return "" if hour is None else f"T{clock(hour, getattr(end, 'minute', 0) or 0):%H:%M}"


PEERS: dict[str, Callable[[str], Read]] = {
    "dateparser": _dateparser,
    "parsedatetime": _parsedatetime,
    "recognizers-text": _recognizers,
    "ctparse": _ctparse,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
