"""The life of a question: asked, answered, settled; the asker judges, and nothing falls out of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bothways.conversations import refusals
from bothways.conversations.kinds import (
    Attachment,
    Outcome,
    QuestionAnswered,
    QuestionAsked,
    QuestionClosed,
    QuestionHanded,
    Topic,
)
from bothways.journal.entry import Accepted, Draft
from bothways.journal.obligation import Basis, Change, Obligation, ObligationChange
from bothways.units.due import Due
from bothways.units.identity import derived
from bothways.units.refusal import Refused
from bothways.units.side import Side


class State(StrEnum):
    """Where a question stands."""

    OPEN = "open"
    ANSWERED = "answered"
    SETTLED = "settled"
    NOT_NEEDED = "not_needed"


_CLOSED = (State.SETTLED, State.NOT_NEEDED)


@dataclass(frozen=True, slots=True)
class Asking:
    """A question to be asked: whose, what, by when the other side answers, and who does.

    ``id`` becomes the id of its entry, by which it is known from then on. ``announced`` when ``due`` is the
    time within which the other side says it always answers.
    """

    id: UUID
    asker: Side
    text: str
    due: Due | None = None
    topic: Topic = Topic.ASK
    owner: UUID | None = None
    attachments: tuple[Attachment, ...] = ()
    announced: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it stands. ``asker.other`` owes the answer."""

    id: UUID
    asker: Side
    state: State
    owner: UUID | None = None


def obligation_of(question: UUID) -> UUID:
    """The obligation to answer a question; named after it, so that both can be found from each other."""
    return derived(question, "answer")


def asked(asking: Asking, at: datetime | None = None, conversation: UUID | None = None) -> Draft:
    """The entry of a question, with the other side's obligation to answer it."""
    answer = Obligation(
        id=obligation_of(asking.id),
        debtor=asking.asker.other,
        what=_shortened(f"Answer: {asking.text.strip()}"),
        due=asking.due,
        basis=Basis.QUESTION,
        announced=asking.announced,
        owner=asking.owner,
    )
    body = QuestionAsked(
        text=asking.text,
        topic=asking.topic,
        owner=asking.owner,
        conversation=conversation,
        attachments=asking.attachments,
        opens=(answer,),
    )
    return Draft(body, asking.asker, subject=asking.id, happened_at=at, id=asking.id)


def ask(asking: Asking, now: datetime) -> Accepted | Refused:
    """A side asks, or the other notes that it did."""
    if asking.due is not None and asking.due.is_past(now):
        return refusals.ANSWER_IS_DUE_IN_THE_PAST
    return Accepted((asked(asking),))


def answer(question: Question | None, side: Side, text: str) -> Accepted | Refused:
    """The side that owes the answer gives it.

    When the asker notes the answer they were given, it is in the other's words and settles the question.
    """
    if question is None:
        return refusals.QUESTION_IS_UNKNOWN
    if question.state in _CLOSED:
        return refusals.QUESTION_IS_CLOSED
    owes = question.asker.other
    reported = _changes(question, Change.DONE_REPORTED) if side is owes else ()
    given = Draft(
        QuestionAnswered(question=question.id, text=text, changes=reported), owes, subject=question.id
    )
    return Accepted((given,) if side is owes else (given, _closed(question, side, Outcome.SETTLED, None)))


def hand(question: Question | None, side: Side, owner: UUID, members: Collection[UUID]) -> Accepted | Refused:
    """Somebody else of the side that owes the answer sees to it; ``members`` are those who can."""
    if question is None:
        return refusals.QUESTION_IS_UNKNOWN
    if question.state in _CLOSED:
        return refusals.QUESTION_IS_CLOSED
    if question.asker is side:
        return refusals.ANSWER_IS_THE_OTHERS
    if owner not in members:
        return refusals.OWNER_IS_NOT_A_MEMBER
    if owner == question.owner:
        return refusals.OWNER_IS_ALREADY_SO
    handed = ObligationChange(obligation=obligation_of(question.id), change=Change.HANDED, owner=owner)
    body = QuestionHanded(question=question.id, owner=owner, changes=(handed,))
    return Accepted((Draft(body, side, subject=question.id),))


def close(
    question: Question | None, side: Side, outcome: Outcome, note: str | None = None
) -> Accepted | Refused:
    """The asker says whether the question is settled; nobody says it for them."""
    if question is None:
        return refusals.QUESTION_IS_UNKNOWN
    if question.state in _CLOSED:
        return refusals.QUESTION_IS_CLOSED
    if question.asker is not side:
        return refusals.QUESTION_IS_THE_OTHERS
    if outcome is Outcome.NOT_ANSWERED:
        if question.state is not State.ANSWERED:
            return refusals.QUESTION_IS_NOT_ANSWERED_YET
        if not (note and note.strip()):
            return refusals.MISSING_IS_NOT_SAID
    return Accepted((_closed(question, side, outcome, note),))


_CHANGE_OF = {
    Outcome.SETTLED: Change.ACCEPTED,
    Outcome.NOT_ANSWERED: Change.DECLINED,
    Outcome.NOT_NEEDED: Change.RELEASED,
}


def _closed(question: Question, side: Side, outcome: Outcome, note: str | None) -> Draft:
    changes = _changes(question, _CHANGE_OF[outcome], note)
    body = QuestionClosed(question=question.id, outcome=outcome, note=note, changes=changes)
    return Draft(body, side, subject=question.id)


def _changes(question: Question, change: Change, note: str | None = None) -> tuple[ObligationChange, ...]:
    return (ObligationChange(obligation=obligation_of(question.id), change=change, note=note),)


def _shortened(text: str, longest: int = 500) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
