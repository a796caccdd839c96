"""Files kept beside the journal, in the data folder: one folder for each relationship.

A file is in the register before its first byte is written, so that whatever a crash leaves behind is found
by query and removed.
"""

import hashlib
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from bothways.conversations import attachment as rules
from bothways.conversations.kinds import Attachment as Reference
from bothways.units.refusal import Refused
from bothways_web.conversations.models import Attachment
from bothways_web.foundation import clock
from bothways_web.journal.registry import Erasing

_HEAD = 12  # bytes that tell the media type
_BLOCK = 1 << 16
_UNNAMED_FOR = timedelta(days=1)
_LOOK_BACK = timedelta(days=7)


def keep(merchant: UUID, relationship: UUID, file: BinaryIO, size: int) -> Attachment | Refused:
    """Copy a file of ``size`` bytes into the data folder, byte for byte, if it is of a kind we keep."""
    head = file.read(_HEAD)
    file.seek(0)
    media_type = rules.check(size, head)
    if isinstance(media_type, Refused):
        return media_type
    row = Attachment.objects.create(
        merchant_id=merchant, relationship_id=relationship, media_type=media_type, size=size
    )
    row.sha256 = _copy(file, path_of(row))
    row.save(update_fields=["sha256"])
    return row


def reference(row: Attachment) -> Reference:
    """What the entry says of the file."""
    return Reference(id=row.id, sha256=row.sha256, media_type=row.media_type, size=row.size)


def name(row: Attachment, entry: UUID) -> None:
    """An entry names the file from here on; inside the transaction that records it."""
    row.entry_id = entry
    row.save(update_fields=["entry_id"])


def forget(row: Attachment) -> None:
    """The entry that was to name the file does not stand."""
    path_of(row).unlink(missing_ok=True)
    row.delete()


def erase(erasing: Erasing) -> None:
    """The files of entries that are being erased go with them; that there was a file remains."""
    rows = Attachment.objects.filter(relationship_id=erasing.relationship, erased_at=None)
    if not erasing.whole:
        rows = rows.filter(entry_id__in=erasing.entries)
    gone = [path_of(row) for row in rows]
    rows.update(erased_at=clock.now(), sha256="")
    transaction.on_commit(lambda: _remove(gone))


def sweep(now: datetime) -> int:
    """Remove what a crash left behind: files no entry came to name, and erased ones that still lie there."""
    unnamed = Attachment.objects.filter(entry_id=None, kept_at__lt=now - _UNNAMED_FOR)
    erased = Attachment.objects.filter(Q(erased_at__gte=now - _LOOK_BACK))
    count = _remove([path_of(row) for row in erased])
    for row in unnamed:
        forget(row)
        count += 1
    return count


def path_of(row: Attachment) -> Path:
    """Where a file lies."""
    return Path(settings.DATA) / "attachments" / str(row.relationship_id) / str(row.id)


def _copy(file: BinaryIO, path: Path) -> str:
    """Write the file to the disk; its SHA-256 in hexadecimal."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest = hashlib.sha256()
    with path.open("xb") as kept:
        while block := file.read(_BLOCK):
            digest.update(block)
            kept.write(block)
        kept.flush()
        os.fsync(kept.fileno())
    return digest.hexdigest()


def _remove(paths: list[Path]) -> int:
    there = [path for path in paths if path.exists()]
    for path in there:
        path.unlink(missing_ok=True)
    return len(there)
