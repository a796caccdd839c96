"""Forecasts in words, for either side: when, how sure, and why."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.forecast.picture import Picture, Usual
from bothways.forecast.scoring import Record
from bothways.forecast.trust import ENOUGH, nearest
from bothways.units.money import Money
from bothways_web.forecast.models import Forecast, Rhythm
from bothways_web.foundation import wording


def when(forecast: Forecast, today: date, yours: bool) -> str:
    """``Probably needs something between 3 and 19 May.``"""
    if forecast.next_from is None or forecast.next_to is None:
        return ""
    span = between(forecast.next_from, forecast.next_to, today)
    if yours:
        return _("Probably needs something %(between)s.") % {"between": span}
    return _("You will probably need something %(between)s.") % {"between": span}


def between(first: date, last: date, today: date) -> str:
    """``between 3 and 19 May``, ``between 28 May and 3 June``, ``around 3 May``."""
    if first == last:
        return _("around %(day)s") % {"day": wording.full_day(first, today)}
    same = (first.year, first.month) == (last.year, last.month)
    from_ = str(first.day) if same else wording.full_day(first, today)
    return _("between %(first)s and %(last)s") % {"first": from_, "last": wording.full_day(last, today)}


def likely(forecast: Forecast, today: date) -> str:
    """The middle, and what the band says."""
    if forecast.next_likely is None:
        return ""
    return _("Most likely around %(day)s. In eight of ten such cases the day lies in between.") % {
        "day": wording.full_day(forecast.next_likely, today)
    }


def why(row: Rhythm, usual: Usual | None, today: date, yours: bool) -> str:
    """Why, in one sentence: how often so far, how far apart, how long ago."""
    if row.last_on is None or row.first_on is None:
        return ""
    since = wording.full_day(row.first_on, today)
    often = ngettext("on %(n)s day", "on %(n)s days", row.days) % {"n": wording.count(row.days)}
    said = (
        _("They ordered %(often)s since %(since)s") if yours else _("You ordered %(often)s since %(since)s")
    )
    parts = [said % {"often": often, "since": since}]
    if row.days > 1:
        parts.append(apart(row, usual))
    return "; ".join([", ".join(parts), _("the last time %(ago)s") % {"ago": ago(row.last_on, today)}]) + "."


def apart(row: Rhythm, usual: Usual | None) -> str:
    """How far apart their orders are."""
    if usual is not None and usual.low < usual.high:
        return _("mostly %(low)d to %(high)d days apart") % {"low": usual.low, "high": usual.high}
    assert row.first_on is not None
    assert row.last_on is not None
    mean = round((row.last_on - row.first_on).days / (row.days - 1))
    return _("about %(days)s apart") % {"days": days(mean)}


def gap(drawn: Picture) -> str:
    """The gap so far against their gaps before."""
    so_far = _("The gap so far is %(days)s") % {"days": days(drawn.so_far.days)}
    if not drawn.gaps:
        return f"{so_far}."
    shortest, longest = min(one.days for one in drawn.gaps), max(one.days for one in drawn.gaps)
    if shortest == longest:
        return _("%(so_far)s; the one before it was %(days)s.") % {"so_far": so_far, "days": days(longest)}
    text = _("%(so_far)s (long line); the gaps before it were %(low)d to %(high)d days.")
    return text % {"so_far": so_far, "low": shortest, "high": longest}


def ago(on: date, today: date) -> str:
    """``today``, ``yesterday``, ``61 days ago``."""
    number = (today - on).days
    if number < 2:
        return wording.day(on, today) if number >= 0 else wording.full_day(on, today)
    return _("%(days)s ago") % {"days": days(number)}


def days(number: int) -> str:
    """``one day``, ``61 days``."""
    return ngettext("%(n)s day", "%(n)s days", number) % {"n": wording.count(number)}


def silent(forecast: Forecast, today: date) -> str:
    """How unusual the silence is; empty where it is not."""
    if not forecast.late:
        return ""
    return _("Silent for %(days)s. Of a hundred such gaps about %(n)d are as long.") % {
        "days": days((today - forecast.last_on).days),
        "n": hundredth(forecast.surprise),
    }


def active(forecast: Forecast, yours: bool) -> str:
    """Whether the relation goes on."""
    text = (
        _("That they still order here: about %(n)d in 100.")
        if yours
        else _("That you still order here: about %(n)d in 100.")
    )
    return text % {"n": hundredth(forecast.active)}


def within(forecast: Forecast, today: date) -> str:
    """How probable an order is within the horizon, and how many."""
    many = (
        str(forecast.orders_from)
        if forecast.orders_from == forecast.orders_to
        else _("%(low)d to %(high)d") % {"low": forecast.orders_from, "high": forecast.orders_to}
    )
    return _("An order by %(day)s: about %(n)d in 100; days with an order by then: %(many)s.") % {
        "day": wording.full_day(forecast.horizon_on, today),
        "n": hundredth(forecast.within),
        "many": many,
    }


def worth(forecast: Forecast, yours: bool) -> str:
    """What their orders by then are worth, if each is worth what theirs are; empty where none is known."""
    if forecast.value is None or not forecast.orders_to:
        return ""
    each, currency = forecast.value, forecast.currency
    text = (
        _("Worth about %(mean)s, from %(low)s to %(high)s, at what they usually order: about %(each)s.")
        if yours
        else _("Worth about %(mean)s, from %(low)s to %(high)s, at what you usually order: about %(each)s.")
    )
    sums = {
        "mean": round(forecast.orders * each),
        "low": forecast.orders_from * each,
        "high": forecast.orders_to * each,
        "each": each,
    }
    return text % {name: wording.money(Money(minor, currency)) for name, minor in sums.items()}


def record_beside(record: Record | None, said: float) -> str:
    """What came of forecasts like this one; or that it is too early to say."""
    if record is None or record.forecasts < ENOUGH:
        return _("How well such forecasts hold here nobody knows yet: too few of them are over.")
    claim = nearest(record.calibration, said)
    if claim is None:
        return ""
    return _("Of %(n)s forecasts here that had said about %(said)d in 100, %(came)d in 100 came.") % {
        "n": f"{claim.customers:,}",
        "said": hundredth(claim.said),
        "came": round(claim.came * 100),
    }


def hundredth(probability: float) -> int:
    """A probability in hundredths; never none and never all, for nothing is certain."""
    return min(99, max(1, round(probability * 100)))


def table_of(days_with_order: Sequence[date], today: date) -> tuple[tuple[str, str], ...]:
    """The days with an order and the gaps before them, the latest first."""
    pairs = list(zip(days_with_order, (None, *days_with_order), strict=False))
    return tuple(
        (wording.full_day(day, today), "" if before is None else days((day - before).days))
        for day, before in reversed(pairs)
    )
