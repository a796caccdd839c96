"""Imports of a book."""

from uuid import UUID

from bothways_web.journal.models import Batch
from bothways_web.parties.access import MerchantAccess


def batches(access: MerchantAccess, limit: int = 50) -> list[Batch]:
    """The latest imports first. One query."""
    return list(Batch.objects.filter(merchant_id=access.merchant_id).order_by("-started_at")[:limit])


def batch(access: MerchantAccess, batch_id: UUID) -> Batch | None:
    """One import of this book."""
    return Batch.objects.filter(merchant_id=access.merchant_id, id=batch_id).first()
