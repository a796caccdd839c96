"""The second door: an export read back, entry for entry as it was, into an empty book.

Numbers, times, salts and digests are taken over and every one of them is checked; rows are projected anew.
All of it is one transaction: whatever is wrong, nothing was restored.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.core.management.color import no_style
from django.db import IntegrityError, connection, models, transaction
from pydantic import ValidationError

from bothways.journal.entry import Entry
from bothways.journal.kind import UnknownKind
from bothways_web.foundation import clock
from bothways_web.foundation.statements import statements
from bothways_web.journal import erasures
from bothways_web.journal.checking import Checker, Sealed, name
from bothways_web.journal.erasure import erase_again, scrub
from bothways_web.journal.incoming import Line, NotRestored, lines
from bothways_web.journal.making import row_values
from bothways_web.journal.models import Head, JournalEntry, Outbox
from bothways_web.journal.reading import content_of
from bothways_web.journal.rebuild import rebuild
from bothways_web.journal.registers import carried

_AT_ONCE = 1000
_CALLED_OFF = "called off: this book was restored from an export"


@dataclass
class Restored:
    """What was restored: register rows, entries, and how many of them an earlier erasure emptied again."""

    registers: int = 0
    entries: int = 0
    erased: int = 0


def restore(raw: Iterable[bytes], progress: Callable[[int], None] | None = None) -> Restored:
    """Restore an export's lines; ``progress`` is told how many lines were read since it was told last.

    What was erased since the export was made is erased again. Effects that waited to go out are called off:
    they may have gone out already. Raises ``NotRestored``.
    """
    with transaction.atomic():
        _must_be_empty()
        restored = _Restoring().take(raw, progress)
        _finish_registers()
        rebuild()
        restored.erased = erase_again()
    if erasures.is_unscrubbed():
        scrub()
    return restored


@dataclass
class _Restoring:
    """The state between two lines: each is checked before the next is read, and stored with many others."""

    checker: Checker = field(default_factory=Checker)
    finished: set[UUID] = field(default_factory=set)
    restored: Restored = field(default_factory=Restored)
    rows: dict[type[models.Model], list[models.Model]] = field(default_factory=dict)
    entries: list[tuple[object, ...]] = field(default_factory=list)

    def take(self, raw: Iterable[bytes], progress: Callable[[int], None] | None) -> Restored:
        first = waiting = 0
        for line in lines(raw):
            first = first or line.number
            waiting += 1
            self._take(line)
            if waiting == _AT_ONCE:
                self._store(first, line.number)
                if progress is not None:
                    progress(waiting)
                first = waiting = 0
        self._store(first, first + waiting)
        left = self.checker.finish()
        if left:
            raise NotRestored(left)
        return self.restored

    def _take(self, line: Line) -> None:
        if line.row is not None:
            self.rows.setdefault(type(line.row), []).append(line.row)
        if line.entry is not None:
            fault = self._apart(line.entry) or self._fault(line.entry)
            if fault:
                raise NotRestored(f"Line {line.number}: {fault}")
            entry = Entry(line.entry.envelope, None, None, line.entry.digest)
            self.entries.append(
                row_values(entry, line.entry.content, line.entry.salt, line.entry.content_digest)
            )

    def _store(self, first: int, last: int) -> None:
        try:
            with transaction.atomic():
                for model, rows in self.rows.items():
                    statements(model).insert(rows)
                statements(JournalEntry).insert_plain(self.entries)
        except IntegrityError:
            raise NotRestored(
                f"Lines {first} to {last}: an identifier stands there that an earlier line has too."
            ) from None
        self.restored.registers += sum(map(len, self.rows.values()))
        self.restored.entries += len(self.entries)
        self.rows, self.entries = {}, []

    def _apart(self, sealed: Sealed) -> str | None:
        relationship = sealed.envelope.relationship
        if relationship == self.checker.relationship:
            return None
        if relationship in self.finished:
            return f"{name(sealed.envelope)} stands apart from its relationship."
        self.finished.add(relationship)
        return None

    def _fault(self, sealed: Sealed) -> str | None:
        try:
            fault = self.checker.fault(sealed)
            if fault is None:
                content_of(sealed.envelope, sealed.content)
        except UnknownKind as error:
            return f"{error}. Install a newer version of Bothways."
        except (ValidationError, KeyError, TypeError):
            return f"The content of {name(sealed.envelope)} does not read as its kind says."
        return fault


def _must_be_empty() -> None:
    tables: list[type[models.Model]] = [JournalEntry, Head, *carried().values()]
    for model in tables:
        if model._default_manager.exists():
            raise NotRestored(
                f"This book is not empty ({model._meta.label} has rows). Restore into a new one: "
                "set BOTHWAYS_DATA to a new folder, or BOTHWAYS_DATABASE_URL to an empty database."
            )


def _finish_registers() -> None:
    Outbox.objects.filter(done_at=None).update(done_at=clock.now(), error=_CALLED_OFF)
    numbered = [model for model in carried().values() if isinstance(model._meta.pk, models.AutoField)]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), numbered):
            cursor.execute(statement)
