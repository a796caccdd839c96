"""Forecasts are held to what came of them: scored once their time is over, and added up for each book."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from uuid import UUID

import numpy as np
from django.db.models import Q

from bothways.forecast import scoring
from bothways.forecast.book import BookModel
from bothways.forecast.predicting import at_least
from bothways.forecast.scoring import Claim, Kept, Record, Score, record, scored
from bothways_web.forecast.models import BookState, BookWeeks, Forecast, Purchase, Rhythm
from bothways_web.forecast.pruning import KEPT, prune
from bothways_web.forecast.reading import histories, model_of
from bothways_web.foundation import wording
from bothways_web.parties.models import Merchant

#: Orders are written down a little late; so many days after its end a forecast is scored.
GRACE = timedelta(days=2)
PORTION, PORTIONS = 500, 10
_SCORED = ("came", "crps", "log_score", "in_band", "rank", "plain_rank", "error")


def score(now: datetime) -> int:
    """Score the forecasts whose time is over; how many."""
    return sum(_score_book(merchant, now) for merchant in Merchant.objects.all())


def width(merchant: UUID) -> float:
    """How much wider bands must be than the model says, from the book's own record. One query."""
    rows = Forecast.objects.filter(merchant_id=merchant, came__isnull=False).order_by("-made_on")
    ranks = np.array(rows.values_list("plain_rank", flat=True)[:KEPT], np.float64)
    return scoring.width(ranks)


def record_of(merchant: UUID) -> Record | None:
    """How a book's forecasts fared; None while none is over. One query."""
    state = BookState.objects.filter(merchant_id=merchant).first()
    return read_record(state) if state else None


def read_record(state: BookState) -> Record | None:
    """The record as it was kept; None while no forecast is over."""
    if not state.record:
        return None
    claims = tuple(Claim(**claim) for claim in state.record["calibration"])
    return Record(**{**state.record, "calibration": claims})


def _score_book(merchant: Merchant, now: datetime) -> int:
    over, count = wording.local_day(now, merchant.zone) - GRACE, 0
    for _ in range(PORTIONS):
        due = Forecast.objects.filter(merchant_id=merchant.id, came__isnull=True, horizon_on__lt=over)
        rows = list(due.select_related("fitted").order_by("horizon_on")[:PORTION])
        _score_portion(rows)
        count += len(rows)
        if len(rows) < PORTION:
            break
    _weeks_over(merchant, over)
    if count:
        prune(merchant.id)
        BookState.objects.update_or_create(
            merchant=merchant, defaults={"record": asdict(record(_scores(merchant.id)))}
        )
    return count


def _score_portion(rows: Sequence[Forecast]) -> None:
    """Score some forecasts; those of a model that cannot be read any more are forgotten."""
    came = _came(rows)
    for fitted in {row.fitted for row in rows}:
        model, mine = model_of(fitted), [row for row in rows if row.fitted_id == fitted.id]
        if model is None:
            fitted.delete()
            continue
        for made_on in {row.made_on for row in mine}:
            _score_day(model, [row for row in mine if row.made_on == made_on], came)
        Forecast.objects.bulk_update(mine, _SCORED)


def _score_day(model: BookModel, rows: Sequence[Forecast], came: dict[UUID, int]) -> None:
    """Score the forecasts of one day; the plain rank is that of bands as the model alone has them."""
    as_shown, plain = _tails(model, rows), _tails(replace(model, width=1.0), rows)
    for row, shown, bare in zip(rows, as_shown, plain, strict=True):
        kept = Kept(shown, row.orders_from, row.orders_to)
        _put(row, scored(kept, came[row.id], _chance(row.id)), came[row.id])
        row.plain_rank = scored(replace(kept, at_least=bare), came[row.id], _chance(row.id)).pit


def _put(row: Forecast, found: Score, came: int) -> None:
    row.came, row.crps, row.log_score = came, found.crps, found.log
    row.in_band, row.rank, row.error = found.in_band, found.pit, found.error


def _tails(model: BookModel, rows: Sequence[Forecast]) -> list[tuple[float, ...]]:
    """For each forecast of one day, how probable so many orders or more were."""
    until, horizon = rows[0].made_on, (rows[0].horizon_on - rows[0].made_on).days
    book = histories([(row.days, row.first_on, row.last_on, row.log_gaps) for row in rows], until)
    return [tuple(tails) for tails in at_least(model, book, horizon, until).tolist()]


def _came(rows: Sequence[Forecast]) -> dict[UUID, int]:
    """On how many days each of these customers ordered within their forecast's time."""
    if not rows:
        return {}
    bought: dict[UUID, set[date]] = {}
    asked = Purchase.objects.filter(
        relationship_id__in={row.relationship_id for row in rows},
        day__gt=min(row.made_on for row in rows),
        day__lte=max(row.horizon_on for row in rows),
    )
    for relationship, day in asked.values_list("relationship_id", "day"):
        bought.setdefault(relationship, set()).add(day)
    return {
        row.id: sum(row.made_on < day <= row.horizon_on for day in bought.get(row.relationship_id, ()))
        for row in rows
    }


def _chance(key: UUID) -> float:
    """A number from 0 to 1 that follows from the forecast, so that scoring again gives the same."""
    return (key.int & 0xFFFFFFFF) / 2**32


def _scores(merchant: UUID) -> list[Score]:
    rows = Forecast.objects.filter(merchant_id=merchant, came__isnull=False).order_by("-made_on")
    names = ("crps", "log_score", "in_band", "rank", "error", "within", "came")
    return [
        Score(crps, log, in_band, rank, error, within, came > 0)
        for crps, log, in_band, rank, error, within, came in rows.values_list(*names)[:KEPT]
    ]


def _weeks_over(merchant: Merchant, over: date) -> None:
    """What came in the weeks that a book was told to expect."""
    for row in BookWeeks.objects.filter(merchant=merchant, came__isnull=True).order_by("made_on")[:PORTION]:
        weeks = len(row.expected) - 1
        if row.made_on + timedelta(weeks=weeks) < over:
            came = [_bought(merchant.id, row.made_on, week) for week in range(weeks)]
            row.came = [*came, sum(came)]
            row.save(update_fields=["came"])


def _bought(merchant: UUID, since: date, week: int) -> int:
    begins = since + timedelta(weeks=week)
    rows = Purchase.objects.filter(
        merchant_id=merchant, day__gt=begins, day__lte=begins + timedelta(weeks=1)
    ).exclude(relationship_id__in=_stopped(merchant))
    return rows.values("relationship_id", "day").distinct().count()


def _stopped(merchant: UUID) -> Iterable[UUID]:
    gone = Q(stopped_by_merchant=True) | Q(stopped_by_customer=True)
    return Rhythm.objects.filter(gone, merchant_id=merchant).values_list("id", flat=True)
