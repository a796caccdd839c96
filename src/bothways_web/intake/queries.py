"""Imports of a book: those that are done, and files that wait to be brought in."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from django.db.models import QuerySet

from bothways_web.intake.models import Upload, Wanted
from bothways_web.journal.models import Batch
from bothways_web.parties.access import MerchantAccess


class State(StrEnum):
    """How far an import is."""

    LOOKING = "looking"
    READY = "ready"
    FAILED = "failed"
    RUNNING = "running"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


_AT_WORK = {Wanted.LOOK: State.LOOKING, Wanted.RUN: State.RUNNING, Wanted.UNDO: State.UNDOING}


@dataclass(frozen=True, slots=True)
class Import:
    """An import as its page shows it. ``batch`` is None while nothing was written."""

    upload: Upload | None
    batch: Batch | None

    @property
    def id(self) -> UUID:
        """The import's id."""
        return self._any.id

    @property
    def what(self) -> str:
        """Contacts, orders or mentions."""
        return self._any.what

    @property
    def name(self) -> str:
        """The file's name."""
        return self.upload.name if self.upload else self.batch.file if self.batch else ""

    @property
    def at(self) -> datetime:
        """When the file was handed in, or the import began."""
        return self.upload.asked_at if self.upload else self.batch.started_at  # type: ignore[union-attr]

    @property
    def state(self) -> State:
        """How far it is."""
        if self.upload and self.upload.wanted:
            return _AT_WORK[Wanted(self.upload.wanted)]
        if self.batch and self.batch.undone_at:
            return State.UNDONE
        if (self.upload and self.upload.done_at) or (self.batch and not self.upload):
            return State.DONE
        return State.FAILED if self.upload and self.upload.error else State.READY

    @property
    def account(self) -> dict[str, object]:
        """What became, or would become, of the rows; empty while that is not known."""
        if self.batch and self.batch.account:
            return dict(self.batch.account)
        return dict((self.upload and self.upload.looked) or {})

    @property
    def kept(self) -> int:
        """How many customers kept theirs when it was taken back."""
        return int(((self.upload and self.upload.looked) or {}).get("kept", 0))

    def count(self, name: str) -> int:
        """A number of the account."""
        return int(str(self.account.get(name, 0)))

    @property
    def _any(self) -> Upload | Batch:
        found = self.upload or self.batch
        assert found is not None
        return found


def imports(access: MerchantAccess, limit: int = 50) -> list[Import]:
    """The latest imports first, and files that wait among them. Two queries."""
    uploads = {row.id: row for row in _uploads(access).order_by("-asked_at")[:limit]}
    found = {row.id: Import(uploads.get(row.id), row) for row in batches(access, limit)}
    waiting = {id_: Import(row, None) for id_, row in uploads.items() if id_ not in found}
    every = [*found.values(), *waiting.values()]
    return sorted(every, key=lambda one: (one.at, one.id), reverse=True)[:limit]


def find(access: MerchantAccess, import_id: UUID) -> Import | None:
    """One import of this book, or a file that waits. Two queries."""
    upload, done = _uploads(access).filter(id=import_id).first(), batch(access, import_id)
    return Import(upload, done) if upload or done else None


def batches(access: MerchantAccess, limit: int = 50) -> list[Batch]:
    """The latest imports first. One query."""
    return list(Batch.objects.filter(merchant_id=access.merchant_id).order_by("-started_at")[:limit])


def batch(access: MerchantAccess, batch_id: UUID) -> Batch | None:
    """One import of this book."""
    return Batch.objects.filter(merchant_id=access.merchant_id, id=batch_id).first()


def _uploads(access: MerchantAccess) -> QuerySet[Upload]:
    return Upload.objects.filter(merchant_id=access.merchant_id)
