"""What is said about being there: the bodies of the entries of appointments."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.kind import Kind
from bothways.journal.obligation import Phrase


class Came(StrEnum):
    """How the other side kept it."""

    ON_TIME = "on_time"
    LATE = "late"
    MISSED = "missed"


class AppointmentProposed(Body):
    """One side would like to meet. Times are UTC; ``zone`` is the one they were said in."""

    appointment: UUID
    about: Phrase
    start: datetime
    end: datetime
    zone: str
    place: Phrase | None = None
    owner: UUID | None = None


class OfAppointment(Body):
    """A body about one appointment that exists."""

    appointment: UUID


class AppointmentAgreed(OfAppointment):
    """The other side will be there too."""


class AppointmentMoved(OfAppointment):
    """Another time, which the other side has yet to agree to."""

    start: datetime
    end: datetime
    place: Phrase | None = None
    why: Phrase | None = None


class AppointmentCancelled(OfAppointment):
    """It does not take place."""

    why: Phrase | None = None


class AppointmentKept(OfAppointment):
    """How the *other* side was there: each judges the other."""

    came: Came
    note: Phrase | None = None


KINDS = (
    Kind("appointment_proposed", AppointmentProposed, "proposed to meet"),
    Kind("appointment_agreed", AppointmentAgreed, "agreed to meet"),
    Kind("appointment_moved", AppointmentMoved, "proposed another time"),
    Kind("appointment_cancelled", AppointmentCancelled, "cancelled the meeting"),
    Kind("appointment_kept", AppointmentKept, "said how it was kept"),
)
