"""The bytes of archives that were handed in: kept until they are brought in, and a day at most."""

import hashlib
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO
from uuid import UUID

from django.conf import settings

from bothways_web.channels.models import MailArchive, Mailbox, Wanted

_BLOCK = 1 << 20
_KEPT_FOR = timedelta(days=1)
_ENDS = (".gz", ".zip", ".eml", ".emlx", ".msg")


def keep(key: UUID, name: str, file: IO[bytes]) -> str:
    """Copy a file into the data folder; the SHA-256 of what it holds."""
    path = path_of(key, name)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest = hashlib.sha256()
    with path.open("xb") as kept:
        while block := file.read(_BLOCK):
            digest.update(block)
            kept.write(block)
        kept.flush()
        os.fsync(kept.fileno())
    return digest.hexdigest()


def path_of(key: UUID, name: str) -> Path:
    """Where the file of a mailbox lies."""
    end = Path(name).suffix.lower()
    return Path(settings.DATA) / "uploads" / f"{key}{end if end in _ENDS else '.mbox'}"


def forget(row: MailArchive) -> None:
    """The bytes are not needed any more."""
    if row.uploaded:
        path_of(row.mailbox_id, row.name).unlink(missing_ok=True)


def forget_waiting(merchant: UUID) -> None:
    """Whatever waits to be brought in is no longer kept: it names people, and nobody can say whom."""
    waiting = MailArchive.objects.filter(mailbox__merchant_id=merchant, uploaded=True, done_at=None)
    for row in waiting.exclude(wanted=Wanted.RUN):
        forget(row)


def sweep(now: datetime) -> int:
    """Remove what nobody brought in within a day, with its place in the list; how many there were."""
    old = MailArchive.objects.filter(
        uploaded=True, done_at=None, wanted=Wanted.NOTHING, asked_at__lt=now - _KEPT_FOR
    )
    count = 0
    for row in old:
        forget(row)
        if not row.mailbox.account:  # else some of it was kept already
            Mailbox.objects.filter(id=row.mailbox_id).delete()
            count += 1
    return count
