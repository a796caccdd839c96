"""What a book keeps of its forecasts: those that are not over, and of others as many as its record reads.

A model goes with the last forecast that was made by it.
"""

from uuid import UUID

from django.db.models import Exists, OuterRef

from bothways_web.forecast.models import FittedBook, Forecast

#: A record looks back at so many forecasts, the latest; and so many older ones are forgotten at once.
KEPT = 5000
PORTION = 2000


def prune(merchant: UUID) -> int:
    """Forget what no record reads; how many forecasts."""
    over = Forecast.objects.filter(merchant_id=merchant, came__isnull=False)
    oldest = over.order_by("-made_on").values_list("made_on", flat=True)[KEPT : KEPT + 1]
    edge = next(iter(oldest), None)
    if edge is None:
        return 0
    old = list(over.filter(made_on__lt=edge).order_by("made_on").values_list("id", flat=True)[:PORTION])
    Forecast.objects.filter(id__in=old).delete()
    _prune_models(merchant)
    return len(old)


def _prune_models(merchant: UUID) -> None:
    """Models that no forecast rests on, but for the last."""
    fitted = FittedBook.objects.filter(merchant_id=merchant)
    last = fitted.order_by("-fitted_at").values_list("id", flat=True)[:1]
    unused = fitted.filter(~Exists(Forecast.objects.filter(fitted=OuterRef("id"))))
    unused.exclude(id__in=list(last)).delete()
