"""Stopping predictions and letting them be made again; one function for each act."""

from bothways.forecast import switch as rules
from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.forecast import queries
from bothways_web.journal.door import write
from bothways_web.parties.access import RelationshipAccess


def stop(access: RelationshipAccess, why: str | None = None) -> Recorded | Refused:
    """This side wants nothing predicted from here on."""
    return write(access.writer, lambda _: rules.stop(queries.predicting(access), access.side, why))


def allow(access: RelationshipAccess) -> Recorded | Refused:
    """This side lets it be done again."""
    return write(access.writer, lambda _: rules.allow(queries.predicting(access), access.side))
