"""What is done with gestures; one function for each act."""

from uuid import UUID

from bothways.gestures import giving
from bothways.gestures.giving import Cost
from bothways.gestures.kinds import GestureMade, Landing
from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.gestures import queries
from bothways_web.journal.door import write
from bothways_web.parties.access import RelationshipAccess


def give(access: RelationshipAccess, made: GestureMade, cost: Cost | None = None) -> Recorded | Refused:
    """One side did something for the other beyond what was owed."""
    entry = clock.new_id()
    return write(access.writer, lambda _: giving.give(access.side, made, entry, cost))


def cost(access: RelationshipAccess, gesture: UUID, noted: Cost) -> Recorded | Refused:
    """What a gesture of ours cost; only our team reads it."""
    return write(
        access.writer,
        lambda _: giving.cost(queries.snapshot(queries.gesture(access, gesture)), access.side, noted),
    )


def land(
    access: RelationshipAccess, gesture: UUID, landing: Landing, words: str | None = None
) -> Recorded | Refused:
    """How a gesture was taken: one's own word, or what the giver heard."""
    return write(
        access.writer,
        lambda _: giving.land(
            queries.snapshot(queries.gesture(access, gesture)), access.side, landing, words
        ),
    )
