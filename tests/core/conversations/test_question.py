"""Outcome tables of questions: one row for each way out."""

from datetime import UTC, date, datetime

import pytest

from bothways.conversations import question as rules
from bothways.conversations.kinds import Outcome
from bothways.conversations.question import Asking, Question, State
from bothways.journal.obligation import Basis, Change
from bothways.units.due import on_day
from bothways.units.side import Side
from tests.core.outcomes import bodies, ids, number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
NOW = datetime(2026, 3, 11, 9, tzinfo=UTC)
QUESTION, INES, JAN = number(1), number(2), number(3)


def asked_by(asker: Side, state: State = State.OPEN, owner: int | None = None) -> Question:
    return Question(QUESTION, asker, state, number(owner) if owner else None)


@pytest.mark.parametrize(
    ("question", "side", "expected"),
    [
        (None, M, "question_is_unknown"),
        (asked_by(C, State.SETTLED), M, "question_is_closed"),
        (asked_by(C, State.NOT_NEEDED), M, "question_is_closed"),
        (asked_by(C), M, "QuestionAnswered:merchant(done_reported)"),
        (asked_by(C, State.ANSWERED), M, "QuestionAnswered:merchant(done_reported)"),
        (asked_by(M), C, "QuestionAnswered:customer(done_reported)"),
        (asked_by(C), C, "QuestionAnswered:merchant QuestionClosed:customer(accepted)"),
        (asked_by(M), M, "QuestionAnswered:customer QuestionClosed:merchant(accepted)"),
    ],
)
def test_answer(question: Question | None, side: Side, expected: str) -> None:
    assert outcome(rules.answer(question, side, "It does, up to 60 degrees.")) == expected


@pytest.mark.parametrize(
    ("question", "side", "closing", "note", "expected"),
    [
        (None, C, Outcome.SETTLED, None, "question_is_unknown"),
        (asked_by(C, State.SETTLED), M, Outcome.SETTLED, None, "question_is_closed"),
        (asked_by(C), M, Outcome.SETTLED, None, "question_is_the_others"),
        (asked_by(M), C, Outcome.NOT_NEEDED, None, "question_is_the_others"),
        (asked_by(C), C, Outcome.NOT_ANSWERED, "which oven", "question_is_not_answered_yet"),
        (asked_by(C, State.ANSWERED), C, Outcome.NOT_ANSWERED, None, "missing_is_not_said"),
        (asked_by(C, State.ANSWERED), C, Outcome.NOT_ANSWERED, "  ", "missing_is_not_said"),
        (
            asked_by(C, State.ANSWERED),
            C,
            Outcome.NOT_ANSWERED,
            "which oven",
            "QuestionClosed:customer(declined)",
        ),
        (asked_by(C, State.ANSWERED), C, Outcome.SETTLED, None, "QuestionClosed:customer(accepted)"),
        (asked_by(C), C, Outcome.SETTLED, None, "QuestionClosed:customer(accepted)"),
        (asked_by(M), M, Outcome.NOT_NEEDED, None, "QuestionClosed:merchant(released)"),
    ],
)
def test_close(
    question: Question | None, side: Side, closing: Outcome, note: str | None, expected: str
) -> None:
    assert outcome(rules.close(question, side, closing, note)) == expected


@pytest.mark.parametrize(
    ("question", "side", "owner", "expected"),
    [
        (None, M, INES, "question_is_unknown"),
        (asked_by(C, State.SETTLED), M, INES, "question_is_closed"),
        (asked_by(M), M, INES, "answer_is_the_others"),
        (asked_by(C), C, INES, "answer_is_the_others"),
        (asked_by(C), M, number(99), "owner_is_not_a_member"),
        (asked_by(C, owner=2), M, INES, "owner_is_already_so"),
        (asked_by(C, owner=3), M, INES, "QuestionHanded:merchant(handed)"),
    ],
)
def test_hand(question: Question | None, side: Side, owner: object, expected: str) -> None:
    answer = rules.hand(question, side, owner, {INES, JAN})  # type: ignore[arg-type]
    assert outcome(answer) == expected


@pytest.mark.parametrize("asker", [M, C])
def test_a_question_is_an_obligation_of_the_other_side(asker: Side) -> None:
    due = on_day(date(2026, 3, 12), "Europe/Paris")
    asking = Asking(QUESTION, asker, "Does the glue hold?", due, owner=JAN)
    answer = rules.ask(asking, NOW)
    (body,), (entry,) = bodies(answer), ids(answer)
    (owed,) = body.opens
    assert (entry, owed.id) == (QUESTION, rules.obligation_of(QUESTION))
    assert (owed.debtor, owed.what, owed.due) == (asker.other, "Answer: Does the glue hold?", due)
    assert (owed.basis, owed.owner) == (Basis.QUESTION, JAN)
    (answered,) = bodies(rules.answer(asked_by(asker), asker.other, "It does."))
    assert [(c.obligation, c.change) for c in answered.changes] == [(owed.id, Change.DONE_REPORTED)]


def test_an_answer_is_not_asked_for_in_the_past() -> None:
    asking = Asking(QUESTION, C, "Does the glue hold?", on_day(date(2026, 3, 10), "UTC"))
    assert outcome(rules.ask(asking, NOW)) == "answer_is_due_in_the_past"


def test_a_long_question_is_shortened_in_what_is_owed_only() -> None:
    (body,) = bodies(rules.ask(Asking(QUESTION, C, "why " * 500), NOW))
    assert len(body.opens[0].what) <= 500
    assert len(body.text) == 1999
