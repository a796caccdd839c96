"""Outcome tables of talks, notes and files."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bothways.conversations import attachment, conversation
from bothways.conversations.conversation import Note
from bothways.conversations.kinds import ConversationLogged, Medium
from bothways.conversations.question import Asking
from bothways.journal.entry import Accepted, Stream
from bothways.journal.obligation import Obligation
from bothways.units.due import Due, on_day
from bothways.units.refusal import Refused
from bothways.units.side import Side
from tests.core.outcomes import bodies, number, outcome

M, C = Side.MERCHANT, Side.CUSTOMER
NOW = datetime(2026, 3, 11, 9, tzinfo=UTC)
YESTERDAY = on_day(date(2026, 3, 10), "UTC")
FRIDAY = on_day(date(2026, 3, 13), "UTC")
TALK = number(7)


def talk(due: Due | None = None) -> ConversationLogged:
    promised = Obligation(id=number(8), debtor=M, what="Send the second paper", due=due)
    return ConversationLogged(medium=Medium.CALL, summary="She likes the second paper.", opens=(promised,))


def asking(due: Due | None = None) -> Asking:
    return Asking(number(9), C, "Does the glue hold?", due)


@pytest.mark.parametrize("side", [M, C])
@pytest.mark.parametrize(
    ("promise_due", "answer_due", "ago", "expected"),
    [
        (FRIDAY, FRIDAY, timedelta(minutes=-1), "talk_is_in_the_future"),
        (YESTERDAY, FRIDAY, timedelta(0), "due_is_before_it_was_said"),
        (FRIDAY, YESTERDAY, timedelta(0), "due_is_before_it_was_said"),
        (YESTERDAY, None, timedelta(days=3), "ConversationLogged:{side}+ QuestionAsked:customer+"),
        (None, FRIDAY, timedelta(0), "ConversationLogged:{side}+ QuestionAsked:customer+"),
    ],
)
def test_log(
    side: Side, promise_due: Due | None, answer_due: Due | None, ago: timedelta, expected: str
) -> None:
    answer = conversation.log(side, talk(promise_due), NOW - ago, [asking(answer_due)], NOW, TALK)
    assert outcome(answer) == expected.format(side=side.value)


def test_a_question_names_the_talk_it_came_up_in_and_its_hour() -> None:
    at = NOW - timedelta(days=1)
    answer = conversation.log(M, talk(), at, [asking()], NOW, TALK)
    assert bodies(answer)[1].conversation == TALK
    assert isinstance(answer, Accepted)
    assert [draft.happened_at for draft in answer.drafts] == [at, at]
    assert answer.drafts[0].id == TALK


@pytest.mark.parametrize(("side", "expected"), [(C, "notes_are_the_teams"), (M, "NoteWritten:merchant")])
def test_write_note(side: Side, expected: str) -> None:
    answer = conversation.write_note(side, "Mention the cream paper.")
    assert outcome(answer) == expected
    if isinstance(answer, Accepted):
        assert [draft.stream for draft in answer.drafts] == [Stream.INTERNAL]


@pytest.mark.parametrize(
    ("side", "note", "expected"),
    [
        (C, None, "notes_are_the_teams"),
        (M, None, "note_is_unknown"),
        (M, Note(TALK, "Mention it.", shared=True), "note_is_shared"),
        (M, Note(TALK, "Mention it.", shared=False), "NoteShared:merchant"),
    ],
)
def test_share_note(side: Side, note: Note | None, expected: str) -> None:
    answer = conversation.share_note(side, note)
    assert outcome(answer) == expected
    if isinstance(answer, Accepted):
        assert [draft.stream for draft in answer.drafts] == [Stream.SHARED]


@pytest.mark.parametrize(
    ("size", "head", "expected"),
    [
        (0, b"", "file_is_empty"),
        (attachment.LARGEST + 1, b"\xff\xd8\xff\xe0", "file_is_too_large"),
        (9, b"<svg onload=", "file_is_of_another_type"),
        (9, b"RIFF1234WAVE", "file_is_of_another_type"),
        (9, b"\xff\xd8\xff\xe0", "image/jpeg"),
        (9, b"\x89PNG\r\n\x1a\n....", "image/png"),
        (9, b"RIFF1234WEBP", "image/webp"),
        (attachment.LARGEST, b"%PDF-1.7", "application/pdf"),
    ],
)
def test_which_files_are_kept(size: int, head: bytes, expected: str) -> None:
    answer = attachment.check(size, head)
    assert (answer.reason if isinstance(answer, Refused) else answer) == expected
