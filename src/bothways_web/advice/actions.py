"""Saying what moves a purchase, and advising to wait; one function for each act."""

from datetime import date
from uuid import UUID

from bothways.advice import motive as rules
from bothways.advice.kinds import Ending, MotiveNoted
from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.advice import queries
from bothways_web.foundation import clock, wording
from bothways_web.journal.door import write
from bothways_web.parties.access import RelationshipAccess


def note(access: RelationshipAccess, noted: MotiveNoted) -> Recorded | Refused:
    """This side says what moves the customer."""
    return write(
        access.writer,
        lambda _: rules.note(access.side, noted, clock.new_id(), queries.known(access, noted.instead_of)),
    )


def advise_wait(access: RelationshipAccess, motive: UUID, until: date, why: str) -> Recorded | Refused:
    """The merchant advises to wait."""
    return write(
        access.writer,
        lambda door: rules.advise_wait(
            queries.known(access, motive),
            access.side,
            until,
            why,
            wording.local_day(door.now, access.merchant.zone),
        ),
    )


def end(access: RelationshipAccess, motive: UUID, ending: Ending) -> Recorded | Refused:
    """The money is there, or it is not wanted any more."""
    return write(access.writer, lambda _: rules.end(queries.known(access, motive), access.side, ending))
