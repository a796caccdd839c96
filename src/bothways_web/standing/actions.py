"""Switching estimates off and on, telling a private person, saying whether it is worth it."""

from bothways.journal.entry import Recorded
from bothways.standing import switch as rules
from bothways.standing import worth
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


def say_worth(access: RelationshipAccess, step: int) -> Recorded | Refused:
    """Whether what this side gets is worth what it gives."""
    return write(access.writer, lambda _: worth.say(access.side, step))
