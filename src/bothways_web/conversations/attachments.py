"""Files kept beside the journal, in the data folder: one folder for each relationship."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from django.conf import settings

from bothways.conversations import attachment as rules
from bothways.conversations.kinds import Attachment as Reference
from bothways.units.refusal import Refused
from bothways_web.conversations.models import Attachment
from bothways_web.foundation import clock

_HEAD = 12  # bytes that tell the media type


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that lies in the folder and is not in the register yet."""

    reference: Reference
    relationship: UUID
    merchant: UUID

    @property
    def path(self) -> Path:
        return path_of(self.relationship, self.reference.id)

    def register(self) -> None:
        """Put it into the register, inside the transaction that names it."""
        Attachment.objects.create(
            id=self.reference.id,
            merchant_id=self.merchant,
            relationship_id=self.relationship,
            sha256=self.reference.sha256,
            media_type=self.reference.media_type,
            size=self.reference.size,
        )

    def forget(self) -> None:
        """Remove the file, because the entry that was to name it was refused."""
        self.path.unlink(missing_ok=True)


def keep(merchant: UUID, relationship: UUID, file: BinaryIO, size: int) -> Kept | Refused:
    """Copy a file of ``size`` bytes into the data folder, byte for byte, if it is of a kind we keep."""
    head = file.read(_HEAD)
    file.seek(0)
    media_type = rules.check(size, head)
    if isinstance(media_type, Refused):
        return media_type
    identity = clock.new_id()
    path = path_of(relationship, identity)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest = hashlib.sha256()
    with path.open("xb") as kept:
        while block := file.read(1 << 16):
            digest.update(block)
            kept.write(block)
        kept.flush()
        os.fsync(kept.fileno())
    reference = Reference(id=identity, sha256=digest.hexdigest(), media_type=media_type, size=size)
    return Kept(reference, relationship, merchant)


def erase(attachment: Attachment) -> None:
    """The bytes are gone; that a file was kept remains."""
    path_of(attachment.relationship_id, attachment.id).unlink(missing_ok=True)
    attachment.erased_at = clock.now()
    attachment.save(update_fields=["erased_at"])


def path_of(relationship: UUID, attachment: UUID) -> Path:
    """Where a file lies."""
    return Path(settings.DATA) / "attachments" / str(relationship) / str(attachment)
