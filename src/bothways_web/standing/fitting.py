"""What is usual in a book is fitted to it now and then: found by query, one book in a tick."""

from datetime import datetime, timedelta

import numpy as np
from django.db.models import Max

from bothways.standing.dimension import Dimension
from bothways.standing.prior import fit
from bothways.standing.sums import Sums
from bothways.units.side import Side
from bothways_web.parties.models import Merchant
from bothways_web.standing.models import Sum, Usual

#: A book is fitted anew after so many days.
EVERY = timedelta(days=7)
#: So many relationships are enough to know what is usual in a large book.
MOST = 20_000


def fit_due(now: datetime) -> int:
    """Fit the book whose last fit is oldest, if that is due; how many fits that were."""
    fitted = dict(Usual.objects.values_list("merchant_id").annotate(Max("fitted_at")))
    due = [key for key in Merchant.objects.values_list("id", flat=True) if _is_due(fitted.get(key), now)]
    if not due:
        return 0
    merchant = min(due, key=lambda key: (key in fitted, fitted.get(key), key))
    rows = []
    for side in Side:
        for dimension in Dimension:
            found = Sum.objects.filter(
                merchant_id=merchant, side=side.value, dimension=dimension.value, items__gt=0
            ).order_by("id")[:MOST]
            sums = [Sums(good, bad).at(now) for good, bad in found.values_list("good", "bad")]
            usual = fit(np.array([each.good for each in sums]), np.array([each.bad for each in sums]))
            rows.append(
                Usual(
                    merchant_id=merchant,
                    side=side.value,
                    dimension=dimension.value,
                    mean=usual.mean,
                    strength=usual.strength,
                    relationships=len(sums),
                    fitted_at=now,
                )
            )
    return len(Usual.objects.bulk_create(rows))


def _is_due(fitted: datetime | None, now: datetime) -> bool:
    return fitted is None or fitted <= now - EVERY
