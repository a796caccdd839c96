"""Forecasts are made for those whose rhythm has changed and those whose forecast has grown old.

Found by query, in portions, each a short transaction; a write never waits for it. Every forecast that a page
can show is kept here with its day, one for each customer and day, until it is clear what came of it.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from bothways.forecast.predicting import Forecasts, predict_all
from bothways.units.identity import derived
from bothways_web.forecast import values
from bothways_web.forecast.fitting import HORIZON
from bothways_web.forecast.models import BookState, FittedBook, Forecast, Rhythm
from bothways_web.forecast.reading import AsOf, Figures, histories, last_fitted, model_of, told
from bothways_web.foundation import wording
from bothways_web.foundation.keyset import Place
from bothways_web.journal.attempt import in_transaction
from bothways_web.parties.models import Merchant

#: So many customers in one transaction, and so many of those in one tick.
PORTION, PORTIONS = 500, 20
#: Two writers commit in any order, so what changed just before is looked at again.
AGAIN = timedelta(minutes=2)
NOBODY = UUID(int=0)
BEGINNING = Place(datetime(1970, 1, 1, tzinfo=UTC), NOBODY)
#: A forecast stands for a twentieth of the gaps it is about, but for these days at least and at most.
_SHORTEST, _LONGEST, _PART = 1, 14, 20
#: Later than nine of ten such gaps, and not yet probably gone.
_LATE, _ACTIVE = 0.1, 0.2
#: A day that lies further ahead is not named.
FURTHEST = 3650


def issue(now: datetime) -> int:
    """Make the forecasts that are due; how many."""
    return sum(_issue_book(merchant, now) for merchant in Merchant.objects.all())


def _issue_book(merchant: Merchant, now: datetime) -> int:
    fitted = last_fitted(merchant.id)
    if fitted is None:
        return 0
    today = wording.local_day(now, merchant.zone)
    return _issue_changed(fitted, today, now) + _issue_stale(fitted, today)


def _issue_changed(fitted: FittedBook, today: date, now: datetime) -> int:
    """Those whose rhythm has changed since one looked last."""
    state, _ = BookState.objects.get_or_create(merchant_id=fitted.merchant_id)
    reached = Place(state.looked_at, state.looked_id or NOBODY) if state.looked_at else BEGINNING
    place, count = min(reached, Place(now - AGAIN, NOBODY), key=_order), 0
    for _ in range(PORTIONS):
        found = _changed(fitted.merchant_id, place)
        if found:
            count += _make(fitted, found, today)
            place = Place(found[-1].changed_at, found[-1].id)
        if len(found) < PORTION:
            break
    if _order(place) > _order(reached):
        state.looked_at, state.looked_id = place.at, place.id
        state.save(update_fields=["looked_at", "looked_id"])
    return count


def _order(place: Place) -> tuple[datetime, UUID]:
    return place.at, place.id


def _changed(merchant: UUID, place: Place) -> list[Rhythm]:
    further = Q(changed_at__gt=place.at) | Q(changed_at=place.at, id__gt=place.id)
    rows = Rhythm.objects.filter(further, merchant_id=merchant, changed_at__gte=place.at)
    return list(rows.order_by("changed_at", "id")[:PORTION])


def _issue_stale(fitted: FittedBook, today: date) -> int:
    """Those whose forecast is not good any more."""
    count = 0
    for _ in range(PORTIONS):
        old = Forecast.objects.filter(
            merchant_id=fitted.merchant_id, current=True, good_until__lt=today
        ).order_by("good_until")
        ids = list(old.values_list("relationship_id", flat=True)[:PORTION])
        if ids:
            rows = {row.id: row for row in Rhythm.objects.filter(id__in=ids)}
            lost = [one for one in ids if one not in rows]
            Forecast.objects.filter(relationship_id__in=lost).delete()
            count += _make(fitted, list(rows.values()), today)
        if len(ids) < PORTION:
            break
    return count


def _make(fitted: FittedBook, rows: Sequence[Rhythm], today: date) -> int:
    """Forecasts for some customers, as far as theirs are others now; what is not to be predicted goes."""
    return in_transaction(lambda: _make_once(fitted, [row.id for row in rows], today))


def _make_once(fitted: FittedBook, ids: Sequence[UUID], today: date) -> int:
    private_too = told(fitted.merchant_id)
    rows = list(Rhythm.objects.filter(id__in=ids))  # read anew: somebody may just have stopped it
    free = [row for row in rows if is_free(row, private_too) and row.days]
    kept = {row.id for row in free}
    Forecast.objects.filter(relationship_id__in=[one for one in ids if one not in kept]).delete()
    there = {
        row.relationship_id: row for row in Forecast.objects.filter(relationship_id__in=kept, current=True)
    }
    due = [row for row in free if _is_due(row, there.get(row.id), today)]
    if not due:
        return 0
    made = forecasts(fitted, due, today)
    again = [row.id for row in due]
    Forecast.objects.filter(id__in=[one.id for one in made]).delete()
    Forecast.objects.filter(relationship_id__in=again, current=True).update(current=False)
    Forecast.objects.bulk_create(made)
    return len(made)


def is_free(row: Rhythm, private_too: bool) -> bool:
    """Whether somebody may be predicted, as ``reading.may_be_predicted`` asks of the database."""
    stopped = row.stopped_by_merchant or row.stopped_by_customer
    return not stopped and (private_too or row.told or not row.private)


def rests_on(forecast: Forecast, row: Rhythm) -> bool:
    """Whether a forecast was made of this very rhythm."""
    return _basis(forecast) == _basis(row)


def _basis(row: Forecast | Rhythm) -> tuple[int, date | None, date | None, int]:
    return row.days, row.first_on, row.last_on, row.log_gaps


def _is_due(row: Rhythm, current: Forecast | None, today: date) -> bool:
    return current is None or current.good_until < today or not rests_on(current, row)


def forecasts(fitted: FittedBook, rows: Sequence[Rhythm | AsOf], today: date) -> list[Forecast]:
    """What is predicted of customers with an order on this day."""
    model = model_of(fitted)
    assert model is not None
    found = predict_all(model, histories([figures_of(row) for row in rows], today), HORIZON, today)
    made = [_forecast(fitted, row, found, place, today) for place, row in enumerate(rows)]
    for one, value in zip(made, values.of_customers(fitted, [row.id for row in rows]), strict=True):
        one.value, one.currency = value, fitted.currency
    return made


def figures_of(row: Rhythm | AsOf) -> Figures:
    """What the history of a customer with an order is made of."""
    assert row.first_on is not None
    assert row.last_on is not None
    return row.days, row.first_on, row.last_on, row.log_gaps


def _forecast(fitted: FittedBook, row: Rhythm | AsOf, found: Forecasts, place: int, today: date) -> Forecast:
    days, first, last, gaps = figures_of(row)
    active, surprise = float(found.active[place]), float(found.surprise[place])
    return Forecast(
        id=derived(row.id, "forecast", today.isoformat()),
        merchant_id=row.merchant_id,
        relationship_id=row.id,
        fitted=fitted,
        made_on=today,
        good_until=today + timedelta(days=_stands(days, first, last, today)),
        horizon_on=today + timedelta(days=HORIZON),
        days=days,
        first_on=first,
        last_on=last,
        log_gaps=gaps,
        active=active,
        next_from=_day(today, float(found.next_from[place]), days),
        next_likely=_day(today, float(found.next_likely[place]), days),
        next_to=_day(today, float(found.next_to[place]), days),
        orders=float(found.orders[place]),
        orders_from=int(found.orders_from[place]),
        orders_to=int(found.orders_to[place]),
        within=float(found.within[place]),
        late=days > 1 and surprise < _LATE and active >= _ACTIVE,
        surprise=surprise,
    )


def _stands(days: int, first: date, last: date, today: date) -> int:
    usual = (last - first).days / (days - 1) if days > 1 else (today - first).days
    gap = max(usual, (today - last).days)
    return max(_SHORTEST, min(_LONGEST, int(gap / _PART)))


def _day(today: date, ahead: float, days: int) -> date | None:
    """The day so many days ahead; None where it is too early to say, or very far."""
    if days < 2 or not ahead <= FURTHEST:
        return None
    return today + timedelta(days=max(1, -int(-ahead // 1)))
