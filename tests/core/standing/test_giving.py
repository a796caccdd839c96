"""What a side gave besides what it owed, whether both find it fair, and who keeps the talk going."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.conversations.kinds import ConversationLogged, Medium, QuestionAsked
from bothways.gestures.kinds import Landing
from bothways.journal.body import Body
from bothways.journal.entry import Accepted, Actor, Entry, Envelope, Stream
from bothways.promises import kinds as promising
from bothways.standing import of_entries, of_giving, refusals, worth
from bothways.standing.evidence import Finding, Known
from bothways.standing.kinds import WorthSaid
from bothways.standing.single import of_entry
from bothways.units.side import Side
from bothways.wordofmouth.kinds import (
    MentionTied,
    MentionUntied,
    Rating,
    RecommendationTold,
    ReferralCredited,
)

M, C = Side.MERCHANT, Side.CUSTOMER
SIDES = st.sampled_from(Side)
AT = datetime(2026, 3, 2, tzinfo=UTC)


def entry(body: Body, writer: Side, says: Side | None = None) -> Entry:
    """``writer`` writes down the word of ``says``, their own unless given."""
    envelope = Envelope(
        UUID(int=1),
        UUID(int=2),
        UUID(int=3),
        Stream.SHARED,
        1,
        AT,
        AT,
        Actor.of(writer, None),
        says or writer,
        "kind",
        1,
    )
    return Entry(envelope, body, None, b"")


def words(found: Finding) -> str:
    """The rule, about whom, and what it weighs."""
    return f"{found.rule.name} {found.side.value} {found.at(UUID(int=1), AT).weight}"


@pytest.mark.parametrize("giver", Side)
@pytest.mark.parametrize(
    ("agreed", "contested", "landing", "told", "expected"),
    [
        (False, False, None, False, "gesture 250"),
        (True, False, None, False, "gesture 500"),
        (True, True, None, False, "gesture 0"),
        (False, False, Landing.WELL, False, "gesture 250"),
        (False, False, Landing.WELL, True, "gesture_welcome 1000"),
        (True, False, Landing.UNNOTICED, True, "gesture_unnoticed 250"),
        (True, False, Landing.BADLY, True, "gesture_unwelcome 125"),
        (True, True, Landing.WELL, True, "gesture_welcome 0"),
    ],
)
def test_a_gesture(
    giver: Side, agreed: bool, contested: bool, landing: Landing | None, told: bool, expected: str
) -> None:
    found = of_giving.of_gesture(giver, agreed=agreed, contested=contested, landing=landing, told=told)
    name, weight = expected.split()
    assert words(found) == f"{name} {giver.value} {weight}"


@pytest.mark.parametrize(
    ("body", "writer", "says", "expected"),
    [
        (
            ReferralCredited(referral=UUID(int=9), came_on=date(2026, 3, 1)),
            M,
            M,
            "sent_somebody customer 1000",
        ),
        (RecommendationTold(name="Elm"), C, C, "recommended customer 125"),
        (RecommendationTold(name="Elm"), M, C, "recommended customer 250"),
        (WorthSaid(step=1), C, C, "worth_not merchant 125"),
        (WorthSaid(step=2), C, C, "worth_hardly merchant 125"),
        (WorthSaid(step=3), M, M, "worth_partly customer 250"),
        (WorthSaid(step=5), C, C, "worth_fully merchant 250"),
        (WorthSaid(step=5), M, C, ""),
        (ConversationLogged(medium=Medium.CALL, summary="Hello", began=C), M, M, "began customer 250"),
        (ConversationLogged(medium=Medium.CALL, summary="Hello", began=M), M, M, "began merchant 125"),
        (ConversationLogged(medium=Medium.CALL, summary="Hello"), M, M, ""),
        (QuestionAsked(text="When?"), C, C, "asked customer 100"),
        (QuestionAsked(text="When?"), M, C, ""),
        (promising.NewDateRefused(promise=UUID(int=9)), C, C, "said_no customer 500 not_yet customer 0"),
        (promising.NewDateRefused(promise=UUID(int=9)), M, C, ""),
        (promising.PromiseReleased(promise=UUID(int=9)), C, C, ""),
    ],
)
def test_what_an_entry_says_by_itself(body: Body, writer: Side, says: Side, expected: str) -> None:
    found = [words(each) for _, findings in of_entry(entry(body, writer, says)) for each in findings]
    assert " ".join(found) == expected


@pytest.mark.parametrize(
    ("value", "best", "counts"), [(5, 5, True), (7, 10, True), (3, 5, False), (0, 5, False)]
)
def test_a_good_word_counts_and_any_other_says_nothing(value: int, best: int, counts: bool) -> None:
    rating = Rating(value=Decimal(value), best=Decimal(best))
    tied = entry(MentionTied(mention=UUID(int=9), place="A fair", rating=rating), M)
    found = [each for _, findings in of_entry(tied) for each in findings]
    assert [words(each) for each in found] == (["spoke_well customer 500"] if counts else [])


def test_a_word_without_a_rating_says_nothing_and_what_was_untied_is_taken_back() -> None:
    assert list(of_entry(entry(MentionTied(mention=UUID(int=9), place="A fair"), M))) == [(UUID(int=1), ())]
    assert list(of_entry(entry(MentionUntied(mention=UUID(int=8)), M))) == [(UUID(int=8), ())]


@given(SIDES, st.integers(1, 5))
def test_down_rating_gains_the_rater_nothing(rater: Side, step: int) -> None:
    """Whatever they answer, nothing of it is about them; and a low answer is half believed."""
    for _, findings in of_entry(entry(WorthSaid(step=step), rater)):
        assert {each.side for each in findings} == {rater.other}
        assert all(each.known is (Known.CONFIRMED if each.rule.well else Known.CLAIMED) for each in findings)


@given(SIDES, st.booleans(), st.booleans(), st.sampled_from([None, *Landing]), st.booleans())
def test_judging_a_gesture_gains_the_judge_nothing(
    giver: Side, agreed: bool, contested: bool, landing: Landing | None, told: bool
) -> None:
    found = of_giving.of_gesture(giver, agreed=agreed, contested=contested, landing=landing, told=told)
    assert found.side is giver
    assert found.at(UUID(int=1), AT).weight <= found.rule.matters


def test_a_no_weighs_nothing_and_agreeing_after_it_counts_for_both() -> None:
    assert of_entries.of_refusal(C).at(UUID(int=1), AT).weight == 0
    assert [words(each) for each in of_entries.of_agreement_after()] == [
        "talked_out merchant 500",
        "talked_out customer 500",
    ]


@pytest.mark.parametrize("step", [0, 6, -1])
def test_worth_has_five_steps(step: int) -> None:
    assert worth.say(M, step) is refusals.STEP_IS_NONE_OF_FIVE


def test_what_it_is_worth_is_shared() -> None:
    outcome = worth.say(C, 4)
    assert isinstance(outcome, Accepted)
    (draft,) = outcome.drafts
    assert (draft.stream, draft.says, draft.body) == (Stream.SHARED, C, WorthSaid(step=4))
