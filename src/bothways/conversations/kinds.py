"""Kinds of entries about talking with each other: conversations, messages, notes and questions."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bothways.journal.body import Body, ObligingBody
from bothways.journal.kind import INTERNAL_ONLY, Kind
from bothways.journal.obligation import Phrase
from bothways.journal.text import Text
from bothways.units.side import Side


class Medium(StrEnum):
    """How two sides talked."""

    CALL = "call"
    MAIL = "mail"
    MEETING = "meeting"
    CHAT = "chat"
    VISIT = "visit"
    LETTER = "letter"


class Topic(StrEnum):
    """What a question is about, which decides where it is asked and how it reads."""

    ASK = "ask"
    ADVISE = "advise"
    WRONG = "wrong"
    REFUND = "refund"
    REPLACEMENT = "replacement"
    GUARANTEE = "guarantee"
    ERASE = "erase"


class Outcome(StrEnum):
    """What the asker says about a question."""

    SETTLED = "settled"
    NOT_ANSWERED = "not_answered"
    NOT_NEEDED = "not_needed"


class Quote(BaseModel):
    """What one side said, in their own words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    side: Side
    words: Phrase


class Attachment(BaseModel):
    """A file kept beside the journal; its digest stands in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: UUID
    sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
    media_type: Annotated[str, StringConstraints(max_length=100)]
    size: int = Field(ge=1, description="Bytes.")


class ConversationLogged(ObligingBody):
    """A talk and what was said in it, with what either side promised (``opens``).

    When it was stands in the entry. The words are the writer's account; ``quotes`` are in the speaker's.
    """

    medium: Medium
    summary: Text
    began: Side | None = Field(default=None, description="The side that started the talk.")
    minutes: int | None = Field(default=None, ge=0, le=1440)
    members: tuple[UUID, ...] = Field(default=(), description="Members of the merchant who took part.")
    people: tuple[UUID, ...] = Field(default=(), description="People of the customer who took part.")
    quotes: tuple[Quote, ...] = ()


class Spoke(BaseModel):
    """One side's part of a talk, as its transcript has it.

    Seconds are whole. They and the interruptions are left out where the transcript has no times.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: int = Field(ge=0)
    turns: int = Field(ge=0)
    questions: int = Field(ge=0)
    statements: int = Field(ge=0, description="Sentences of more than three words that ask nothing.")
    longest_words: int = Field(ge=0, description="The longest stretch without a turn of the other side.")
    seconds: int | None = Field(default=None, ge=0)
    longest_seconds: int | None = Field(default=None, ge=0)
    interruptions: int | None = Field(default=None, ge=0, description="Turns begun while the other spoke.")


class TalkMeasured(Body):
    """How a talk was shared out between the two sides, worked out of its transcript."""

    conversation: UUID = Field(description="The entry of the talk.")
    merchant: Spoke
    customer: Spoke
    unplaced: int = Field(default=0, ge=0, description="Words of speakers who belong to neither side.")


class _Message(Body):
    medium: Medium = Medium.MAIL
    subject: Annotated[str, StringConstraints(max_length=300)] = ""
    text: Text
    reference: Annotated[str, StringConstraints(max_length=998)] | None = Field(
        default=None, description="The message's own identifier, such as a mail's Message-ID."
    )


class MessageSent(_Message):
    """The merchant wrote to the customer."""


class MessageReceived(_Message):
    """The customer wrote to the merchant."""


class NoteWritten(Body):
    """A note for the merchant's own team, written as if the customer read along."""

    text: Text


class NoteShared(Body):
    """A team's note that both sides read from here on."""

    note: UUID = Field(description="The entry that held it.")
    text: Text


class QuestionAsked(ObligingBody):
    """A question of one side; the other owes the answer (``opens`` says by when).

    Later entries name the question by the id of this one.
    """

    text: Text
    topic: Topic = Topic.ASK
    owner: UUID | None = Field(default=None, description="The member who answers.")
    conversation: UUID | None = Field(default=None, description="The entry of the talk it came up in.")
    attachments: tuple[Attachment, ...] = Field(default=(), max_length=5)


class QuestionAnswered(ObligingBody):
    """The answer, as the side that owed it gave it."""

    question: UUID
    text: Text


class QuestionHanded(ObligingBody):
    """Somebody else of the side that owes the answer sees to it."""

    question: UUID
    owner: UUID


class QuestionClosed(ObligingBody):
    """What the asker says: settled, not answered by that, or no longer needed."""

    question: UUID
    outcome: Outcome
    note: Phrase | None = None


KINDS = (
    Kind("conversation_logged", ConversationLogged, "logged a conversation"),
    Kind("talk_measured", TalkMeasured, "worked out who spoke how long"),
    Kind("message_sent", MessageSent, "sent a message"),
    Kind("message_received", MessageReceived, "wrote a message"),
    Kind("note_written", NoteWritten, "wrote a note for the team", INTERNAL_ONLY),
    Kind("note_shared", NoteShared, "shared a note"),
    Kind("question_asked", QuestionAsked, "asked a question"),
    Kind("question_answered", QuestionAnswered, "answered a question"),
    Kind("question_handed", QuestionHanded, "handed a question over"),
    Kind("question_closed", QuestionClosed, "said whether a question is settled"),
)
