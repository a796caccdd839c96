"""What is usual in a book is fitted to it now and then: found by query, one book in a tick."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import numpy as np
from django.db.models import Max

from bothways.standing.caution import best, gains
from bothways.standing.dimension import Dimension
from bothways.standing.evidence import WHOLE
from bothways.standing.prior import Floats, fit
from bothways.standing.sums import Sums
from bothways.units.side import Side
from bothways_web.parties.models import Merchant
from bothways_web.standing.models import Item, Sum, Usual
from bothways_web.standing.stored import evidence_of

#: A book is fitted anew after so many days.
EVERY = timedelta(days=7)
#: So many relationships are enough to know what is usual in a large book.
MOST = 20_000
#: What was known so long ago is held to what came since, in so many relationships.
BACK = timedelta(days=120)
HELD_TO = 500


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
            usual = fit(*_columns(sums))
            rows.append(
                Usual(
                    merchant_id=merchant,
                    side=side.value,
                    dimension=dimension.value,
                    mean=usual.mean,
                    strength=usual.strength,
                    part=_part(merchant, side, dimension, now),
                    relationships=len(sums),
                    fitted_at=now,
                )
            )
    return len(Usual.objects.bulk_create(rows))


def _part(merchant: UUID, side: Side, dimension: Dimension, now: datetime) -> float:
    """How much of what was known ``BACK`` is believed, by what came since then. Two queries."""
    then = now - BACK
    of = {"merchant_id": merchant, "side": side.value, "dimension": dimension.value}
    found = Sum.objects.filter(**of, items__gt=0).order_by("id")[:HELD_TO]
    before = {row.relationship_id: Sums(row.good, row.bad) for row in found}
    since: dict[UUID, list[float]] = {}
    for item in Item.objects.filter(**of, relationship_id__in=list(before), at__gt=then, weight__gt=0):
        evidence, came = evidence_of(item), since.setdefault(item.relationship_id, [0.0, 0.0])
        before[item.relationship_id] = before[item.relationship_id].without(evidence)
        came[0] += evidence.weight * evidence.outcome / WHOLE**2
        came[1] += evidence.weight * (WHOLE - evidence.outcome) / WHOLE**2
    known = [each.at(then) for each in before.values()]
    usual, told = fit(*_columns(known)), _columns([before[key].at(then) for key in since])
    well, ill = np.array(list(since.values())).reshape(-1, 2).T
    return best(gains(usual.good + told[0], usual.bad + told[1], well, ill))


def _columns(sums: Sequence[Sums]) -> tuple[Floats, Floats]:
    return np.array([each.good for each in sums]), np.array([each.bad for each in sums])


def _is_due(fitted: datetime | None, now: datetime) -> bool:
    return fitted is None or fitted <= now - EVERY
