"""Saying what is known, wished and preferred; one function for each act."""

from uuid import UUID

from bothways.journal.entry import Accepted, Recorded, Source
from bothways.knowledge import fact as facts
from bothways.knowledge import wish as wishes
from bothways.knowledge.kinds import FactStated, How, PreferenceSet, WishStated
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.knowledge import queries
from bothways_web.parties.access import RelationshipAccess


def state(access: RelationshipAccess, fact: FactStated) -> Recorded | Refused:
    """This side says what it knows."""
    return write(access.writer, lambda _: facts.state(access.side, fact, clock.new_id()))


def correct(
    access: RelationshipAccess, fact: UUID, text: str, how: How, quote: bool = False
) -> Recorded | Refused:
    """It is rather so."""
    return write(
        access.writer, lambda _: facts.correct(queries.known(access, fact), access.side, text, how, quote)
    )


def confirm(access: RelationshipAccess, fact: UUID, how: How) -> Recorded | Refused:
    """It is still so."""
    return write(access.writer, lambda _: facts.confirm(queries.known(access, fact), access.side, how))


def drop(access: RelationshipAccess, fact: UUID, why: str | None = None) -> Recorded | Refused:
    """It is not so any more."""
    return write(access.writer, lambda _: facts.drop(queries.known(access, fact), access.side, why))


def wish(
    access: RelationshipAccess,
    wisher: Side,
    wished: WishStated,
    wish_id: UUID | None = None,
    source: Source | None = None,
) -> Recorded | Refused:
    """A wish of this side, or noted for the other in its words; ``source`` is where they were read."""

    def decide(_: Door) -> Accepted | Refused:
        outcome = wishes.state(wisher, wished, wish_id or clock.new_id())
        return outcome.read_in(source) if isinstance(outcome, Accepted) else outcome

    return write(access.writer, decide)


def meet_wish(access: RelationshipAccess, wish_id: UUID, how: str | None = None) -> Recorded | Refused:
    """Something that fits is there."""
    return write(access.writer, lambda _: wishes.meet(queries.wish(access, wish_id), access.side, how))


def let_wish_go(access: RelationshipAccess, wish_id: UUID) -> Recorded | Refused:
    """The wisher does not want it any more."""
    return write(access.writer, lambda _: wishes.let_go(queries.wish(access, wish_id), access.side))


def prefer(access: RelationshipAccess, preference: PreferenceSet) -> Recorded | Refused:
    """How a side wishes to be contacted: its own word, or noted by the other."""
    return write(access.writer, lambda _: wishes.prefer(preference))
