"""What a language brings so that its time expressions can be read: words and patterns, no code.

A pattern is a regular expression with the names in braces filled in from the words: ``{weekday}``,
``{month}``, ``{number}``, ``{unit}``, ``{feast}``, ``{part}``. The name before it is that of the meaning in
``bothways.language.dates.pieces`` which is given what the groups caught.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Lexicon:
    """The time words of one language, all in lower case.

    ``parts`` are parts of a day with the hours they begin and end; ``feasts`` map to (month, day), to days
    after Easter as one number, or to a rule (month, weekday, nth). ``doubtful`` words are also other words.
    """

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, float]
    ordinals: Mapping[str, float]
    units: Mapping[str, str]
    parts: Mapping[str, tuple[int, int]]
    feasts: Mapping[str, tuple[int, ...]]
    days: Mapping[str, int]
    which: Mapping[str, int]
    edges: Mapping[str, str]
    zones: Mapping[str, str]
    patterns: tuple[tuple[str, str], ...]
    limits: Mapping[str, str]
    between: str
    joints: str
    past: str
    past_after: str
    close: str
    goes_on: str
    beside: str
    later_than: frozenset[str]
    doubtful: frozenset[str]
    here: tuple[str, ...]
    compiled: tuple[tuple[str, "re.Pattern[str]"], ...] = field(init=False, default=())
    fillers: "re.Pattern[str]" = field(init=False, default=re.compile(""))
    after_number: "re.Pattern[str]" = field(init=False, default=re.compile(""))

    def __post_init__(self) -> None:
        words = {
            "weekday": any_of(self.weekdays),
            "month": any_of(self.months),
            "number": rf"(?:\d+(?:[.,]\d+)?|{any_of(self.numbers)})",
            "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)|{any_of(self.ordinals)})",
            "unit": any_of(self.units),
            "part": any_of(self.parts),
            "feast": any_of(self.feasts),
            "day": any_of(self.days),
            "which": any_of(self.which),
            "edge": any_of(self.edges),
            "zone": any_of(self.zones),
        }
        made = tuple(
            (
                meaning,
                re.compile(rf"(?<![\w/.])(?<!\d-)(?:{_filled(pattern, words)})(?![\w/])", re.IGNORECASE),
            )
            for meaning, pattern in self.patterns
        )
        object.__setattr__(self, "compiled", made)
        object.__setattr__(self, "fillers", re.compile(rf"(?:\s|[.,;!]|{self.beside})*", re.IGNORECASE))
        object.__setattr__(self, "after_number", re.compile(_filled(self.goes_on, words), re.IGNORECASE))


def any_of(words: Mapping[str, object]) -> str:
    """One of the words, the longest first; a space in a word stands for any white space."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    for name, written in words.items():
        pattern = pattern.replace("{" + name + "}", written)
    return pattern.replace(" ", r"\s+")
