"""The bytes of files that were handed in: kept until their import is done, and a day at most."""

import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from django.conf import settings

from bothways_web.intake.models import Upload

_BLOCK = 1 << 20
_KEPT_FOR = timedelta(days=1)


def keep(upload: Upload, file: BinaryIO) -> int:
    """Copy a file into the data folder; how many lines it has, about."""
    path = path_of(upload)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    lines = 0
    with path.open("xb") as kept:
        while block := file.read(_BLOCK):
            lines += block.count(b"\n")
            kept.write(block)
        kept.flush()
        os.fsync(kept.fileno())
    return lines


def path_of(upload: Upload) -> Path:
    """Where the file lies."""
    end = ".csv.gz" if upload.name.endswith(".gz") else ".csv"
    return Path(settings.DATA) / "uploads" / f"{upload.id}{end}"


def is_there(upload: Upload) -> bool:
    """Whether the bytes are still kept."""
    return path_of(upload).exists()


def forget(upload: Upload) -> None:
    """The bytes are not needed any more."""
    path_of(upload).unlink(missing_ok=True)


def forget_all(merchant: UUID) -> None:
    """Whatever of a merchant's still waits is no longer kept: it names people, and nobody can say whom."""
    for upload in Upload.objects.filter(merchant_id=merchant, done_at=None):
        forget(upload)


def sweep(now: datetime) -> int:
    """Remove the files nobody brought in within a day; how many there were."""
    old = Upload.objects.filter(done_at=None, wanted="", asked_at__lt=now - _KEPT_FOR)
    count = 0
    for upload in old:
        count += is_there(upload)
        forget(upload)
    old.delete()
    return count
