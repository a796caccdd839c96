"""How many questions will probably wait, over the whole book, and how that is said."""

from datetime import timedelta

from django.utils.translation import gettext as _

from bothways.conversations.load import LEAST_DAYS, LEAST_QUESTIONS, Band, Forecast, forecast
from bothways_web.conversations import queries
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.calendar import calendar_of

#: Longer than twenty working days with holidays between them.
BACK = timedelta(days=60)


def ahead(access: MerchantAccess, waiting: int) -> Forecast | None:
    """What the pace of the last working days comes to for the customers one may see. One query."""
    now = clock.now()
    merchant = access.merchant
    return forecast(waiting, queries.came(access, now - BACK), now, merchant.zone, calendar_of(merchant))


def said(found: Forecast | None, access: MerchantAccess) -> str:
    """The forecast in a sentence, with its band; or that there is not enough yet."""
    if found is None:
        return _(
            "Not enough yet to say how many will wait: it takes %(days)s working days and %(n)d questions."
        ) % {"days": wording.count(LEAST_DAYS), "n": LEAST_QUESTIONS}
    today = wording.local_day(clock.now(), access.merchant.zone)
    parts = [_("%(band)s this evening") % {"band": _band(found.tonight)}] if found.tonight else []
    day = wording.day(found.next_day, today)
    parts.append(_("%(band)s %(day)s evening") % {"band": _band(found.then), "day": day})
    given = {"all": wording.listed(parts), "days": found.days}
    return _("At the pace of the last %(days)d working days %(all)s will wait.") % given


def _band(band: Band) -> str:
    if band.low == band.high:
        return _("about %(n)d") % {"n": band.middle}
    return _("about %(n)d (%(low)d to %(high)d)") % {"n": band.middle, "low": band.low, "high": band.high}
