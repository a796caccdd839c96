"""What imports keep beside the journal is forgotten with an erasure."""

from pathlib import Path

from django.db import transaction

from bothways_web.intake.importing import account_file
from bothways_web.intake.models import Upload
from bothways_web.intake.uploads import forget_all
from bothways_web.journal.models import Batch
from bothways_web.journal.registry import Erasing


def erase(erasing: Erasing) -> None:
    """Rows that an import left out quote its file, and nobody can say whom; so all of the merchant's go.

    How many rows there were, and what became of them, stays.
    """
    files = []
    transaction.on_commit(lambda: forget_all(erasing.merchant))
    for batch in Batch.objects.filter(merchant_id=erasing.merchant).exclude(account={}):
        batch.account["lines"] = []
        batch.save(update_fields=["account"])
        files += [path for path in [account_file(batch.id)] if path is not None]
    for upload in Upload.objects.filter(merchant_id=erasing.merchant).exclude(looked=None):
        upload.looked = {**(upload.looked or {}), "lines": []}
        upload.save(update_fields=["looked"])
    transaction.on_commit(lambda: _remove(files))


def _remove(files: list[Path]) -> None:
    for path in files:
        path.unlink(missing_ok=True)
