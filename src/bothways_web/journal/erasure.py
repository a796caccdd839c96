"""Erasing content: that an entry stood there remains, with its digests; what it said is gone.

In one transaction an entry says what is erased, content and salt become NULL, the relationship is projected
anew, and every register forgets. `docs/guides/erasure.md` says what becomes of logs and backups.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, OperationalError, connection, connections, transaction

from bothways.journal.entry import CLOCK, Draft, Entry, Recorded, Stream
from bothways.journal.kinds import ContentErased
from bothways.journal.mentions import about_person
from bothways.journal.withdrawal import ERASED
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.foundation.sqlite.base import DatabaseWrapper
from bothways_web.foundation.sqlite.carrying import empty_log
from bothways_web.journal import erasures
from bothways_web.journal.attempt import in_transaction
from bothways_web.journal.door import Door, Writer, close_door, open_door
from bothways_web.journal.erasures import Listed
from bothways_web.journal.models import Answer, JournalEntry, Outbox
from bothways_web.journal.reading import history
from bothways_web.journal.registry import Erasing, erasers

log = logging.getLogger(__name__)

NOTHING_TO_ERASE = Refused("nothing_to_erase", "There is nothing here to erase, or it was erased already.")
_CAME_BACK = "Erased before; an older backup had brought it back."
_AT_ONCE = 500

Choose = Callable[[list[Entry]], Iterable[Entry]]


def erase_entries(writer: Writer, entries: Iterable[UUID], why: str) -> Recorded | Refused:
    """Erase what some entries of a relationship say."""
    return _erase(writer, _only(entries), why)


def erase_chosen(writer: Writer, choose: Choose, why: str) -> Recorded | Refused:
    """Erase what ``choose`` picks among a relationship's entries; it is asked within the transaction."""
    return _erase(writer, choose, why)


def erase_person(writer: Writer, person: UUID, why: str, also: Sequence[str] = ()) -> Recorded | Refused:
    """Erase every entry of a relationship that names a person; ``also`` are other words they go by."""
    return _erase(writer, lambda every: about_person(every, person, also), why)


def erase_relationship(writer: Writer, why: str) -> Recorded | Refused:
    """Erase everything that was ever said in a relationship."""
    return _erase(writer, lambda every: every, why, whole=True)


def naming(relationship: UUID, person: UUID, also: Sequence[str] = ()) -> list[Entry]:
    """What ``erase_person`` would erase, for somebody to look at first."""
    return about_person(history(relationship), person, also)


def erase_again() -> int:
    """Erase what an older backup brought back; how many entries that were."""
    count = 0
    for each in erasures.returned():
        writer = Writer(each.merchant, each.relationship, CLOCK)
        _erase(writer, _only(each.entries), _CAME_BACK, listed=True)
        count += len(each.entries)
    return count


def finish() -> None:
    """Do what erasures left to be done, after a crash or with an older backup: at the start, now and then."""
    erase_again()
    if erasures.is_unscrubbed():
        scrub()


def after_migrate(**_: Any) -> None:
    """The ``post_migrate`` receiver, so that nothing is served that was erased."""
    finish()


def scrub() -> bool:
    """Rewrite SQLite's file and empty its log, for both keep bytes of what was erased; whether that was done.

    ``secure_delete`` is not enough: when a page of an index is split, what moves leaves a copy behind.
    Takes about a second for each 100 MB; others who write wait. It cannot be done while somebody reads for
    long; then ``finish`` does it later. On PostgreSQL it is for its administrator; see the guide.
    """
    if connection.vendor == "sqlite" and not _rewrite():
        return False
    erasures.end_scrubbing()
    return True


def _rewrite() -> bool:
    if connection.in_atomic_block:
        return False
    wrapper = cast("DatabaseWrapper", connections[DEFAULT_DB_ALIAS])
    try:
        with wrapper.alone(), wrapper.cursor() as cursor:
            cursor.execute("VACUUM")
            return empty_log()
    except OperationalError as error:
        log.warning("What was erased is gone, but the file could not be rewritten yet: %s", error)
        return False


def _only(entries: Iterable[UUID]) -> Choose:
    wanted = frozenset(entries)
    return lambda every: [entry for entry in every if entry.id in wanted]


def _erase(
    writer: Writer, choose: Choose, why: str, *, whole: bool = False, listed: bool = False
) -> Recorded | Refused:
    outcome = in_transaction(lambda: _erase_once(writer, choose, why, whole=whole, listed=listed))
    if isinstance(outcome, Recorded):
        scrub()
    return outcome


def _erase_once(writer: Writer, choose: Choose, why: str, *, whole: bool, listed: bool) -> Recorded | Refused:
    door = open_door(writer)
    every = [entry for entry in history(writer.relationship) if entry.body is not None]
    chosen = [entry for entry in choose(every) if entry.envelope.kind != ERASED]
    if not chosen:
        transaction.set_rollback(True)
        return NOTHING_TO_ERASE
    erasing = Erasing(
        writer.merchant, writer.relationship, frozenset(entry.id for entry in chosen), whole=whole
    )
    _record(door, chosen, why)
    for some in _portions(sorted(erasing.entries)):
        JournalEntry.objects.filter(id__in=some).erase_content()
    _forget(erasing)
    for eraser in erasers:
        eraser(erasing)
    close_door(door)
    erasures.begin_scrubbing()
    if not listed:
        ids = tuple(sorted(erasing.entries))
        erasures.remember(door.now, Listed(writer.merchant, writer.relationship, ids))
    return Recorded(tuple(door.appended))


def _record(door: Door, chosen: Sequence[Entry], why: str) -> None:
    """Say in each stream what is erased there; the customer never learns of internal entries."""
    for stream in Stream:
        ids = tuple(entry.id for entry in chosen if entry.envelope.stream is stream)
        for some in _portions(ids):
            body = ContentErased(entries=tuple(some), why=why)
            door.append([Draft(body, door.writer.actor.side, stream)])


def _forget(erasing: Erasing) -> None:
    """The journal's registers: effects are emptied, and called off where they still wait; so are requests.

    An effect's payload was written from entries, and nobody can say from which words; so all of this
    relationship's are emptied. A request's hash could be guessed back to its words, so it is dropped: the
    same request is then refused, not carried out twice.
    """
    effects = Outbox.objects.filter(relationship_id=erasing.relationship)
    effects.filter(done_at=None).update(error="called off: its content was erased", done_at=clock.now())
    effects.update(payload={})
    Answer.objects.filter(relationship_id=erasing.relationship).update(request=b"")


def _portions(ids: Sequence[UUID]) -> Iterable[Sequence[UUID]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))
