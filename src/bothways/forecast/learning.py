"""Learning from purchase days: besides the fit, what forecasts made earlier would have been worth.

The book is cut at a few earlier days, forecasts are made from what was known then and compared with what
came (rolling origins). Two things are learnt from it, and never the level: how much the mixture of
regularities has to say beside MBG/NBD, as the share with the least CRPS, and how wide the bands must be, from
the ranks. A book too young to look back as far as the horizon is looked at in shorter steps.
"""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from bothways.forecast import counting, scoring
from bothways.forecast.book import OFTEN, BookModel, fit
from bothways.forecast.histories import Floats
from bothways.forecast.predicting import mixed
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


@dataclass(frozen=True, slots=True)
class _Look:
    """One look back: what the two models said, and what came, one row for each customer."""

    chance: Floats
    rhythm: Floats
    came: Floats
    repeats: Floats


def learn(bought: Purchases, until: date, horizon: int) -> BookModel:
    """Fit to what was bought up to ``until``, for forecasts over about ``horizon`` days."""
    model = fit(bought.up_to(until.toordinal()).book)
    looks = _looks(bought, until.toordinal(), horizon)
    if not looks:
        return replace(model, widths=_ASSUMED)
    model = replace(model, regular=_share(looks, model.regular))
    return replace(model, widths=_widths(looks, model.regular))


def _looks(bought: Purchases, until: int, horizon: int) -> "list[_Look]":
    first = int(bought.day.min())
    span = horizon
    while until - span - first < span and span > _SHORTEST:
        span //= 2
    cuts = (until - back * span for back in range(1, _LOOKS + 1))
    found = (_look(bought, cut, span) for cut in cuts if cut - first >= span)
    return [look for look in found if look is not None]


def _look(bought: Purchases, cut: int, span: int) -> "_Look | None":
    known = bought.up_to(cut)
    if int(known.book.repeats.sum()) < _LEAST_REPEATS:
        return None
    model = fit(known.book).sharp()
    some = slice(None, None, max(1, len(known.who) // _ENOUGH))
    part, orders = known.book.take(some), bought.came(known.who[some], cut, span).orders
    most = max(counting.most(model.leaving, part, span), int(orders.max()) + 1)
    said = [mixed(replace(model, regular=share), part, float(span), most)[0] for share in (0.0, 1.0)]
    return _Look(said[0], said[1], orders.astype(np.float64), part.repeats.astype(np.float64))


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


def _widths(looks: "list[_Look]", share: float) -> tuple[float, ...]:
    """A width for each frequency, from the ranks of what came."""
    ranks, repeats = [], []
    for look in looks:
        tails = (1.0 - share) * look.chance + share * look.rhythm
        ranks.append(scoring.ranks(tails, look.came))
        repeats.append(look.repeats)
    rank, often = np.concatenate(ranks), np.searchsorted(OFTEN, np.concatenate(repeats), side="right")
    return tuple(_width(rank[often == row + 1], assumed) for row, assumed in enumerate(_ASSUMED))


def _width(ranks: Floats, assumed: float) -> float:
    """What the ranks say, and what is assumed, each by its weight."""
    own = np.log(scoring.width(ranks, trust=0.0)) * len(ranks)
    return float(np.exp((own + np.log(assumed) * _RANKS) / (len(ranks) + _RANKS)))
