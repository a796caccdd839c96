"""Learning from purchase days: besides the fit, what forecasts made earlier would have been worth.

The book is cut at a few earlier days, forecasts are made from what was known then and compared with what
came (rolling origins). Four things are learnt from it, and never the level: whether the time of the year is
worth minding; how much the mixture of regularities has to say beside MBG/NBD, as the share with the least
CRPS; how wide the bands must be, from the ranks; and how much the orders of the whole book shift. A book too
young to look back as far as the horizon is looked at in shorter steps.
"""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from bothways.forecast import scoring, season
from bothways.forecast.book import OFTEN, SHIFT, BookModel, fit
from bothways.forecast.histories import Floats, Histories
from bothways.forecast.predicting import at_least
from bothways.forecast.purchases import Purchases

#: Earlier days that are looked back from, the orders a day must know of, and customers that are enough.
_LOOKS = 3
_LEAST_REPEATS = 40
_ENOUGH = 5000
#: Customers' worth of trust in the share that the fit itself suggests.
_TRUST = 20.0
#: Widths that are assumed of those who order sometimes, often and very often, and the ranks they count as:
#: what comes next year differs from what came last year, and most for those who order most.
_ASSUMED = (1.0, 1.05, 1.15)
_RANKS = 50.0
_SHORTEST = 14
#: Looks back that what is assumed of a book's shift counts as.
_SHIFTS = 4.0
#: Quarters that are looked back on for the season, and the part of the CRPS that it must leave to be minded.
_QUARTER, _QUARTERS = 91, 4
_BETTER = 0.99


@dataclass(frozen=True, slots=True)
class _Look:
    """One look back: what the two models said, and what came, one row for each customer."""

    chance: Floats
    rhythm: Floats
    came: Floats
    repeats: Floats
    crps: float


def learn(bought: Purchases, until: date, horizon: int) -> BookModel:
    """Fit to what was bought up to ``until``, for forecasts over about ``horizon`` days."""
    today = until.toordinal()
    year = _year(bought, today, horizon)
    model = fit_by(bought.up_to(today).book, until, year)
    looks = _looks(bought, today, horizon, seasonal=bool(year))
    if not looks:
        return replace(model, widths=_ASSUMED)
    share = _share(looks, model.regular)
    said = [(1.0 - share) * look.chance + share * look.rhythm for look in looks]
    return replace(model, regular=share, widths=_widths(looks, said), shift=_shift(looks, said))


def fit_by(book: Histories, until: date, year: tuple[float, ...]) -> BookModel:
    """Fit to a book by the clock of its season, or by the calendar where there is none."""
    if not year:
        return fit(book)
    clock = season.clock_of(year, book, until, 0)
    return replace(fit(clock.told(book, until.toordinal())), season=year)


def _year(bought: Purchases, until: int, horizon: int) -> tuple[float, ...]:
    """The season, if it would have made forecasts of the last year better, told from what was known then.

    Where nothing was known then, there was one autumn, and half of it is believed.
    """
    year = season.learnt(bought, until)
    span = max(horizon, _QUARTER)
    cuts = [until - back * span for back in range(1, _QUARTERS + 1)]
    cuts = [cut for cut in cuts if season.learnt(bought, cut)]
    if not cuts:
        return season.halved(year)
    better = _crps(bought, cuts, span, True) < _BETTER * _crps(bought, cuts, span, False)
    return year if better else ()


def _crps(bought: Purchases, cuts: list[int], span: int, seasonal: bool) -> float:
    return sum(look.crps for cut in cuts if (look := _look(bought, cut, span, seasonal)))


def _looks(bought: Purchases, until: int, horizon: int, *, seasonal: bool) -> "list[_Look]":
    first = int(bought.day.min())
    span = horizon
    while until - span - first < span and span > _SHORTEST:
        span //= 2
    cuts = (until - back * span for back in range(1, _LOOKS + 1))
    found = (_look(bought, cut, span, seasonal) for cut in cuts if cut - first >= span)
    return [look for look in found if look is not None]


def _look(bought: Purchases, cut: int, span: int, seasonal: bool) -> "_Look | None":
    known, day = bought.up_to(cut), date.fromordinal(cut)
    if int(known.book.repeats.sum()) < _LEAST_REPEATS:
        return None
    model = fit_by(known.book, day, season.learnt(bought, cut) if seasonal else ()).sharp()
    model = replace(model, widths=(1.0,) * len(OFTEN))
    some = slice(None, None, max(1, len(known.who) // _ENOUGH))
    part, orders = known.book.take(some), bought.came(known.who[some], cut, span).orders
    chance, rhythm = (
        at_least(replace(model, regular=share), part, span, day, int(orders.max()) + 1)
        for share in (0.0, 1.0)
    )
    came = orders.astype(np.float64)
    said = (1.0 - model.regular) * chance + model.regular * rhythm
    crps = float(scoring.crps(said, came).sum())
    return _Look(chance, rhythm, came, part.repeats.astype(np.float64), crps)


def _share(looks: "list[_Look]", assumed: float) -> float:
    """The mixture's share with the least CRPS, which is a square in it."""
    over = under = customers = 0.0
    for look in looks:
        apart = look.rhythm - look.chance
        steps = np.arange(1, apart.shape[1] + 1)
        over += float((apart * ((look.came[:, None] >= steps) - look.chance)).sum())
        under += float((apart**2).sum())
        customers += len(look.came)
    if under <= 0.0:
        return assumed
    extra = _TRUST * under / customers
    return float(np.clip((over + extra * assumed) / (under + extra), 0.0, 1.0))


def _widths(looks: "list[_Look]", said: list[Floats]) -> tuple[float, ...]:
    """A width for each frequency, from the ranks of what came."""
    rank = np.concatenate([scoring.ranks(tails, look.came) for tails, look in zip(said, looks, strict=True)])
    often = np.searchsorted(OFTEN, np.concatenate([look.repeats for look in looks]), side="right")
    return tuple(_width(rank[often == row + 1], assumed) for row, assumed in enumerate(_ASSUMED))


def _shift(looks: "list[_Look]", said: list[Floats]) -> float:
    """By how much what came of the whole book differed from what was said of it, beyond chance."""
    total = _SHIFTS * SHIFT**2
    for tails, look in zip(said, looks, strict=True):
        expected, came = float(tails.sum()) + 1.0, float(look.came.sum()) + 1.0
        total += max(float(np.log(came / expected)) ** 2 - 1.0 / expected, 0.0)
    return float(np.sqrt(total / (_SHIFTS + len(looks))))


def _width(ranks: Floats, assumed: float) -> float:
    """What the ranks say, and what is assumed, each by its weight."""
    own = np.log(scoring.width(ranks, trust=0.0)) * len(ranks)
    return float(np.exp((own + np.log(assumed) * _RANKS) / (len(ranks) + _RANKS)))
