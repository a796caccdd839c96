"""What listening read, as callers see and confirm it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator

from bothways.journal.obligation import Phrase
from bothways.listening.proposal import Deed, Sort
from bothways.units.due import Due
from bothways.units.side import Side
from bothways_web.api.schemas.values import DueIn, In, resolved
from bothways_web.listening.confirming import Said
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.rows import dues_of
from bothways_web.parties.access import RelationshipAccess


class HeardOut(BaseModel):
    """One thing that a text seems to do."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(description="What it becomes has this id too.")
    relationship: UUID = Field(validation_alias="relationship_id")
    deed: Deed
    side: Side = Field(description="Who owes it; of a wish, a complaint or thanks, whose it is.")
    writer: Side = Field(description="Whose text it is.")
    sort: Sort
    source: UUID = Field(validation_alias="source_id", description="The entry, mail or transcript.")
    start: int
    end: int
    sentence: str
    what: str
    dues: list[Due] = Field(description="Each way to read when it is due, the likeliest first.")
    confidence: float = Field(validation_alias="sure")
    because: list[str]
    conditional: bool
    answers: UUID | None = Field(description="The promise or question that it is about.")
    happened_at: datetime
    state: State
    refined_by: str = Field(description="The model that looked at it once more; empty where none did.")
    doubted: bool = Field(description="Whether that model doubts that it is meant so.")
    entry: UUID | None = Field(validation_alias="entry_id", description="What it became.")

    @field_validator("confidence", mode="before")
    @classmethod
    def _share(cls, sure: int) -> float:
        return sure / 1000


class HeardIn(In):
    """What it is; left out, it is as it was read."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"what": "Send the proof", "due": {"said": "Friday"}}]}
    )

    side: Side | None = Field(None, description="Who owes it.")
    what: Phrase | None = None
    due: DueIn | None = None
    undated: bool = Field(False, description="True where no date was meant, though one was read.")
    becomes: Literal[Deed.QUESTION] | None = Field(None, description="What is rather a question.")

    def said(self, access: RelationshipAccess, candidate: Candidate) -> Said:
        """Together with what was read; raises ``BadDue``."""
        dues = dues_of(candidate)
        due = resolved(self.due, access) or (dues[0] if dues and not self.undated else None)
        side = self.side or Side(candidate.side)
        return Said(side, self.what or candidate.what, due)
