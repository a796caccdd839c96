"""Between rows and what stands beside promises: series, appointments, needs, standard amends."""

from datetime import datetime
from typing import Any

from bothways.promises.appointment_kinds import Came
from bothways.promises.appointments import Appointment, AppointmentState
from bothways.promises.needs import Need, NeedState
from bothways.promises.rhythm import Rhythm
from bothways.promises.series import Series, SeriesState
from bothways.promises.standard_kinds import Case
from bothways.promises.standards import Standard, StandardState
from bothways.promises.state import Word
from bothways.units.side import Side
from bothways_web.promises import models
from bothways_web.promises.stored import due_json, due_of


def series_values(series: Series) -> dict[str, Any]:
    """What a series' row holds."""
    return {
        "id": series.id,
        "debtor": series.debtor.value,
        "what": series.what,
        "done_means": series.done_means or "",
        "owner": series.owner,
        "rhythm": series.rhythm.model_dump(mode="json", exclude_none=True),
        "first": series.first,
        "until": series.until,
        "zone": series.zone,
        "begun_by": series.begun_by,
        "state": series.state.value,
        "word": series.word.value,
        "next": series.next,
        "relied_on": series.relied_on,
        "next_at": _next_at(series),
    }


def _next_at(series: Series) -> datetime:
    if series.state is not SeriesState.RUNNING or series.is_over:
        return models.END_OF_TIME
    return series.due(series.next - 1).at if series.next else models.BEGINNING_OF_TIME


def series_of(row: models.Series) -> Series:
    """The series a row holds."""
    return Series(
        id=row.id,
        debtor=Side(row.debtor),
        what=row.what,
        rhythm=Rhythm.model_validate(row.rhythm),
        first=row.first,
        zone=row.zone,
        begun_by=row.begun_by,
        state=SeriesState(row.state),
        word=Word(row.word),
        done_means=row.done_means or None,
        owner=row.owner,
        until=row.until,
        next=row.next,
        relied_on=row.relied_on,
    )


def appointment_values(appointment: Appointment) -> dict[str, Any]:
    """What an appointment's row holds."""
    return {
        "id": appointment.id,
        "about": appointment.about,
        "start": appointment.start,
        "end": appointment.end,
        "zone": appointment.zone,
        "place": appointment.place or "",
        "owner": appointment.owner,
        "state": appointment.state.value,
        "waits_for": appointment.waits_for.value if appointment.waits_for else "",
        "moves": appointment.moves,
        "was_agreed": appointment.was_agreed,
        "cancelled_by": appointment.cancelled_by.value if appointment.cancelled_by else "",
        "cancelled_at": appointment.cancelled_at,
        "merchant_came": appointment.merchant_came.value if appointment.merchant_came else "",
        "customer_came": appointment.customer_came.value if appointment.customer_came else "",
    }


def appointment_of(row: models.Appointment) -> Appointment:
    """The appointment a row holds."""
    return Appointment(
        id=row.id,
        about=row.about,
        start=row.start,
        end=row.end,
        zone=row.zone,
        state=AppointmentState(row.state),
        waits_for=Side(row.waits_for) if row.waits_for else None,
        place=row.place or None,
        owner=row.owner,
        moves=row.moves,
        was_agreed=row.was_agreed,
        cancelled_by=Side(row.cancelled_by) if row.cancelled_by else None,
        cancelled_at=row.cancelled_at,
        merchant_came=Came(row.merchant_came) if row.merchant_came else None,
        customer_came=Came(row.customer_came) if row.customer_came else None,
    )


def need_values(need: Need) -> dict[str, Any]:
    """What a need's row holds."""
    return {
        "id": need.id,
        "promise_id": need.promise,
        "what": need.what,
        "by": need.by,
        "state": need.state.value,
        "due": due_json(need.due),
        "due_by": need.due.at if need.due else models.END_OF_TIME,
        "asked_by": need.asked_by,
    }


def need_of(row: models.Need) -> Need:
    """The need a row holds."""
    return Need(row.id, row.promise_id, row.what, row.by, NeedState(row.state), due_of(row.due), row.asked_by)


def standard_values(standard: Standard) -> dict[str, Any]:
    """What the row of standard amends holds."""
    return {
        "id": standard.id,
        "case": standard.case.value,
        "follows": standard.follows,
        "proposed_by": standard.proposed_by.value,
        "state": standard.state.value,
        "agreed_at": standard.agreed_at,
        "ended_at": standard.ended_at,
    }


def standard_of(row: models.Standard) -> Standard:
    """The standard amends a row holds."""
    return Standard(
        id=row.id,
        case=Case(row.case),
        follows=row.follows,
        proposed_by=Side(row.proposed_by),
        state=StandardState(row.state),
        agreed_at=row.agreed_at,
        ended_at=row.ended_at,
    )
