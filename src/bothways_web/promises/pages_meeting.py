"""Appointments over all customers: those that a morning is about."""

from dataclasses import dataclass
from datetime import date, timedelta

from bothways.units.due import on_day
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.names import Names
from bothways_web.promises import queries_beside
from bothways_web.promises.pages_beside import MeetingRow, meeting_row


@dataclass(frozen=True, slots=True)
class Meet:
    """An appointment with one of several customers; ``owner`` is who goes there."""

    access: RelationshipAccess
    customer: str
    owner: str
    row: MeetingRow


def meetings(access: MerchantAccess, called: Names, until: date) -> tuple[Meet, ...]:
    """Those of today and until the end of that day, and those that wait for our word. Two queries."""
    now, zone = clock.now(), access.merchant.zone
    today = wording.local_day(now, zone)
    found = queries_beside.to_see_to(
        access, now, on_day(today - timedelta(days=1), zone).at, on_day(until, zone).at
    )
    return tuple(
        Meet(
            handle := access.unchecked(one.relationship_id),  # the query gave only those one may see
            one.customer,
            called.first(one.appointment.owner),
            meeting_row(handle, one.appointment, now, today),
        )
        for one in found
    )
