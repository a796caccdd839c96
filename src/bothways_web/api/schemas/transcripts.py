"""Transcripts of talks as callers send and see them."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from bothways.conversations.kinds import ConversationLogged, Medium, Spoke
from bothways.journal.text import Text
from bothways.units.side import Side
from bothways_web.api.schemas.values import In, When
from bothways_web.conversations.transcripts import LONGEST

Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class TranscriptIn(In):
    """A talk whose words are handed in with it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "medium": "call",
                    "summary": "About the new rolls.",
                    "text": "Jan: Are they right?\nClaire: They are. I'll send the artwork on Friday.",
                    "speakers": {"Jan": "merchant", "Claire": "customer"},
                    "days": 90,
                    "everybody_knew": True,
                }
            ]
        }
    )

    medium: Medium
    summary: Text
    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)] = Field(
        description="WebVTT, SubRip, or lines with a name before the words."
    )
    speakers: dict[Name, Side | None] = Field(
        max_length=30, description="For whom each speaker speaks; null for neither side."
    )
    at: When | None = Field(None, description="When it was; now if left out.")
    minutes: int | None = Field(None, ge=0, le=1440)
    days: int = Field(90, ge=1, le=365, description="How long the words are kept.")
    everybody_knew: Literal[True] = Field(
        description="Everybody who spoke knew that it was written down. Without that it is not kept."
    )

    def talk(self) -> ConversationLogged:
        """The talk as it is logged."""
        return ConversationLogged(medium=self.medium, summary=self.summary, minutes=self.minutes)


class TurnOut(BaseModel):
    """What one person said until somebody else spoke. Seconds are since the beginning."""

    speaker: str
    side: Side | None
    text: str
    begins: float | None
    ends: float | None


class TranscriptOut(BaseModel):
    """Who spoke how long in a talk, and its words while they are kept."""

    conversation: UUID
    merchant: Spoke
    customer: Spoke
    unplaced: int = Field(description="Words of speakers of neither side.")
    until: date | None = Field(description="The last day on which the words are kept.")
    turns: list[TurnOut]
