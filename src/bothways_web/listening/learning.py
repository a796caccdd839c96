"""What people confirm and reject moves the threshold of their merchant, deed by deed."""

from uuid import UUID

from django.db import transaction

from bothways.listening.threshold import Band, fresh, learned, threshold
from bothways_web.foundation import clock
from bothways_web.listening.models import Learned

#: The threshold before anything was decided.
AT_FIRST = threshold(fresh())


def bands_of(row: Learned | None) -> tuple[Band, ...]:
    """How often each band was right and wrong."""
    return tuple(Band(right, wrong) for right, wrong in row.bands) if row else fresh()


def learn(merchant: UUID, deed: str, sure: int, *, right: bool, count: int = 1) -> None:
    """Take a decision into account; ``count`` -1 takes one back. Two queries."""
    with transaction.atomic():
        row = _locked(merchant, deed)
        _keep(row, learned(bands_of(row), sure, right=right, count=count))
        row.save()


def reset(merchant: UUID, deed: str, member: UUID) -> None:
    """Begin anew with what confidence says of itself."""
    with transaction.atomic():
        row = _locked(merchant, deed)
        _keep(row, fresh())
        row.since, row.reset_by = clock.now(), member
        row.save()


def _locked(merchant: UUID, deed: str) -> Learned:
    start = {"bands": [[0, 0] for _ in fresh()], "least": AT_FIRST}
    row, _ = Learned.objects.select_for_update().get_or_create(
        merchant_id=merchant, deed=deed, defaults=start
    )
    return row


def _keep(row: Learned, bands: tuple[Band, ...]) -> None:
    row.bands = [[band.right, band.wrong] for band in bands]
    row.least = threshold(bands)
