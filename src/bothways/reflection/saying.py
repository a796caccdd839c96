"""Who may read what somebody thinks: a member's team, or the other side where the customer tells it."""

from collections.abc import Sequence

from bothways.journal.entry import Accepted, Draft, Stream
from bothways.reflection import refusals
from bothways.reflection.kinds import Answer, ViewsSaid
from bothways.reflection.questions import BY_KEY
from bothways.standing.refusals import STEP_IS_NONE_OF_FIVE
from bothways.standing.worth import STEPS
from bothways.units.refusal import Refused
from bothways.units.side import Side


def fitting(question: str, step: int) -> Refused | None:
    """Why this is no answer; None when it is one."""
    if question not in BY_KEY:
        return refusals.QUESTION_IS_UNKNOWN
    return None if step in STEPS else STEP_IS_NONE_OF_FIVE


def say(answers: Sequence[Answer], side: Side) -> Accepted | Refused:
    """The merchant's members tell their team, in the stream that no customer reads; a customer tells the
    merchant.
    """
    if not answers:
        return refusals.NOTHING_WAS_ANSWERED
    if any(each.question not in BY_KEY for each in answers):
        return refusals.QUESTION_IS_UNKNOWN
    stream = Stream.INTERNAL if side is Side.MERCHANT else Stream.SHARED
    return Accepted((Draft(ViewsSaid(answers=tuple(answers)), side, stream),))
