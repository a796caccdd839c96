"""What one customer takes and brings, in words and sums: internal, and without any order of customers."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from bothways.insights.upkeep import Effort, Line, Rates, Recorded, Uncounted, Upkeep, upkeep
from bothways.units.money import Money
from bothways_web.foundation import clock, wording
from bothways_web.insights.upkeep import prices, recorded
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.scene import Scene, scene

YEAR = timedelta(days=365)
_WHAT = {
    Effort.TALKS: gettext_lazy("Talks and visits"),
    Effort.MAILS: gettext_lazy("Mails and messages"),
    Effort.RETURNS: gettext_lazy("Goods that came back"),
    Effort.GESTURES: gettext_lazy("What you did beyond what was owed"),
}
_MISSING = {
    Uncounted.RATE: gettext_lazy("Time has no price yet: nobody said what an hour costs."),
    Uncounted.UNTIMED: ngettext_lazy(
        "%(untimed)d talk was written down without its minutes.",
        "%(untimed)d talks were written down without their minutes.",
        "untimed",
    ),
    Uncounted.UNPRICED: ngettext_lazy(
        "%(unpriced)d return has no price.", "%(unpriced)d returns have no price.", "unpriced"
    ),
    Uncounted.AMENDS: ngettext_lazy(
        "%(amends)d promise was made good; what that cost is not in the record.",
        "%(amends)d promises were made good; what that cost is not in the record.",
        "amends",
    ),
    Uncounted.ABROAD: ngettext_lazy(
        "%(abroad)d invoice is in another currency.", "%(abroad)d invoices are in another currency.", "abroad"
    ),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what, how much of it, and its sums of the last twelve months and of all time."""

    name: str
    much: str
    year: str
    ever: str


@dataclass(frozen=True, slots=True)
class UpkeepPage:
    """The page. ``along`` says whom they brought along, ``missing`` what is in no sum."""

    scene: Scene
    brings: tuple[Row, ...]
    takes: tuple[Row, ...]
    took: Row
    along: str
    missing: tuple[str, ...]
    hour: str


def upkeep_page(access: RelationshipAccess) -> UpkeepPage:
    """The page, in a fixed number of queries."""
    shown, merchant = scene(access), access.merchant
    rates, ids = prices(merchant), [access.relationship_id]
    ever = recorded(merchant, ids)[access.relationship_id]
    year = recorded(merchant, ids, clock.now() - YEAR)[access.relationship_id]
    whole, last = upkeep(ever, rates), upkeep(year, rates)
    say = _Sums(merchant.currency)
    return UpkeepPage(
        shown,
        (
            Row(_("Paid"), _orders(ever), say.of(last.brought), say.of(whole.brought)),
            *(
                (Row(_("Still to be paid"), "", say.of(year.unpaid), say.of(ever.unpaid)),)
                if ever.unpaid
                else ()
            ),
        ),
        tuple(_row(one, before, say) for one, before in zip(whole.lines, last.lines, strict=True)),
        Row(_("Together"), "", say.of(last.took), say.of(whole.took)),
        _along(ever, say),
        tuple(_missing(whole, ever)),
        _hour(rates),
    )


@dataclass(frozen=True, slots=True)
class _Sums:
    currency: str

    def of(self, minor: int | None) -> str:
        return "–" if minor is None else wording.money(Money(minor, self.currency))


def _row(ever: Line, year: Line, say: _Sums) -> Row:
    much = wording.count(ever.count).capitalize() if ever.count else _("None")
    if ever.minutes:
        much = _("%(n)d, %(time)s") % {"n": ever.count, "time": _time(ever.minutes)}
    return Row(str(_WHAT[ever.what]), much, say.of(year.minor), say.of(ever.minor))


def _time(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("%(n)d min") % {"n": rest}
    return _("%(hours)d h %(rest)02d min") % {"hours": hours, "rest": rest}


def _orders(ever: Recorded) -> str:
    return _("Orders: %(n)d") % {"n": ever.orders}


def _along(ever: Recorded, say: _Sums) -> str:
    if not ever.came:
        return _("Nobody is known to have come through them yet.")
    if ever.came == 1:
        return _("One customer came through them and has paid %(paid)s so far.") % {
            "paid": say.of(ever.came_paid)
        }
    return _("%(n)s customers came through them and have paid %(paid)s so far.") % {
        "n": wording.count(ever.came).capitalize(),
        "paid": say.of(ever.came_paid),
    }


def _missing(whole: Upkeep, ever: Recorded) -> list[str]:
    given = {
        "untimed": ever.untimed, "unpriced": ever.unpriced, "amends": ever.amends, "abroad": ever.abroad,
    }  # fmt: skip
    said = [
        str(_MISSING[one] % given) if one is not Uncounted.RATE else str(_MISSING[one])
        for one in whole.missing
        if one in _MISSING
    ]
    return [*said, _("What goods cost you, rent and everything else that no single customer causes.")]


def _hour(rates: Rates) -> str:
    if rates.hour is None:
        return _("A mail counts as %(minutes)d minutes.") % {"minutes": rates.mail_minutes}
    return _(
        "An hour counts as %(hour)s, a mail as %(minutes)d minutes; "
        "goods that came back as what they were sold for."
    ) % {
        "hour": wording.money(rates.hour),
        "minutes": rates.mail_minutes,
    }
