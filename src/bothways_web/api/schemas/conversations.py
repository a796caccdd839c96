"""Talks, messages, notes and questions as callers send and see them."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bothways.conversations.kinds import Attachment, Medium, Outcome, Quote, Topic
from bothways.conversations.question import State
from bothways.journal.obligation import Phrase
from bothways.journal.text import Text
from bothways.units.side import Side
from bothways_web.api.schemas.promises import PromisedIn
from bothways_web.api.schemas.values import DueIn, In, Maybe, When, resolved
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.parties.access import RelationshipAccess


class QuestionIn(In):
    """A question. Left out, the answer is due when the merchant says it always answers."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"text": "Can the labels be in the freezer?", "asker": "customer"}]}
    )

    text: Text
    asker: Side | None = Field(None, description="Whose question it is; yours if left out.")
    topic: Topic = Topic.ASK
    due: DueIn | None = None
    owner: UUID | None = Field(None, description="The member who answers.")

    def question(self, access: RelationshipAccess) -> NewQuestion:
        """The question; raises ``BadDue``."""
        return NewQuestion(
            self.text, self.asker or access.side, self.topic, resolved(self.due, access), self.owner
        )


class ConversationIn(In):
    """A talk, with what was promised in it and what stayed open."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "medium": "call",
                    "summary": "Wants 5,000 labels for the spring; asks whether they stand the freezer.",
                    "promises": [{"debtor": "merchant", "what": "Send a quote", "due": {"said": "Friday"}}],
                    "questions": [{"asker": "customer", "text": "Do they stand the freezer?"}],
                }
            ]
        }
    )

    medium: Medium
    summary: Text
    at: When | None = Field(None, description="When it was; now if left out.")
    began: Side | None = Field(None, description="Who started it.")
    minutes: int | None = Field(None, ge=0, le=1440)
    members: list[UUID] = Field(default=[], max_length=50, description="Members of the merchant.")
    people: list[UUID] = Field(default=[], max_length=50, description="People of the customer.")
    quotes: list[Quote] = Field(default=[], max_length=50, description="In the speaker's own words.")
    promises: list[PromisedIn] = Field(default=[], max_length=20)
    questions: list[QuestionIn] = Field(default=[], max_length=20)


class MessageIn(In):
    """A message that went to the customer, or came from them."""

    sent: bool = Field(description="true: the merchant wrote it; false: the customer did.")
    text: Text
    medium: Medium = Medium.MAIL
    subject: Annotated[str, StringConstraints(max_length=300)] = ""
    reference: Annotated[str, StringConstraints(max_length=998)] | None = Field(
        None, description="The message's own identifier, such as a mail's Message-ID."
    )
    at: When | None = Field(None, description="When it was; now if left out.")


class TextIn(In):
    """What you say."""

    text: Text


class OwnerIn(In):
    """Who sees to it."""

    owner: UUID


class CloseIn(In):
    """What the asker says about a question."""

    outcome: Outcome
    note: Phrase | None = Field(None, description="What is missing, when it was not answered.")


class ConversationOut(BaseModel):
    """One talk or message, named by its entry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    at: datetime
    medium: Medium
    writer: Side
    began: Maybe[Side]
    minutes: int | None
    summary: str
    quotes: list[Quote]
    members: list[UUID]
    people: list[UUID]


class NoteOut(BaseModel):
    """A note of the merchant's team, named by its entry."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    at: datetime
    member: UUID | None
    text: str
    shared: bool


class QuestionOut(BaseModel):
    """A question as it stands, named by its entry. The asker's other side owes the answer."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    relationship: UUID = Field(validation_alias="relationship_id")
    asker: Side
    text: str
    topic: Topic
    state: State
    asked_at: datetime
    due_at: datetime | None
    due_on: date | None
    owner: UUID | None
    conversation: UUID | None = Field(validation_alias="conversation_id")
    attachments: list[Attachment]
    answer: str
    answered_at: datetime | None
    missing: str
    closed_at: datetime | None
