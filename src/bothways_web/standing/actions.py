"""Switching estimates off and on, and saying that a private person was told; one function for each act."""

from bothways.journal.entry import Recorded
from bothways.standing import switch as rules
from bothways.standing.dimension import Dimension
from bothways.units.refusal import Refused
from bothways_web.journal.door import write
from bothways_web.parties.access import RelationshipAccess
from bothways_web.standing import queries


def stop(access: RelationshipAccess, dimension: Dimension | None = None) -> Recorded | Refused:
    """Nothing of the customer is estimated there."""
    return write(access.writer, lambda _: rules.stop(queries.estimating(access), access.side, dimension))


def allow(access: RelationshipAccess, dimension: Dimension | None = None) -> Recorded | Refused:
    """The customer lets it be estimated again."""
    return write(access.writer, lambda _: rules.allow(queries.estimating(access), access.side, dimension))


def tell(access: RelationshipAccess) -> Recorded | Refused:
    """The merchant told this private person."""
    return write(access.writer, lambda _: rules.tell(queries.estimating(access), access.side))
