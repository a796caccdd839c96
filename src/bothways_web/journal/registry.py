"""What the rooms registered: their kinds and their projectors."""

from collections.abc import Iterable

from bothways.journal.kind import Kind, Kinds
from bothways_web.journal.projector import Projector, Projectors

kinds = Kinds()
projectors = Projectors()
rooms_of_kinds: dict[str, str] = {}


def register(room: str, room_kinds: Iterable[Kind], projector: Projector | None = None) -> None:
    """Called once by each room's ``AppConfig.ready``."""
    listed = tuple(room_kinds)
    kinds.add(listed)
    rooms_of_kinds.update({kind.name: room for kind in listed})
    if projector is not None:
        projectors.add(projector)
