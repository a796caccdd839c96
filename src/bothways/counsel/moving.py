"""What stands weak, and two concrete moves for it: rules as a table, by dimension.

A move is something that can be done today. It rests on an entry of the record, or on what entries add up to
where that may be estimated and says enough; the count stands beside it, never a score.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bothways.counsel.record import Record
from bothways.counsel.wording import day, lateness, quoted, since

MOST = 2


@dataclass(frozen=True, slots=True)
class Move:
    """What to do about a weak dimension: ``because`` names what in the record says so."""

    dimension: str
    do: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Rule:
    """When a dimension stands weak, and what to do."""

    name: str
    moves: Callable[[Record], Iterable[Move]]


def _not_made_good(record: Record) -> Iterable[Move]:
    for each in record.missed[:1]:
        yield Move(
            "accountability",
            (
                "Say that it was our fault, without a reason that sounds like an excuse.",
                "Offer one concrete act, with a day, and write it down as a promise.",
            ),
            f"Not kept and not made good: {each.what}, {day(each.on, record.today)}.",
        )


def _late(record: Record) -> Iterable[Move]:
    for each in record.ours:
        if each.late:
            yield Move(
                "trust",
                (
                    "Name a new day before they ask, one that will hold.",
                    "Say what is done already, and what is still missing.",
                ),
                f"{each.what}, {lateness(each.due, record.today)}.",
            )
            return


def _unanswered(record: Record) -> Iterable[Move]:
    for each in record.their_questions[:1]:
        yield Move(
            "open communication",
            (
                "Answer it first, before anything of ours.",
                "If there is no answer yet, say by when there will be one.",
            ),
            f"“{each.text}” waits {since(each.since, record.today)}.",
        )


def _contested(record: Record) -> Iterable[Move]:
    for each in record.contested[:1]:
        yield Move(
            "constructive conflict",
            (
                "Say in one sentence how they see it, and ask whether that is right.",
                "Bring one proposal, and ask for theirs.",
            ),
            f"Seen differently: {each}.",
        )


def _guessing(record: Record) -> Iterable[Move]:
    faded = [each for each in record.assumed if each.faded]
    if faded:
        yield Move(
            "respect",
            ("Ask before you use it.", "Thank them for the answer, and write down that they said so."),
            f"We go on assuming: {faded[0].text}.",
        )


def _nothing_given(record: Record) -> Iterable[Move]:
    if record.wishes:
        yield Move(
            "value",
            (
                "Look for what they wish for, even if somebody else sells it.",
                "Tell them what you found, also when it is nothing.",
            ),
            f"Still looked for: {quoted(record.wishes[0].words)}.",
        )


RULES = (
    Rule("a broken promise", _not_made_good),
    Rule("a late promise", _late),
    Rule("a question that waits", _unanswered),
    Rule("a difference", _contested),
    Rule("an assumption that faded", _guessing),
    Rule("a wish that waits", _nothing_given),
)


#: Two things to do about a dimension in which the record counts more that fell short than anywhere else.
BY_DIMENSION = {
    "trust": (
        "Promise less, and name a day that you would bet on.",
        "Say before the day how it stands, so that nothing has to be believed.",
    ),
    "respect": (
        "Ask how and when they want to be spoken to, and write it down before them.",
        "Let them speak first, and for longer than you.",
    ),
    "value": (
        "Ask what was worth its price to them, and what was not.",
        "Bring one thing that costs you little and spares them much.",
    ),
    "open communication": (
        "Begin with what went wrong, or may.",
        "Agree by when you answer each other, and keep to it from today.",
    ),
    "constructive conflict": (
        "Ask for one thing that they would do differently, and only listen.",
        "Say one thing that you see differently, with a proposal.",
    ),
    "accountability": (
        "Say what was ours, and what you do about it by when.",
        "Agree beforehand what follows if it happens again.",
    ),
}


def moves(record: Record) -> tuple[Move, ...]:
    """What stands weak, the two that weigh most: what one entry says first, then what they add up to."""
    made = [each for rule in RULES for each in rule.moves(record)]
    named = {each.dimension for each in made}
    summed = [
        Move(each.dimension, BY_DIMENSION[each.dimension], f"On the whole: {each.facts}.")
        for each in record.weak
        if each.dimension not in named
    ]
    return tuple([*made, *summed][:MOST])
