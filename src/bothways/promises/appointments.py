"""Appointments: a promise of both sides to be there. Each judges the other, and silence judges nobody."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bothways.journal.body import Body
from bothways.journal.entry import Accepted, ActorRole, Draft, Entry
from bothways.promises import refusals as no
from bothways.promises.appointment_kinds import (
    AppointmentAgreed,
    AppointmentCancelled,
    AppointmentKept,
    AppointmentMoved,
    AppointmentProposed,
    Came,
)
from bothways.units.due import known_zone, zone_named
from bothways.units.refusal import Refused
from bothways.units.side import Side


class AppointmentState(StrEnum):
    """Where it stands; whether it is over is a matter of the time."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Appointment:
    """Both sides meet. ``waits_for`` is the side that has not agreed yet to what stands.

    ``merchant_came`` is how the merchant kept it, which the customer says, and the other way round.
    ``moves`` counts other times agreed to, ``cancelled_by`` who called it off, and when.
    """

    id: UUID
    about: str
    start: datetime
    end: datetime
    zone: str
    state: AppointmentState
    waits_for: Side | None
    place: str | None = None
    owner: UUID | None = None
    moves: int = 0
    was_agreed: bool = False
    cancelled_by: Side | None = None
    cancelled_at: datetime | None = None
    merchant_came: Came | None = None
    customer_came: Came | None = None

    def came(self, side: Side) -> Came | None:
        """How this side kept it, in the other's words."""
        return self.merchant_came if side is Side.MERCHANT else self.customer_came


def propose(body: AppointmentProposed, side: Side, now: datetime) -> Accepted | Refused:
    """One side would like to meet."""
    zone_named(body.zone)
    unfit = _unfit(body.start, body.end, now)
    return unfit or Accepted((Draft(body, side, subject=body.appointment),))


def agree(appointment: Appointment, side: Side, now: datetime) -> Accepted | Refused:
    """Yes, I will be there."""
    refused = _closed(appointment) or _others_turn(appointment, side)
    if refused:
        return refused
    if appointment.start <= now:
        return no.APPOINTMENT_HAS_BEGUN
    return _said(appointment, side, AppointmentAgreed(appointment=appointment.id))


def move(appointment: Appointment, side: Side, now: datetime, body: AppointmentMoved) -> Accepted | Refused:
    """Another time; until the other side agrees, the one before is off."""
    refused = _closed(appointment) or _unfit(body.start, body.end, now)
    if refused:
        return refused
    if appointment.start <= now:
        return no.APPOINTMENT_HAS_BEGUN
    if (body.start, body.end) == (appointment.start, appointment.end):
        return no.NOTHING_IS_DIFFERENT
    return _said(appointment, side, body)


def cancel(appointment: Appointment, side: Side, now: datetime, why: str | None = None) -> Accepted | Refused:
    """It does not take place; said before it begins."""
    if refused := _closed(appointment):
        return refused
    if appointment.start <= now:
        return no.APPOINTMENT_HAS_BEGUN
    return _said(appointment, side, AppointmentCancelled(appointment=appointment.id, why=why))


def say_how_it_was_kept(
    appointment: Appointment, side: Side, now: datetime, came: Came, note: str | None = None
) -> Accepted | Refused:
    """``side`` says how the *other* side was there; once it has begun, and only of what both agreed to."""
    if refused := _closed(appointment):
        return refused
    if appointment.state is not AppointmentState.AGREED:
        return no.APPOINTMENT_IS_NOT_AGREED
    if now < appointment.start:
        return no.APPOINTMENT_HAS_NOT_BEGUN
    if appointment.came(side.other) is came:
        return no.NOTHING_IS_DIFFERENT
    return _said(appointment, side, AppointmentKept(appointment=appointment.id, came=came, note=note))


def begun(entry: Entry, body: AppointmentProposed) -> Appointment:
    """The appointment an entry proposes. What a calendar file held stands as agreed."""
    side = entry.envelope.actor.side
    imported = entry.envelope.actor.role is ActorRole.IMPORT
    return Appointment(
        id=body.appointment,
        about=body.about,
        start=body.start,
        end=body.end,
        zone=known_zone(body.zone),
        state=AppointmentState.AGREED if imported else AppointmentState.PROPOSED,
        waits_for=None if imported or side is None else side.other,
        place=body.place,
        owner=body.owner,
        was_agreed=imported,
    )


def after(appointment: Appointment, entry: Entry, body: Body) -> Appointment:
    """The appointment after an entry about it; what comes after its end or in another's name says nothing."""
    side = entry.envelope.actor.side
    if side is None or not entry.is_own_word or appointment.state is AppointmentState.CANCELLED:
        return appointment
    if isinstance(body, AppointmentAgreed) and side is appointment.waits_for:
        agreed = replace(appointment, state=AppointmentState.AGREED, waits_for=None, was_agreed=True)
        return replace(agreed, moves=appointment.moves + appointment.was_agreed)
    if isinstance(body, AppointmentMoved):
        return replace(
            appointment,
            start=body.start,
            end=body.end,
            place=body.place or appointment.place,
            state=AppointmentState.PROPOSED,
            waits_for=side.other,
        )
    if isinstance(body, AppointmentCancelled):
        return replace(
            appointment,
            state=AppointmentState.CANCELLED,
            waits_for=None,
            cancelled_by=side,
            cancelled_at=entry.envelope.recorded_at,
        )
    if isinstance(body, AppointmentKept) and appointment.state is AppointmentState.AGREED:
        return (
            replace(appointment, customer_came=body.came)
            if side is Side.MERCHANT
            else replace(appointment, merchant_came=body.came)
        )
    return appointment


def _closed(appointment: Appointment) -> Refused | None:
    return no.APPOINTMENT_IS_CANCELLED if appointment.state is AppointmentState.CANCELLED else None


def _others_turn(appointment: Appointment, side: Side) -> Refused | None:
    if appointment.waits_for is None:
        return no.APPOINTMENT_IS_AGREED
    return no.IT_IS_THE_OTHERS_TURN if side is not appointment.waits_for else None


def _unfit(start: datetime, end: datetime, now: datetime) -> Refused | None:
    if end <= start:
        return no.APPOINTMENT_ENDS_BEFORE_IT_BEGINS
    return no.NEW_DATE_IS_PAST.about("start") if start <= now else None


def _said(appointment: Appointment, side: Side, body: Body) -> Accepted:
    return Accepted((Draft(body, side, subject=appointment.id),))
