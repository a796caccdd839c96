"""Whom the morning is worth a gesture to, the evening's look back, and the talk that begins soon."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from bothways.gestures.kinds import Landing
from bothways_web.counsel import queries
from bothways_web.counsel.models import Idea, Worth
from bothways_web.counsel.pages import brief_of
from bothways_web.foundation import clock
from bothways_web.gestures import queries as gestures
from bothways_web.gestures.models import Gesture
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises import queries_beside

A_FEW = 3
MOST = 12
#: A talk is soon from so long before it begins until so long after.
BEFORE, AFTER = timedelta(minutes=15), timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class WorthRow:
    """A customer whom the day is worth a gesture to, and why."""

    access: RelationshipAccess
    customer: str
    because: str


@dataclass(frozen=True, slots=True)
class LookBack:
    """What was done today beyond what was owed, what landed, what was taken up, and a line on tomorrow."""

    done: tuple[tuple[RelationshipAccess, str, Gesture], ...]
    landed: tuple[tuple[RelationshipAccess, str, Gesture, str], ...]
    taken: tuple[tuple[RelationshipAccess, str, Idea], ...]
    tomorrow: WorthRow | None


@dataclass(frozen=True, slots=True)
class Soon:
    """The appointment that begins now: with whom, about what, in how many minutes, three lines to read."""

    access: RelationshipAccess
    customer: str
    about: str
    minutes: int
    lines: tuple[str, str, str]


def worth_today(access: MerchantAccess, on: date) -> tuple[WorthRow, ...]:
    """A few customers, as the night found them. Two queries."""
    return tuple(_row(access, row, name) for row, name in queries.worth(access, on, A_FEW))


def look_back(access: MerchantAccess, on: date, begun: datetime) -> LookBack:
    """The evening's look back. Six queries."""
    done, landed = gestures.made_since(access, begun, MOST), gestures.landed_since(access, begun, MOST)
    taken = queries.taken(access, on, MOST)
    concerned = {row.relationship_id for row in (*done, *landed)} | {row.relationship_id for row in taken}
    names = queries.names_of(access, concerned)
    seen_to = {row.relationship_id for row in done} | {row.relationship_id for row in taken}
    left = [
        (row, name) for row, name in queries.worth(access, on, MOST) if row.relationship_id not in seen_to
    ]
    return LookBack(
        tuple((_at(access, row), names.get(row.relationship_id, ""), row) for row in done),
        tuple((_at(access, row), names.get(row.relationship_id, ""), row, _taken(row)) for row in landed),
        tuple((_at(access, row), names.get(row.relationship_id, ""), row) for row in taken),
        _row(access, *left[0]) if left else None,
    )


def soon(access: MerchantAccess) -> Soon | None:
    """The talk that begins within a quarter of an hour, where nobody else goes. Two queries for none."""
    now = clock.now()
    for one in queries_beside.appointments_between(access, now - AFTER, now + BEFORE):
        meeting = one.appointment
        if -AFTER <= meeting.start - now <= BEFORE and meeting.owner in (None, access.member):
            handle = access.unchecked(one.relationship_id)
            minutes = round((meeting.start - now).total_seconds() / 60)
            return Soon(handle, one.customer, meeting.about, minutes, brief_of(handle).lines)
    return None


def _row(access: MerchantAccess, row: Worth, name: str) -> WorthRow:
    return WorthRow(access.unchecked(row.relationship_id), name, row.because)


def _at(access: MerchantAccess, row: Gesture | Idea) -> RelationshipAccess:
    return access.unchecked(row.relationship_id)  # the query gave only those one may see


def _taken(row: Gesture) -> str:
    return {
        Landing.WELL: _("welcome"),
        Landing.UNNOTICED: _("it went by unnoticed"),
        Landing.BADLY: _("not welcome"),
    }[Landing(row.landing)]
