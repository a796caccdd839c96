"""What may be said about facts. Whoever a fact is about has the last word on it, visibly."""

from dataclasses import dataclass
from uuid import UUID

from bothways.journal.entry import Accepted, Draft
from bothways.knowledge import refusals
from bothways.knowledge.kinds import FactConfirmed, FactCorrected, FactDropped, FactStated, How
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as it stands; ``own_word`` when the side it is about said it themselves."""

    id: UUID
    about: Side
    text: str
    how: How
    own_word: bool


def state(side: Side, fact: FactStated, fact_id: UUID) -> Accepted | Refused:
    """``side`` says what it knows. What was told is the words of whom it is about.

    ``fact_id`` becomes the id of the entry, by which the fact is known from then on.
    """
    if fact.about is side and fact.how is not How.TOLD:
        return refusals.TOLD_IS_FOR_OTHERS
    whose = _whose(side, fact.about, fact.how)
    return Accepted((Draft(fact, whose, subject=fact_id, id=fact_id),))


def correct(fact: Fact | None, side: Side, text: str, how: How, quote: bool = False) -> Accepted | Refused:
    """It is rather so."""
    refusal = _untouchable(fact, side)
    if refusal or fact is None:
        return refusal or refusals.FACT_IS_UNKNOWN
    if fact.about is side and how is not How.TOLD:
        return refusals.TOLD_IS_FOR_OTHERS
    if text.strip() == fact.text and how is fact.how:
        return refusals.FACT_IS_UNCHANGED
    body = FactCorrected(fact=fact.id, text=text, how=how, quote=quote)
    return Accepted((Draft(body, _whose(side, fact.about, how), subject=fact.id),))


def confirm(fact: Fact | None, side: Side, how: How) -> Accepted | Refused:
    """It is still so: the side it is about says it, or the other was told or saw it."""
    if fact is None:
        return refusals.FACT_IS_UNKNOWN
    if fact.about is side and how is not How.TOLD:
        return refusals.TOLD_IS_FOR_OTHERS
    if how is How.ASSUMED:
        return refusals.ASSUMED_IS_NO_CONFIRMATION
    body = FactConfirmed(fact=fact.id, how=how)
    return Accepted((Draft(body, _whose(side, fact.about, how), subject=fact.id),))


def drop(fact: Fact | None, side: Side, why: str | None = None) -> Accepted | Refused:
    """It is not so, or of no use any more."""
    refusal = _untouchable(fact, side)
    if refusal or fact is None:
        return refusal or refusals.FACT_IS_UNKNOWN
    return Accepted((Draft(FactDropped(fact=fact.id, why=why), side, subject=fact.id),))


def _whose(side: Side, about: Side, how: How) -> Side:
    return about if how is How.TOLD else side


def _untouchable(fact: Fact | None, side: Side) -> Refused | None:
    if fact is None:
        return refusals.FACT_IS_UNKNOWN
    if fact.own_word and fact.about is not side:
        return refusals.FACT_IS_IN_THEIR_WORDS
    return None
