"""Who wants to know at once of a talk that somebody just logged on a page: the room that listens."""

from collections.abc import Callable
from typing import TypeAlias
from uuid import UUID

from bothways_web.parties.access import RelationshipAccess

#: Called with the talk's entry once it is recorded; says how many things there are to be looked at.
Listener: TypeAlias = Callable[[RelationshipAccess, UUID], int]

listeners: list[Listener] = []


def tell(access: RelationshipAccess, talk: UUID) -> int:
    """Tell all of them; how many things there are to be looked at."""
    return sum(listener(access, talk) for listener in listeners)
