"""Appointments and what is asked inside, to test pages with."""

from datetime import datetime, timedelta
from uuid import UUID

from bothways.promises.appointment_kinds import AppointmentProposed
from bothways.promises.need_kinds import NeedAsked
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises import beside
from tests.builders.acts import done
from tests.builders.owing import due_in


def proposed(access: RelationshipAccess, about: str, start: datetime, owner: UUID | None = None) -> UUID:
    """An appointment of an hour that this side proposes; its id."""
    body = AppointmentProposed(
        appointment=clock.new_id(),
        about=about,
        start=start,
        end=start + timedelta(hours=1),
        zone=access.merchant.zone,
        owner=owner,
    )
    done(beside.propose(access, body))
    return body.appointment


def needed(
    access: RelationshipAccess, promise: UUID, what: str, by: MerchantAccess, days: int | None = 0
) -> UUID:
    """Something that a promise of the merchant's waits for, asked of one of its members; its id."""
    due = due_in(access, days) if days is not None else None
    body = NeedAsked(need=clock.new_id(), promise=promise, what=what, by=by.member, due=due)
    done(beside.ask_inside(access, body))
    return body.need
