"""Learning from a whole book: at night when something has changed, and after each import."""

from dataclasses import replace
from datetime import date, datetime

from django.db.models import Q

from bothways.forecast.book import BookModel
from bothways.forecast.expected import expected
from bothways.forecast.histories import Histories
from bothways.forecast.learning import fit_by, learn
from bothways.forecast.purchases import Purchases
from bothways.units.identity import derived
from bothways_web.forecast import records, values
from bothways_web.forecast.models import BookWeeks, FittedBook, Rhythm
from bothways_web.forecast.reading import figures, histories, last_fitted, predicted, purchases
from bothways_web.foundation import clock, wording
from bothways_web.journal.models import Batch
from bothways_web.parties.models import Merchant

#: So many customers must have ordered before anything is learnt of a book.
FEWEST = 10
#: How many weeks ahead a book looks; a forecast looks as far.
WEEKS = 4
HORIZON = 7 * WEEKS
#: From the past of so many customers a large book learns how wide its bands must be.
LOOKED_BACK = 10_000


def fit_books(now: datetime) -> int:
    """Learn anew from each book where that is due; how many there were."""
    return sum(fit_book(merchant, now) for merchant in Merchant.objects.all() if _is_due(merchant, now))


def fit_book(merchant: Merchant, now: datetime) -> bool:
    """Learn from a book, and say what the coming weeks bring; False where there are too few customers."""
    told = figures(predicted(merchant.id))
    if len(told) < FEWEST:
        return False
    today = wording.local_day(now, merchant.zone)
    book = histories(told, today)
    model = learnt(book, purchases(merchant.id, LOOKED_BACK), today)
    model = replace(model, width=records.width(merchant.id))
    worth, currency = values.learn(merchant.id)
    FittedBook.objects.create(
        id=clock.new_id(),
        merchant=merchant,
        fitted_at=now,
        model=model.as_dict(),
        worth=worth,
        currency=currency,
    )
    weeks = [[week.mean, week.low, week.high] for week in expected(model, book, WEEKS, today)]
    key = derived(merchant.id, "weeks", today.isoformat())
    BookWeeks.objects.update_or_create(
        id=key, defaults={"merchant": merchant, "made_on": today, "expected": weeks, "came": None}
    )
    return True


def learnt(book: Histories, bought: Purchases, today: date) -> BookModel:
    """The model of a book: its parameters from all customers, and from what some of them bought before, how
    much regularity has to say and how wide bands must be.
    """
    looked_back = learn(bought, today, HORIZON)
    if bought.customers == len(book):
        return looked_back
    past = {name: getattr(looked_back, name) for name in ("regular", "widths", "shift")}
    return replace(fit_by(book, today, looked_back.season), **past)


def _is_due(merchant: Merchant, now: datetime) -> bool:
    """A new day or an import, and something has changed; at first, as soon as there are enough customers."""
    last = last_fitted(merchant.id)
    if last is None:
        return len(predicted(merchant.id)[:FEWEST]) == FEWEST
    if not Rhythm.objects.filter(merchant_id=merchant.id, changed_at__gt=last.fitted_at).exists():
        return False
    return _day(last.fitted_at, merchant) < _day(now, merchant) or _imported_since(merchant, last.fitted_at)


def _day(at: datetime, merchant: Merchant) -> date:
    return wording.local_day(at, merchant.zone)


def _imported_since(merchant: Merchant, at: datetime) -> bool:
    ended = Q(finished_at__gt=at) | Q(undone_at__gt=at)
    return Batch.objects.filter(ended, merchant_id=merchant.id).exists()
