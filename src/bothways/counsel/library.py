"""The library of techniques: how an objection can be met, each with a reason and an example.

Five techniques of sales practice: persuade by evidence, justify the value behind the price, trade one thing
for another, concede what is right, and let a third person tell. Nobody is told that they are wrong (R42).
A merchant adds ways of their own, puts those below into their own words, and retires what they would not say.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

#: Stands in an example for a promise that was kept; without one the example is not used.
KEPT = "{kept}"


class Technique(StrEnum):
    """How a difference is handled."""

    PERSUADE = "persuade"
    JUSTIFY = "justify the value"
    TRADE = "trade"
    CONCEDE = "concede"
    THIRD = "third person"


class Case(StrEnum):
    """What they may say is about this."""

    LET_DOWN = "let_down"
    LATE = "late"
    DIFFERENTLY = "differently"
    PRICE = "price"
    SOMEBODY = "somebody"
    NOT_NOW = "not_now"


@dataclass(frozen=True, slots=True)
class Way:
    """A way to meet one case. ``key`` names one of the built-in ones, also when a merchant reworded it."""

    key: str
    case: Case
    technique: Technique
    reason: str
    example: str


BUILT_IN = (
    Way(
        "let_down_concede",
        Case.LET_DOWN,
        Technique.CONCEDE,
        "Whoever was let down wants to hear that it was so before they hear why.",
        "“You are right, and it was ours. This is what I would like to do about it: …”",
    ),
    Way(
        "let_down_trade",
        Case.LET_DOWN,
        Technique.TRADE,
        "Making good is theirs to shape; a choice gives them back the say.",
        "“Would you rather have it done again, or something off the next one?”",
    ),
    Way(
        "late_concede",
        Case.LATE,
        Technique.CONCEDE,
        "A day that holds is worth more than an excuse.",
        "“It is late. It will be there on …, and if not, I call you the day before.”",
    ),
    Way(
        "differently_third",
        Case.DIFFERENTLY,
        Technique.THIRD,
        "Two memories agree sooner before somebody whom both trust.",
        "“Shall we look at it together with somebody who was there?”",
    ),
    Way(
        "differently_persuade",
        Case.DIFFERENTLY,
        Technique.PERSUADE,
        "What was written down at the time speaks more calmly than either side.",
        "“This is what we both read on that day. Which of it is not as you remember it?”",
    ),
    Way(
        "price_justify",
        Case.PRICE,
        Technique.JUSTIFY,
        "A price is dear or cheap beside what comes with it; only what was kept counts.",
        "“What was promised came: {kept}. What would you miss elsewhere?”",
    ),
    Way(
        "price_trade",
        Case.PRICE,
        Technique.TRADE,
        "A lower price for something in return is fair to both; for nothing it is not.",
        "“If the price matters most: what could we leave out, or take more time for?”",
    ),
    Way(
        "somebody_persuade",
        Case.SOMEBODY,
        Technique.PERSUADE,
        "Nobody need leave anybody; what is missing there is the only reason to talk.",
        "“Good. What would you miss if they were gone, and what would you not?”",
    ),
    Way(
        "somebody_third",
        Case.SOMEBODY,
        Technique.THIRD,
        "What another customer tells weighs more than what we say of ourselves.",
        "“Shall I put you in touch with somebody who has both, them and us?”",
    ),
    Way(
        "not_now_concede",
        Case.NOT_NOW,
        Technique.CONCEDE,
        "A no to the hour is no no; respecting it opens the next one.",
        "“Then it is not. When may I ask again, and by what way?”",
    ),
)


def library(own: Iterable[Way], retired: Collection[str] = ()) -> tuple[Way, ...]:
    """The merchant's own ways first, then the built-in ones as they put them, without those they retired."""
    ours = list(own)
    reworded = {way.key: way for way in ours if way.key}
    rest = (reworded.get(way.key, way) for way in BUILT_IN if way.key not in retired)
    return (*(way for way in ours if not way.key), *rest)


def way_for(case: Case, ways: Iterable[Way], kept: str = "") -> Way | None:
    """The first way that meets this case; one that names a kept promise only where there is one."""
    for way in ways:
        if way.case is case and (kept or KEPT not in way.example):
            return way
    return None
