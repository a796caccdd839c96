"""When customers ordered, from the entries of orders; and which of them are not to be predicted.

Each order is counted by its day. The figures of a relationship follow from the days before and after it,
which an index finds, so an order costs the same however many there were.
"""

from datetime import date
from math import log
from uuid import UUID

from bothways.forecast.kinds import ALLOWED, STOPPED, PredictingAllowed, PredictingStopped
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryWithdrawn
from bothways.journal.relationship import Form, RelationshipOpened
from bothways.standing.kinds import TOLD, EstimatesTold
from bothways.trade.kinds import OrderCancelled, OrderChanged, OrderPlaced
from bothways.units.side import Side
from bothways_web.forecast.models import Purchase, Rhythm
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows

projector = Projector("forecast", 3, (Purchase, Rhythm))


@projector.on(RelationshipOpened)
def opened(entry: Entry, body: RelationshipOpened, rows: Rows) -> None:
    """A private person is predicted only once they were told, or the merchant has told private customers."""
    if body.form is Form.PERSON:
        _keep_private(entry, rows)


@projector.on_erased("relationship_opened")
def opened_and_erased(entry: Entry, rows: Rows) -> None:
    """Nobody knows any more who it was, so they count as a private person."""
    _keep_private(entry, rows)


@projector.on(EstimatesTold)
def told(entry: Entry, body: EstimatesTold, rows: Rows) -> None:
    """This person knows what is estimated of them: how they stand, and when they will order."""
    _keep_told(entry, rows)


@projector.on_erased(TOLD)
def told_and_erased(entry: Entry, rows: Rows) -> None:
    """That they were told holds."""
    _keep_told(entry, rows)


@projector.on(OrderPlaced)
def placed(entry: Entry, body: OrderPlaced, rows: Rows) -> None:
    """A day with an order, unless there was one already."""
    rhythm, day = _rhythm(entry, rows), entry.envelope.happened_at.date()
    if not _bought_on(rhythm, day, rows):
        before, after = _around(rhythm, day, rows)
        rhythm.days += 1
        rhythm.log_gaps += billionths(before, day) + billionths(day, after) - billionths(before, after)
        rhythm.first_on, rhythm.last_on = _first(rhythm, day), _last(rhythm, day)
    rows.put(rhythm)
    rows.put(
        Purchase(
            id=entry.id,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            day=day,
            minor=body.total.minor,
            currency=body.total.currency,
        )
    )


@projector.on(OrderChanged)
def changed(entry: Entry, body: OrderChanged, rows: Rows) -> None:
    """The order may be worth something else now."""
    purchase = rows.get(Purchase, body.order, entry.relationship)
    if purchase is not None and body.total is not None:
        purchase.minor, purchase.currency = body.total.minor, body.total.currency
        rows.put(purchase)


@projector.on(OrderCancelled)
def cancelled(entry: Entry, body: OrderCancelled, rows: Rows) -> None:
    """The order counts no more; nor does its day, unless there was another one."""
    purchase = rows.get(Purchase, body.order, entry.relationship)
    if purchase is None:
        return
    rows.drop(purchase)
    rhythm, day = _rhythm(entry, rows), purchase.day
    if not rows.of(Purchase, entry.relationship, day=day):
        earlier, later = _beside(entry.relationship, day, rows)
        rhythm.days -= 1
        rhythm.log_gaps -= billionths(earlier, day) + billionths(day, later) - billionths(earlier, later)
        rhythm.first_on = later if earlier is None else rhythm.first_on
        rhythm.last_on = earlier if later is None else rhythm.last_on
    rows.put(rhythm)


@projector.on(PredictingStopped)
def stopped(entry: Entry, body: PredictingStopped, rows: Rows) -> None:
    """A side wants nothing predicted."""
    _switch(entry, rows, stopped=True)


@projector.on(PredictingAllowed)
def allowed(entry: Entry, body: PredictingAllowed, rows: Rows) -> None:
    """A side lets it be done again."""
    _switch(entry, rows, stopped=False)


@projector.on_erased(STOPPED)
def stopped_and_erased(entry: Entry, rows: Rows) -> None:
    """Why is gone, that it was said holds."""
    _switch(entry, rows, stopped=True)


@projector.on_erased(ALLOWED)
def allowed_and_erased(entry: Entry, rows: Rows) -> None:
    """That it was said holds."""
    _switch(entry, rows, stopped=False)


@projector.on(EntryWithdrawn)
def withdrawn(entry: Entry, body: EntryWithdrawn, rows: Rows) -> None:
    """Something was taken back; if it was an order, the figures are others now."""
    rhythm = rows.get(Rhythm, entry.relationship, entry.relationship)
    if rhythm is not None:
        rhythm.changed_at = entry.envelope.recorded_at
        rows.put(rhythm)


def _rhythm(entry: Entry, rows: Rows) -> Rhythm:
    rhythm = rows.get(Rhythm, entry.relationship, entry.relationship) or Rhythm(
        id=entry.relationship, relationship_id=entry.relationship, merchant_id=entry.envelope.merchant
    )
    rhythm.changed_at = entry.envelope.recorded_at
    return rhythm


def _keep_private(entry: Entry, rows: Rows) -> None:
    rhythm = _rhythm(entry, rows)
    rhythm.private = True
    rows.put(rhythm)


def _keep_told(entry: Entry, rows: Rows) -> None:
    rhythm = _rhythm(entry, rows)
    rhythm.told = True
    rows.put(rhythm)


def _switch(entry: Entry, rows: Rows, *, stopped: bool) -> None:
    rhythm = _rhythm(entry, rows)
    if entry.envelope.says is Side.CUSTOMER:
        rhythm.stopped_by_customer = stopped
    else:
        rhythm.stopped_by_merchant = stopped
    rows.put(rhythm)


def _bought_on(rhythm: Rhythm, day: date, rows: Rows) -> bool:
    first, last = rhythm.first_on, rhythm.last_on
    within = first is not None and last is not None and first <= day <= last
    return within and (day in (first, last) or bool(rows.of(Purchase, rhythm.id, day=day)))


def _around(rhythm: Rhythm, day: date, rows: Rows) -> tuple[date | None, date | None]:
    """The days with an order before and after this one. Of the latest and the first nothing is looked up."""
    first, last = rhythm.first_on, rhythm.last_on
    if first is None or last is None:
        return None, None
    if first < day < last:
        return _beside(rhythm.id, day, rows)
    return (last, None) if day > last else (None, first)


def _beside(relationship: UUID, day: date, rows: Rows) -> tuple[date | None, date | None]:
    before, after = rows.beside(Purchase, relationship, "day", day)
    return (before.day if before else None), (after.day if after else None)


def _first(rhythm: Rhythm, day: date) -> date:
    return day if rhythm.first_on is None else min(rhythm.first_on, day)


def _last(rhythm: Rhythm, day: date) -> date:
    return day if rhythm.last_on is None else max(rhythm.last_on, day)


def billionths(one: date | None, other: date | None) -> int:
    """The logarithm of the days between two, in billionths; nothing where one is missing."""
    return round(log((other - one).days) * 1e9) if one and other else 0
