"""Objections to expect, each met from the library of techniques (see ``library``)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bothways.counsel.library import BUILT_IN, KEPT, Case, Technique, Way, way_for
from bothways.counsel.record import Record

MOST = 3


@dataclass(frozen=True, slots=True)
class Expected:
    """What they may say, and why it is expected."""

    case: Case
    say: str
    because: str


@dataclass(frozen=True, slots=True)
class Objection:
    """What they may say, how to meet it and why so, a sentence to begin with, and why it is expected."""

    expect: str
    technique: Technique
    begin: str
    because: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """When an objection is to be expected."""

    name: str
    expects: Callable[[Record], Iterable[Expected]]


def _let_down(record: Record) -> Iterable[Expected]:
    for each in record.missed[:1]:
        yield Expected(
            Case.LET_DOWN,
            f"“Last time you did not keep this: {each.what}.”",
            "It was not made good yet.",
        )


def _late(record: Record) -> Iterable[Expected]:
    for each in record.ours:
        if each.late:
            yield Expected(Case.LATE, f"“When does it come: {each.what}?”", "It is due and not done.")
            return


def _differently(record: Record) -> Iterable[Expected]:
    for each in record.contested[:1]:
        yield Expected(
            Case.DIFFERENTLY,
            f"“That is not how it was: {each}.”",
            "One of us contests what the other wrote.",
        )


def _price(record: Record) -> Iterable[Expected]:
    if record.orders:
        yield Expected(Case.PRICE, "“Elsewhere it costs less.”", "Whoever has bought before compares.")


def _first(record: Record) -> Iterable[Expected]:
    if record.is_new:
        yield Expected(Case.SOMEBODY, "“We have somebody already.”", "Most have.")
        yield Expected(Case.NOT_NOW, "“This is not the time.”", "A first call always comes at a bad time.")


RULES = (
    Rule("a broken promise", _let_down),
    Rule("a late promise", _late),
    Rule("a difference", _differently),
    Rule("a price", _price),
    Rule("a first talk", _first),
)


def objections(record: Record, ways: Sequence[Way] = BUILT_IN) -> tuple[Objection, ...]:
    """What they may say, the likeliest first; what no way is known for is left out."""
    kept = record.kept[0].what if record.kept else ""
    met = (
        (expected, way_for(expected.case, ways, kept)) for rule in RULES for expected in rule.expects(record)
    )
    made = [
        Objection(
            expected.say,
            way.technique,
            way.example.replace(KEPT, kept),
            expected.because,
            way.reason,
        )
        for expected, way in met
        if way is not None
    ]
    return tuple(made[:MOST])
