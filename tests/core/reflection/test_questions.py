"""The questions both sides ask themselves, and who reads what somebody answered."""

import pytest

from bothways.journal.entry import Accepted, Stream
from bothways.reflection import refusals
from bothways.reflection.kinds import Answer
from bothways.reflection.questions import ALL, BY_KEY, About, after, of
from bothways.reflection.saying import fitting, say
from bothways.standing.dimension import Dimension
from bothways.standing.refusals import STEP_IS_NONE_OF_FIVE
from bothways.standing.worth import STEPS
from bothways.units.side import Side

YOU, THEM, BOTH = About.YOU, About.THEM, About.BOTH


@pytest.mark.parametrize(
    ("dimension", "about"),
    [
        (Dimension.TRUST, {YOU, THEM}),
        (Dimension.RESPECT, {YOU, THEM}),
        (Dimension.VALUE, {YOU, THEM, BOTH}),
        (Dimension.COMMUNICATION, {YOU, BOTH}),
        (Dimension.CONFLICT, {YOU, BOTH}),
        (Dimension.ACCOUNTABILITY, {YOU, THEM}),
    ],
)
def test_each_dimension_asks_of_these(dimension: Dimension, about: set[About]) -> None:
    assert {question.about for question in of(dimension)} == about


@pytest.mark.parametrize(
    "key",
    [
        *("trust-them", "credible", "their-problems", "relevant-questions", "objections", "trusted"),
        *("equal", "respect-them", "respected"),
        *("enough-value", "understood", "appreciated", "extras", "worth-the-effort", "fair-price"),
        *("besides-money", "know-each-other", "talks-build-trust", "understanding", "ask-enough"),
        *("ways-to-add", "there-for-them", "seek-them", "not-afraid", "not-avoided", "persuade"),
        *("better-after", "argue-for-them", "keep-word", "they-keep-word", "make-good", "they-make-good"),
    ],
)
def test_none_of_the_authors_questions_is_missing(key: str) -> None:
    question = BY_KEY[key]
    assert question.asked_of(Side.MERCHANT).endswith("?")
    assert question.asked_of(Side.CUSTOMER).endswith("?")


def test_one_leads_to_the_next_through_all_dimensions() -> None:
    walked = [ALL[0]]
    while (further := after(walked[-1].key)) is not None:
        walked.append(further)
    assert tuple(walked) == ALL
    assert list(dict.fromkeys(question.dimension for question in walked)) == list(Dimension)


@pytest.mark.parametrize(
    ("question", "step", "refused"),
    [
        ("trust-them", 1, None),
        ("trust-them", 5, None),
        ("trust-them", 0, STEP_IS_NONE_OF_FIVE),
        ("trust-them", 6, STEP_IS_NONE_OF_FIVE),
        ("total", 3, refusals.QUESTION_IS_UNKNOWN),
        ("total", 6, refusals.QUESTION_IS_UNKNOWN),
    ],
)
def test_what_is_an_answer(question: str, step: int, refused: object) -> None:
    assert fitting(question, step) is refused


@pytest.mark.parametrize(
    ("side", "stream"), [(Side.MERCHANT, Stream.INTERNAL), (Side.CUSTOMER, Stream.SHARED)]
)
def test_what_a_member_thinks_is_internal_and_what_a_customer_tells_is_shared(
    side: Side, stream: Stream
) -> None:
    outcome = say([Answer(question="trust-them", step=4)], side)
    assert isinstance(outcome, Accepted)
    (draft,) = outcome.drafts
    assert (draft.stream, draft.says) == (stream, side)


def test_what_cannot_be_told() -> None:
    assert say([], Side.MERCHANT) is refusals.NOTHING_WAS_ANSWERED
    assert say([Answer(question="total", step=1)], Side.CUSTOMER) is refusals.QUESTION_IS_UNKNOWN


def test_the_steps_have_names() -> None:
    assert list(STEPS) == [1, 2, 3, 4, 5]
