"""A talk that comes with its transcript."""

from datetime import UTC, datetime
from uuid import UUID

from bothways.conversations import conversation, refusals
from bothways.conversations.balance import Balance, Said, balance
from bothways.conversations.kinds import ConversationLogged, Medium, TalkMeasured
from bothways.conversations.measuring import measured
from bothways.journal.entry import Accepted
from bothways.units.refusal import Refused
from bothways.units.side import Side

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TALK = UUID(int=7)
M, C = Side.MERCHANT, Side.CUSTOMER
SHARED = balance([Said(M, 30, 3, 2, 0, 12.4), Said(C, 90, 5, 0, 12.4, 60.2), Said(None, 4, 1, 0, 61, 62)])


def logged(at: datetime = NOW) -> Accepted | Refused:
    talk = ConversationLogged(medium=Medium.CALL, summary="About the labels.")
    return conversation.log(M, talk, at, (), NOW, TALK)


def test_the_figures_follow_the_talk_and_name_it() -> None:
    decided = measured(logged(), SHARED)
    assert isinstance(decided, Accepted)
    talk, figures = decided.drafts
    assert isinstance(figures.body, TalkMeasured)
    assert (figures.body.conversation, figures.subject, figures.says) == (talk.id, TALK, M)
    assert (figures.body.merchant.seconds, figures.body.customer.seconds) == (12, 48)
    assert (figures.body.merchant.questions, figures.body.customer.statements) == (2, 5)
    assert figures.body.unplaced == 4


def test_without_times_there_are_no_seconds() -> None:
    decided = measured(logged(), balance([Said(M, 3, 1, 1), Said(C, 9, 1, 0)]))
    assert isinstance(decided, Accepted)
    body = decided.drafts[1].body
    assert isinstance(body, TalkMeasured)
    assert (body.merchant.seconds, body.merchant.interruptions) == (None, None)


def test_what_is_refused_of_the_talk_is_refused() -> None:
    later = datetime(2026, 3, 3, tzinfo=UTC)
    assert measured(logged(later), SHARED) == refusals.TALK_IS_IN_THE_FUTURE


def test_somebody_speaks_for_one_of_the_two() -> None:
    nobody: Balance = balance([Said(None, 40, 3, 0)])
    assert measured(logged(), nobody) == refusals.NOBODY_OF_THE_TWO_SPEAKS
