"""What one does about something owed when another room keeps it: an answer, a delivery, a payment.

A promise knows on what it is based, and the entry that began it. The room that wrote that entry registers
here what is the likely act about it, in its ``AppConfig.ready``::

    from bothways_web.parties.ways import ways
    ways.register(Basis.INVOICE, pay)

``pay(access, debtor)`` gives the way for the side that looks, or None when there is nothing to do for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from bothways.journal.obligation import Basis
from bothways.units.side import Side
from bothways_web.parties.access import RelationshipAccess


@dataclass(frozen=True, slots=True)
class Way:
    """The likely act: the words on its button, the name of its address, its key on the desk.

    The address takes the entry that began what is owed. ``pressed`` when a POST there does it at once.
    """

    label: str
    page: str
    key: str = ""
    pressed: bool = False


WayOf: TypeAlias = Callable[[RelationshipAccess, Side], Way | None]


class Ways:
    """The ways of all rooms, by what an obligation is based on."""

    def __init__(self) -> None:
        self._ways: dict[Basis, WayOf] = {}

    def register(self, basis: Basis, way: WayOf) -> None:
        """Add the way of a basis; each has one."""
        if basis in self._ways:
            raise ValueError(f"what is based on {basis.value} has two ways")
        self._ways[basis] = way

    def of(self, access: RelationshipAccess, basis: Basis, debtor: Side) -> Way | None:
        """The way for the side that looks; None where the promise's own acts are all there is."""
        found = self._ways.get(basis)
        return found(access, debtor) if found else None


ways = Ways()
