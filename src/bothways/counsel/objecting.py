"""Objections to expect, and a technique for each: persuade, justify the value, trade, concede, third person.

The techniques are those of sales practice: persuade by evidence, justify the value behind the price, trade
one thing for another, concede what is right, and let a third person tell. Nobody is told that they are
wrong (R42).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from bothways.counsel.record import Record

MOST = 3


class Technique(StrEnum):
    """How a difference is handled."""

    PERSUADE = "persuade"
    JUSTIFY = "justify the value"
    TRADE = "trade"
    CONCEDE = "concede"
    THIRD = "third person"


@dataclass(frozen=True, slots=True)
class Objection:
    """What they may say, how to meet it, a sentence to begin with, and why it is expected."""

    expect: str
    technique: Technique
    begin: str
    because: str


@dataclass(frozen=True, slots=True)
class Rule:
    """When an objection is to be expected."""

    name: str
    objections: Callable[[Record], Iterable[Objection]]


def _let_down(record: Record) -> Iterable[Objection]:
    for each in record.missed[:1]:
        yield Objection(
            f"“Last time you did not keep this: {each.what}.”",
            Technique.CONCEDE,
            "“You are right, and it was ours. This is what I would like to do about it: …”",
            "It was not made good yet.",
        )


def _late(record: Record) -> Iterable[Objection]:
    for each in record.ours:
        if each.late:
            yield Objection(
                f"“When does it come: {each.what}?”",
                Technique.CONCEDE,
                "“It is late. It will be there on …, and if not, I call you the day before.”",
                "It is due and not done.",
            )
            return


def _differently(record: Record) -> Iterable[Objection]:
    for each in record.contested[:1]:
        yield Objection(
            f"“That is not how it was: {each}.”",
            Technique.THIRD,
            "“Shall we look at it together with somebody who was there?”",
            "One of us contests what the other wrote.",
        )


def _price(record: Record) -> Iterable[Objection]:
    if record.orders and record.kept:
        yield Objection(
            "“Elsewhere it costs less.”",
            Technique.JUSTIFY,
            f"“What was promised came: {record.kept[0].what}. What would you miss elsewhere?”",
            "Whoever has bought before compares.",
        )
    elif record.orders:
        yield Objection(
            "“Elsewhere it costs less.”",
            Technique.TRADE,
            "“If the price matters most: what could we leave out, or take more time for?”",
            "Whoever has bought before compares.",
        )


def _first(record: Record) -> Iterable[Objection]:
    if record.is_new:
        yield Objection(
            "“We have somebody already.”",
            Technique.PERSUADE,
            "“Good. What would you miss if they were gone, and what would you not?”",
            "Most have.",
        )
        yield Objection(
            "“This is not the time.”",
            Technique.CONCEDE,
            "“Then it is not. When may I ask again, and by what way?”",
            "A first call always comes at a bad time.",
        )


RULES = (
    Rule("a broken promise", _let_down),
    Rule("a late promise", _late),
    Rule("a difference", _differently),
    Rule("a price", _price),
    Rule("a first talk", _first),
)


def objections(record: Record) -> tuple[Objection, ...]:
    """What they may say, the likeliest first."""
    made = [each for rule in RULES for each in rule.objections(record)]
    return tuple(made[:MOST])
