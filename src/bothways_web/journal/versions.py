"""Which version of each room's projector made its rows; a book whose rows are of another is not served."""

from collections.abc import Iterable
from typing import Any

from bothways_web.journal.models import JournalEntry, RoomVersion
from bothways_web.journal.projector import Projector
from bothways_web.journal.registry import projectors

#: The version of a room whose rows are just being made.
UNFINISHED = 0


def outdated() -> list[Projector]:
    """The rooms whose rows this version did not make, or not to the end."""
    made = dict(RoomVersion.objects.values_list("room", "version"))
    return [room for room in projectors.all() if made.get(room.room) != room.version]


def begin(rooms: Iterable[Projector]) -> None:
    """These rooms' rows are being made anew; until that is finished they cannot be trusted."""
    _set(rooms, UNFINISHED)


def finish(rooms: Iterable[Projector]) -> None:
    """These rooms' rows are complete."""
    for room in rooms:
        _set([room], room.version)


def after_migrate(**_: Any) -> None:
    """The ``post_migrate`` receiver: where nothing was recorded yet, every room is as it should be."""
    if not JournalEntry.objects.exists():
        finish(projectors.all())


def _set(rooms: Iterable[Projector], version: int) -> None:
    for room in rooms:
        RoomVersion.objects.update_or_create(room=room.room, defaults={"version": version})
