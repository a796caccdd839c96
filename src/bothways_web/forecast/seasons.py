"""Whether a book's forecasts mind the time of the year, in a sentence."""

from datetime import date, timedelta
from uuid import UUID

import numpy as np
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from bothways.forecast.season import WEEK, YOUNGEST
from bothways_web.forecast.models import Purchase
from bothways_web.forecast.reading import last_fitted, model_of


def words(merchant: UUID, today: date) -> str:
    """What is minded, or why nothing is. Two queries."""
    fitted = last_fitted(merchant)
    model = model_of(fitted) if fitted else None
    if model is None:
        return ""
    if model.season:
        return _("The time of the year counts here: most is ordered in %(most)s, least in %(least)s.") % {
            "most": _month(int(np.argmax(model.season))),
            "least": _month(int(np.argmin(model.season))),
        }
    first = (
        Purchase.objects.filter(merchant_id=merchant).order_by("day").values_list("day", flat=True).first()
    )
    if first is None or today - first < timedelta(weeks=YOUNGEST):
        return _(
            "The time of the year is not minded yet; that takes a year and a half of orders. Before a busy "
            "season expect more than this, before a quiet one less."
        )
    return _("The time of the year is not minded: it would not have made forecasts here better.")


def _month(week: int) -> str:
    """The name of the month that a week of the year lies in."""
    return date_format(date(2001, 1, 4) + timedelta(days=WEEK * week), "F")
