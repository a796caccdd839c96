"""What would have been said on a past day, of the orders placed by then; for samples."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

from bothways_web.forecast import values
from bothways_web.forecast.fitting import FEWEST, LOOKED_BACK, learnt
from bothways_web.forecast.issuing import figures_of, forecasts
from bothways_web.forecast.models import FittedBook, Forecast, Purchase
from bothways_web.forecast.projections import billionths
from bothways_web.forecast.reading import AsOf, histories, predicted, purchases
from bothways_web.foundation import clock
from bothways_web.parties.models import Merchant


def rehearse(merchant: Merchant, day: date) -> int:
    """Keep the forecasts of a past day; how many customers there were."""
    rhythms = list(_as_of(merchant.id, day))
    if len(rhythms) < FEWEST:
        return 0
    known = histories([figures_of(row) for row in rhythms], day)
    model = learnt(known, purchases(merchant.id, LOOKED_BACK, day), day)
    at = datetime.combine(day, time(2), ZoneInfo(merchant.zone))
    worth, currency = values.learn(merchant.id)
    fitted = FittedBook.objects.create(
        id=clock.new_id(),
        merchant=merchant,
        fitted_at=at,
        model=model.as_dict(),
        worth=worth,
        currency=currency,
    )
    made = forecasts(fitted, rhythms, day)
    for one in made:
        one.current = False
    Forecast.objects.bulk_create(made)
    return len(made)


def _as_of(merchant: UUID, day: date) -> Iterator[AsOf]:
    """The rhythms of those who may be predicted, as they were on that day."""
    free = set(predicted(merchant).values_list("id", flat=True))
    bought: dict[UUID, set[date]] = defaultdict(set)
    for relationship, on in Purchase.objects.filter(merchant_id=merchant, day__lte=day).values_list(
        "relationship_id", "day"
    ):
        bought[relationship].add(on)
    for relationship in sorted(free & bought.keys()):
        days = sorted(bought[relationship])
        yield AsOf(
            id=relationship,
            merchant_id=merchant,
            days=len(days),
            first_on=days[0],
            last_on=days[-1],
            log_gaps=sum(billionths(one, other) for one, other in pairwise(days)),
        )
