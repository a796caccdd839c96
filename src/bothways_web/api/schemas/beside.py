"""What comes round, appointments, standard amends and what is needed inside, as callers send and see them."""

from datetime import UTC
from typing import Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from bothways.journal.obligation import Phrase
from bothways.promises.appointment_kinds import AppointmentMoved, AppointmentProposed, Came
from bothways.promises.appointments import Appointment
from bothways.promises.need_kinds import NeedAsked
from bothways.promises.needs import Need
from bothways.promises.rhythm import Rhythm
from bothways.promises.series import Series
from bothways.promises.series_kinds import SeriesBegun
from bothways.promises.standard_kinds import Case, StandardProposed
from bothways.promises.standards import Standard
from bothways.units.side import Side
from bothways_web.api.schemas.entries import Written
from bothways_web.api.schemas.values import Day, DueIn, In, When, resolved
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises.queries_standard import Proposed


class SeriesIn(In):
    """Something promised again and again; noted of the other side it waits for their confirmation."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "what": "Service the printer",
                    "rhythm": {"unit": "month", "every": 3},
                    "first": "2099-03-06",
                }
            ]
        }
    )

    what: Phrase
    done_means: Phrase | None = Field(None, description="When one of them counts as done.")
    debtor: Side | None = Field(None, description="Who owes it; left out: you.")
    owner: UUID | None = Field(None, description="The member of the debtor's side who sees to it.")
    rhythm: Rhythm
    first: Day = Field(description="The day of the first time.")
    until: Day | None = Field(None, description="The last day on which one may fall.")

    def body(self, access: RelationshipAccess) -> SeriesBegun:
        """The body of the entry, with an identifier of its own."""
        return self.as_body(
            SeriesBegun, series=clock.new_id(), debtor=self.debtor or access.side, zone=access.merchant.zone
        )


class SeriesWritten(Written):
    """What was recorded, and the series as it stands then."""

    series: Series | None = None


class MeetingIn(In):
    """A time to meet, which the other side has yet to agree to."""

    about: Phrase
    start: When
    end: When
    place: Phrase | None = None
    owner: UUID | None = Field(None, description="The member of the merchant who goes there.")

    def body(self, access: RelationshipAccess) -> AppointmentProposed:
        """The body of the entry, with an identifier of its own; times in UTC."""
        return self.as_body(
            AppointmentProposed,
            appointment=clock.new_id(),
            start=self.start.astimezone(UTC),
            end=self.end.astimezone(UTC),
            zone=access.merchant.zone,
        )


class OtherTimeIn(In):
    """Another time for an appointment."""

    start: When
    end: When
    place: Phrase | None = None
    why: Phrase | None = None

    def body(self, appointment: UUID) -> AppointmentMoved:
        """The body of the entry; times in UTC."""
        start, end = self.start.astimezone(UTC), self.end.astimezone(UTC)
        return self.as_body(AppointmentMoved, appointment=appointment, start=start, end=end)


class CameIn(In):
    """How the other side was there."""

    came: Came
    note: Phrase | None = None


class MeetingWritten(Written):
    """What was recorded, and the appointment as it stands then."""

    appointment: Appointment | None = None


class MetOut(BaseModel):
    """An appointment in a list over several customers."""

    relationship: UUID
    customer: str
    appointment: Appointment


class NeedIn(In):
    """What a promise of the merchant's needs from one of its members."""

    what: Phrase
    by: UUID = Field(description="The member who is asked.")
    due: DueIn | None = None

    def body(self, access: RelationshipAccess, promise: UUID) -> NeedAsked:
        """The body of the entry, with an identifier of its own; raises ``BadDue``."""
        due = resolved(self.due, access)
        return NeedAsked(need=clock.new_id(), promise=promise, what=self.what, by=self.by, due=due)


class NeedDueIn(In):
    """By another day, if need be."""

    due: DueIn | None = None


class NeedWritten(Written):
    """What was recorded, and the need as it stands then."""

    need: Need | None = None


class NeededOut(BaseModel):
    """What a colleague asks you for: for which promise to which customer."""

    relationship: UUID
    customer: str
    promise: str = Field(description="What was promised to them.")
    need: Need


class StandardIn(In):
    """What is to follow in a case, whichever side did not keep its word."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"case": "late_delivery", "follows": "5 % off the next order"}],
        }
    )

    case: Case
    follows: Phrase

    def body(self) -> StandardProposed:
        """The body of the entry, with an identifier of its own."""
        return StandardProposed(standard=clock.new_id(), case=self.case, follows=self.follows)


class StandardWritten(Written):
    """What was recorded, and how the standard amends stand then."""

    standard: Standard | None = None


class ProposedOut(BaseModel):
    """What one of several customers proposes should follow."""

    relationship: UUID
    customer: str
    standard: Standard

    @classmethod
    def of(cls, one: Proposed) -> Self:
        """What is found, as callers see it."""
        return cls(relationship=one.relationship_id, customer=one.customer, standard=one.standard)
