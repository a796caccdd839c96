"""What one side did for the other beyond what was owed, as programs read and write it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bothways.gestures.giving import Cost
from bothways.gestures.kinds import MOST_MINUTES, GestureMade, Idea, Landing
from bothways.journal.obligation import Phrase
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.api.schemas.values import In
from bothways_web.gestures.models import Gesture


class CostIn(In):
    """What a gesture of the merchant's cost. Only their own team reads it."""

    money: Money | None = None
    minutes: Annotated[int, Field(ge=0, le=MOST_MINUTES)] | None = None
    idea: Idea | None = Field(None, description="The idea it came from, as it was suggested.")

    def cost(self) -> Cost:
        """The cost."""
        return Cost(self.money, self.minutes, self.idea)


class GestureIn(In):
    """Something that nobody had promised. Without ``giver`` it was the caller's side that did it."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"what": "Brought the boxes up the stairs", "cost": {"minutes": 20}}]}
    )

    giver: Side | None = None
    what: Phrase
    why: Phrase | None = None
    cost: CostIn | None = None

    def made(self, side: Side) -> GestureMade:
        """The gesture, as ``side`` tells it."""
        return GestureMade(giver=self.giver or side, what=self.what, why=self.why)


class LandedIn(In):
    """How it was taken."""

    landing: Landing
    words: Phrase | None = None


class GestureOut(BaseModel):
    """A gesture as it stands."""

    id: UUID = Field(description="The entry that told of it.")
    giver: Side
    written_by: Side
    what: str
    why: str
    made_at: datetime
    confirmed: bool
    contested: str
    landing: Landing | None
    words: str
    told: bool = Field(description="Whether they said themselves how they took it.")
    money: Money | None = Field(description="What it cost; null for the customer.")
    minutes: int | None = Field(description="What it took; null for the customer.")
    idea: str | None = Field(description="The idea it came from; null for the customer.")

    @classmethod
    def of(cls, row: Gesture, side: Side) -> "GestureOut":
        """A gesture, as ``side`` may read it."""
        ours = side is Side.MERCHANT
        return cls.model_construct(
            id=row.id,
            giver=Side(row.giver),
            written_by=Side(row.written_by),
            what=row.what,
            why=row.why,
            made_at=row.made_at,
            confirmed=row.confirmed,
            contested=row.contested,
            landing=Landing(row.landing) if row.landing else None,
            words=row.words,
            told=row.told,
            money=Money(row.minor, row.currency) if ours and row.minor is not None else None,
            minutes=row.minutes if ours else None,
            idea=(row.idea or None) if ours else None,
        )


class GesturesOut(BaseModel):
    """What the two did for each other, the latest first."""

    items: list[GestureOut]
