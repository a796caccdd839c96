"""What keeps this installation's database from being served; for ``serve`` and ``doctor``."""

from collections.abc import Iterator

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

from bothways_web.journal import erasures, guards, versions

MIGRATE = "bothways migrate"


def problems() -> list[str]:
    """One sentence for each thing that is wrong, with what to do; empty when the book may be served."""
    return list(_migrations()) or [*_guards(), *_rooms(), *_erasures()]


def newer(executor: MigrationExecutor) -> str | None:
    """The sentence for a database that a newer version made; this version must not even migrate it."""
    known, done = executor.loader.disk_migrations or {}, executor.loader.applied_migrations or {}
    rooms = {app for app, _ in known}
    later = sorted(f"{app}.{name}" for app, name in done if app in rooms and (app, name) not in known)
    if not later:
        return None
    return (
        f"The database was made by a newer version of Bothways ({later[0]}). "
        "Install that version, or restore a backup that this one made."
    )


def _migrations() -> Iterator[str]:
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    later = newer(executor)
    if later:
        yield later
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        first = f"{waiting[0][0].app_label}.{waiting[0][0].name}"
        yield f"The database is not up to date: {len(waiting)} changes wait, first {first}. Run `{MIGRATE}`."


def _guards() -> Iterator[str]:
    missing = guards.missing(connections[DEFAULT_DB_ALIAS])
    if missing:
        yield (
            f"The database does not protect the journal from changes ({', '.join(sorted(missing))} missing). "
            f"Run `{MIGRATE}`."
        )


def _rooms() -> Iterator[str]:
    for room in versions.outdated():
        yield (
            f"What the room {room.room} shows was made by another version, or not to the end. "
            f"Run `bothways rebuild --room {room.room}`."
        )


def _erasures() -> Iterator[str]:
    count = sum(len(each.entries) for each in erasures.returned())
    if count:
        what = "1 entry that was erased is" if count == 1 else f"{count} entries that were erased are"
        yield f"The content of {what} there again, as an older backup had it. Run `{MIGRATE}`."
