"""What to advise, given what moves a purchase: one table, a reason for each row, in its order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bothways.advice.kinds import ForWhom, Purse
from bothways.advice.motive import Motive
from bothways.knowledge.kinds import How


class Advice(StrEnum):
    """What one can do for somebody who thinks of buying."""

    ASK = "ask"
    BACK = "back"
    WAIT = "wait"
    BETTER_FOR_LESS = "better_for_less"
    GOES_WITH_IT = "goes_with_it"
    FOR_ANOTHER = "for_another"
    AS_ASKED = "as_asked"


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: what it asks of the motive (None asks nothing), what it advises, in which words, and why."""

    advice: Advice
    words: str
    reason: str
    purse: Purse | None = None
    for_whom: ForWhom | None = None
    dated: bool | None = None
    assumed: bool | None = None
    no_purse: bool = False
    waits: bool = False


RULES: tuple[Rule, ...] = (
    Rule(
        Advice.BACK,
        "The day is there: ask whether the money is, and keep what you said.",
        "They waited because you said so; that you come back is what they may expect.",
        waits=True,
    ),
    Rule(
        Advice.ASK,
        "Ask whether that is so, before you act on it.",
        "You assume it. A wrong guess about somebody's money offends.",
        assumed=True,
    ),
    Rule(
        Advice.WAIT,
        "Advise to wait until the money is there.",
        "They said when it will be. The better one later serves them longer than a makeshift now.",
        purse=Purse.SHORT,
        dated=True,
    ),
    Rule(
        Advice.BETTER_FOR_LESS,
        "Offer the better one at a lower price, if you have one to spare: last year's, a rest, one opened.",
        "Money is short now. What lasts is cheaper for them than what has to be bought twice.",
        purse=Purse.SHORT,
    ),
    Rule(
        Advice.WAIT,
        "Ask when the money will be there, and advise to wait if the right one is out of reach until then.",
        "A sale that strains them is the last one.",
        purse=Purse.SHORT,
        dated=False,
    ),
    Rule(
        Advice.FOR_ANOTHER,
        "Ask for whom it is and what that person likes, and say how it can be exchanged.",
        "Who buys for another cannot know whether it fits; that it can be exchanged takes the worry away.",
        for_whom=ForWhom.OTHER,
    ),
    Rule(
        Advice.GOES_WITH_IT,
        "Name one thing that goes with it, once.",
        "There is money to spare. Once is advice, twice is pressure.",
        purse=Purse.SPARE,
    ),
    Rule(
        Advice.AS_ASKED,
        "Give them what they asked for, and nothing more.",
        "It is for themselves and the money is there: they know what they want.",
        purse=Purse.ENOUGH,
        for_whom=ForWhom.SELF,
    ),
    Rule(
        Advice.ASK,
        "Ask how much it may cost, before you show anything.",
        "Nobody knows how the money stands; the right advice hangs on it.",
        no_purse=True,
    ),
)


def advise(motive: Motive, today: date) -> tuple[Rule, ...]:
    """The rows that fit, in the order of the table; nothing while somebody waits, or once it has ended."""
    if motive.ended:
        return ()
    if motive.wait is not None:
        return tuple(rule for rule in RULES if rule.waits) if motive.wait <= today else ()
    return tuple(rule for rule in RULES if not rule.waits and _fits(rule, motive))


def _fits(rule: Rule, motive: Motive) -> bool:
    return (
        not (rule.no_purse and motive.purse is not None)
        and rule.purse in (None, motive.purse)
        and rule.for_whom in (None, motive.for_whom)
        and rule.dated in (None, motive.budget_on is not None)
        and rule.assumed in (None, motive.how is How.ASSUMED)
    )
