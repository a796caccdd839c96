"""Entries of every kind of conversations, with all that can happen to them."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from bothways.conversations import kinds
from bothways.conversations.kinds import Medium, Outcome, Quote, Topic
from bothways.journal.entry import Entry
from bothways.journal.obligation import Obligation
from bothways.units.due import on_day
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN, SOMEBODY = UUID(int=404), UUID(int=77)
PHOTO = kinds.Attachment(id=UUID(int=78), sha256="0" * 64, media_type="image/jpeg", size=9)


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
    _talks(told)
    _questions(told)
    return told.entries


def asked(text: str, asker: Side = C, due: bool = True) -> kinds.QuestionAsked:
    """A question that the other side owes an answer to."""
    answer = Obligation(
        id=UUID(int=79), debtor=asker.other, what="Answer", due=on_day(date(2026, 3, 9), "UTC")
    )
    return kinds.QuestionAsked(
        text=text,
        topic=Topic.ADVISE,
        owner=SOMEBODY,
        conversation=UNKNOWN,
        attachments=(PHOTO,),
        opens=(answer,) if due else (),
    )


def spoke(words: int) -> kinds.Spoke:
    """One side's part of a talk."""
    return kinds.Spoke(words=words, turns=3, questions=1, statements=4, longest_words=words // 2)


def _talks(told: Told) -> None:
    told.by(
        M,
        kinds.ConversationLogged(
            medium=Medium.CALL,
            summary="She likes the second paper.",
            began=C,
            minutes=14,
            members=(SOMEBODY,),
            people=(UNKNOWN,),
            quotes=(Quote(side=C, words="Without their glasses."),),
        ),
    )
    talk = told.entries[-1].id
    told.by(M, kinds.TalkMeasured(conversation=talk, merchant=spoke(60), customer=spoke(180), unplaced=4))
    told.by(C, kinds.TalkMeasured(conversation=UNKNOWN, merchant=spoke(1), customer=spoke(2)))
    told.by(M, kinds.ConversationLogged(medium=Medium.VISIT, summary="Earlier."), ago=timedelta(days=9))
    told.by(M, kinds.MessageSent(subject="The quote", text="Here it is."))
    told.by(M, kinds.MessageReceived(text="Thank you."), says=C)
    note = told.by(M, kinds.NoteWritten(text="Mention the cream paper."))
    told.by(M, kinds.NoteWritten(text="Not to be shared."))
    told.by(M, kinds.NoteShared(note=note, text="Mention the cream paper."))
    told.by(M, kinds.NoteShared(note=UNKNOWN, text="Gone."))


def _questions(told: Told) -> None:
    told.by(M, asked("Never answered?"), says=C)
    told.by(M, asked("Without a date?", M, due=False))
    first = told.by(C, asked("Does the glue hold?"))
    told.by(M, kinds.QuestionHanded(question=first, owner=UNKNOWN))
    told.by(M, kinds.QuestionAnswered(question=first, text="Up to 60 degrees."))
    second = told.by(C, asked("In the oven room?"))
    told.by(M, kinds.QuestionAnswered(question=second, text="It does."))
    told.by(C, kinds.QuestionClosed(question=second, outcome=Outcome.NOT_ANSWERED, note="Ours has 70."))
    third = told.by(C, asked("And the red one?"))
    told.by(M, kinds.QuestionAnswered(question=third, text="It does too."))
    told.by(C, kinds.QuestionClosed(question=third, outcome=Outcome.NOT_ANSWERED, note="Up to what?"))
    told.by(C, kinds.QuestionClosed(question=third, outcome=Outcome.SETTLED))
    told.by(M, kinds.QuestionHanded(question=UNKNOWN, owner=SOMEBODY))
    told.by(M, kinds.QuestionAnswered(question=UNKNOWN, text="Yes."))
    told.by(C, kinds.QuestionClosed(question=UNKNOWN, outcome=Outcome.SETTLED))
