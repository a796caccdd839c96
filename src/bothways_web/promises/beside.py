"""What either side can do beside promises: what comes round, meeting, and what is needed inside."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias, TypeVar
from uuid import UUID

from bothways.journal.entry import Accepted, Recorded
from bothways.promises import appointments, needs
from bothways.promises import series as coming_round
from bothways.promises.appointment_kinds import AppointmentMoved, AppointmentProposed, Came
from bothways.promises.appointments import Appointment
from bothways.promises.need_kinds import NeedAsked
from bothways.promises.needs import Need
from bothways.promises.refusals import (
    PROMISE_IS_THERE_ALREADY,
    THERE_IS_NO_SUCH_APPOINTMENT,
    THERE_IS_NO_SUCH_NEED,
    THERE_IS_NO_SUCH_PROMISE,
    THERE_IS_NO_SUCH_SERIES,
)
from bothways.promises.series_kinds import SeriesBegun
from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways_web.journal.door import Door, write
from bothways_web.parties import queries as parties
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import queries, queries_beside, queries_inside

Outcome: TypeAlias = Recorded | Refused
Thing = TypeVar("Thing")


def begin_series(access: RelationshipAccess, body: SeriesBegun) -> Outcome:
    """Promise it again and again; or note that the other side said so."""

    def decide(door: Door) -> Accepted | Refused:
        if queries_beside.series(access, body.series) is not None:
            return PROMISE_IS_THERE_ALREADY
        return coming_round.begin(body, access.side, door.now)

    return write(access.writer, decide)


def end_series(access: RelationshipAccess, series_id: UUID, why: str | None = None) -> Outcome:
    """No further ones."""
    return _about(
        access,
        lambda: queries_beside.series(access, series_id),
        THERE_IS_NO_SUCH_SERIES,
        lambda series, _: coming_round.end(series, access.side, why),
    )


def propose(access: RelationshipAccess, body: AppointmentProposed) -> Outcome:
    """Propose to meet."""

    def decide(door: Door) -> Accepted | Refused:
        if queries_beside.appointment(access, body.appointment) is not None:
            return PROMISE_IS_THERE_ALREADY
        return appointments.propose(body, access.side, door.now)

    return write(access.writer, decide)


def agree_to_meet(access: RelationshipAccess, appointment_id: UUID) -> Outcome:
    """Yes, I will be there."""
    return _meeting(access, appointment_id, lambda a, now: appointments.agree(a, access.side, now))


def move_meeting(access: RelationshipAccess, body: AppointmentMoved) -> Outcome:
    """Another time."""
    return _meeting(access, body.appointment, lambda a, now: appointments.move(a, access.side, now, body))


def cancel_meeting(access: RelationshipAccess, appointment_id: UUID, why: str | None = None) -> Outcome:
    """It does not take place."""
    return _meeting(access, appointment_id, lambda a, now: appointments.cancel(a, access.side, now, why))


def say_how_it_was_kept(
    access: RelationshipAccess, appointment_id: UUID, came: Came, note: str | None = None
) -> Outcome:
    """How the other side was there."""
    return _meeting(
        access,
        appointment_id,
        lambda a, now: appointments.say_how_it_was_kept(a, access.side, now, came, note),
    )


def ask_inside(access: RelationshipAccess, body: NeedAsked) -> Outcome:
    """Ask somebody of the company for what a promise needs."""

    def decide(door: Door) -> Accepted | Refused:
        promise = queries.promise(access, body.promise)
        if promise is None:
            return THERE_IS_NO_SUCH_PROMISE
        return needs.ask(promise, access.side, door.now, body, body.by in parties.active_members(access))

    return write(access.writer, decide)


def promise_inside(access: RelationshipAccess, need_id: UUID, due: Due | None = None) -> Outcome:
    """The one who was asked says they will."""
    return _inside(access, need_id, lambda need, now: needs.promise_it(need, access.member, now, due))


def meet_need(access: RelationshipAccess, need_id: UUID, words: str | None = None) -> Outcome:
    """The one who was asked says it is done."""
    return _inside(access, need_id, lambda need, _: needs.meet(need, access.member, words))


def drop_need(access: RelationshipAccess, need_id: UUID, why: str | None = None) -> Outcome:
    """It is no longer needed."""
    return _inside(access, need_id, lambda need, _: needs.drop(need, why))


def _meeting(
    access: RelationshipAccess,
    appointment_id: UUID,
    rule: Callable[[Appointment, datetime], Accepted | Refused],
) -> Outcome:
    return _about(
        access,
        lambda: queries_beside.appointment(access, appointment_id),
        THERE_IS_NO_SUCH_APPOINTMENT,
        rule,
    )


def _inside(
    access: RelationshipAccess, need_id: UUID, rule: Callable[[Need, datetime], Accepted | Refused]
) -> Outcome:
    return _about(access, lambda: queries_inside.need(access, need_id), THERE_IS_NO_SUCH_NEED, rule)


def _about(
    access: RelationshipAccess,
    find: Callable[[], Thing | None],
    missing: Refused,
    rule: Callable[[Thing, datetime], Accepted | Refused],
) -> Outcome:
    def decide(door: Door) -> Accepted | Refused:
        found = find()
        return rule(found, door.now) if found is not None else missing

    return write(access.writer, decide)
