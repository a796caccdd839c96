"""Words, numbers, clocks and dates in figures: what a text is cut into before its words are looked up."""

import re
from collections.abc import Callable
from typing import Any

_TIME_ZONE = r"(?:(?:utc|gmt)\s?[+\-−]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)|(?<=\d)\s?\+[01]\d:[0-5]\d(?!\d))"
_MONEY = r"[€$£¥]\s?\d[\d.,' ]*(?:k|m|bn)?\b|\d[\d.,]*\s?(?:[€$£¥%‰°]|(?:eur|usd|gbp|chf|euros?|percent)\b)"
_PHONE = r"(?:\+|\b00?)\d{1,4}(?:[ /().\-]{1,3}\d{2,})+\b|\(0\d+\)[ \d/\-]{4,}\d"
_THOUSANDS = r"\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d+)?(?![\d])"
_VERSION = r"v?\d+(?:\.\d+){2,}(?![\w.])|\d+(?:[x×*]\d+)+\w*|[#№]\s?\d[\w\-/]*"
_SHAPES = rf"""
  (?P<ISO>(?<![\w.\-/])(?:19|2[01])\d\d(?P<by>[\-./])\d{{1,2}}(?P=by)\d{{1,2}}(?:[T](?=\d\d:)|(?![\w\-/]|\.\d)))
| (?P<FIG>(?<![\w./])(?<!\d-)(?:\d{{1,2}}/\d{{1,2}}(?:/(?:\d{{4}}|\d\d))?(?![\w/]|-\d)
    |\d{{1,2}}\.[ ]?\d{{1,2}}\.(?:(?:\d\d(?!\d)|[ ]?(?:19|2[01])\d\d)(?![\w]|\.\d))?(?!\d)
    |\d{{1,2}}-\d{{1,2}}-(?:\d{{4}}|\d\d)(?![\w\-])))
| (?P<MY>(?<![\w./\-])\d{{1,2}}[/.]20\d\d(?![\w/]|\.\d))
| (?P<CLOCK>(?<![\d:.,_])(?<![^\W\dtT])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]|\w{{3}}))
| (?P<OFFSET>{_TIME_ZONE})
| (?P<JUNK>{_MONEY}|{_PHONE}|{_THOUSANDS}|{_VERSION}|https?://\S+|www\.\S+|\S+@\S+\.\w+|\d+:\d+(?::\d+)*)
| (?P<DOT>(?<![\w.,])\d{{1,2}}\.\d{{1,2}}(?:(?![\w]|[.,]\d)|(?=(?:h|hrs|[ap]m|[ap]\.m|uhr)\b)))
| (?P<DEC>\d+[.,]\d+(?![\w]))
| (?P<SHORTYEAR>['’]\d\d(?!\w))
| (?P<MIXED>[^\W_]*(?:[^\W\d_]\d|\d[^\W\d_])[^\W_]*)
| (?P<INT>\d+)
| (?P<WORD>@WORD@)
| (?P<MARK>[^\w\s]|_)
"""
_LETTERS = r"[^\W\d_]+"
#: A word with nothing around it, as most are; none of the others begins so.
_BARE = r"(?!(?:utc|gmt)\b)([^\W\d_]+)(?=\s|\Z|[,.;!?](?:\s|\Z))[ ]*|"
#: "o'clock" is one word, "d'ici" two.
_WHOLE, _ELIDED = (
    re.compile(_BARE + _SHAPES.replace("@WORD@", word), re.VERBOSE | re.IGNORECASE)
    for word in (
        rf"{_LETTERS}(?:['’]{_LETTERS})*(?:(?<=s)['’](?!\w))?",
        rf"{_LETTERS}(?:['’](?=\w))?",
    )
)
_FIGURES = re.compile(r"\d+")

#: A shape: its kind, where it begins and ends, and its value or lower-case text.
Shape = tuple[str, int, int, Any]


def _whole(text: str) -> list[int]:
    return [int(part) for part in _FIGURES.findall(text)]


def _figures(text: str) -> tuple[int, int, int | None, str]:
    parts = _whole(text)
    separator = next(mark for mark in text if not mark.isdigit())
    year = parts[2] if len(parts) > 2 else None
    return parts[0], parts[1], year + 2000 if year is not None and year < 100 else year, separator


def _clock(text: str) -> list[int]:
    """Hour and minute; a third number where a leading nought shows that all 24 hours are counted."""
    return _whole(text)[:2] + ([24] if text[0] == "0" else [])


def _offset(text: str) -> str:
    sign = "-" if any(mark in text for mark in "-−") else "+"
    figures = "".join(_FIGURES.findall(text))
    hours, minutes = (int(figures[:-2]), figures[-2:]) if len(figures) > 2 else (int(figures), "00")
    return f"UTC{sign}{hours:02}:{minutes}"


_VALUES: dict[str, Callable[[str], Any]] = {
    "ISO": _whole,
    "FIG": _figures,
    "MY": _whole,
    "CLOCK": _clock,
    "OFFSET": _offset,
    "DOT": lambda text: text,
    "DEC": lambda text: float(text.replace(",", ".")),
    "SHORTYEAR": lambda text: 2000 + int(text[1:]),
    "JUNK": lambda _: None,
    "MARK": lambda text: text,
}


def shapes(text: str, elided: bool) -> list[Shape]:
    """Every word, number and mark of a text, in order."""
    made: list[Shape] = []
    for match in (_ELIDED if elided else _WHOLE).finditer(text):
        kind = match.lastgroup
        if kind is None:
            made.append(("WORD", *match.span(1), match[1].lower()))
            continue
        if kind in ("WORD", "MIXED"):
            value: Any = match.group().lower().replace("’", "'")
        elif kind == "INT":
            kind, value = number(match.group())
        else:
            value = _VALUES[kind](match.group())
        made.append((kind, match.start(), match.end(), value))
    return made


def number(figures: str) -> tuple[str, Any]:
    """What sort of number some figures are: a day of a month at most, a year, a time without a colon."""
    if len(figures) > 4 or not figures.isascii():
        return "JUNK", None
    value = int(figures)
    if len(figures) == 4:
        if 1900 <= value < 2200:
            return "YEAR", value
        return ("HHMM", value) if value // 100 <= 24 and value % 100 < 60 else ("JUNK", None)
    return ("DAY" if len(figures) < 3 and 1 <= value <= 31 else "INT"), value


def cut(phrase: str, elided: bool) -> list[str]:
    """The parts of a word of the lexicon, as they are found in a text."""
    return [str(value) for _, _, _, value in shapes(phrase, elided)]
