"""The pictures of a whole book that are made once a day: how we stand, and who ordered again."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from bothways.insights.reordering import FOLLOWED, LEAST_CUSTOMERS, LEAST_DELIVERIES, Compared
from bothways.standing.dimension import Dimension
from bothways.units.side import Side
from bothways_web.insights.models import Summed
from bothways_web.insights.pictures import Cell, Column, Fill, Kind, Picture, Row, number
from bothways_web.standing.words import name_of


def standing(found: Summed | None) -> Picture:
    """Where eight of ten relationships lie, on both sides."""
    spreads = {(one["side"], one["dimension"]): one for one in (found.spreads if found else [])}
    rows = [
        Row(
            name_of(dimension),
            [cell for side in Side for cell in _spread(spreads.get((side.value, dimension.value), {}))],
        )
        for dimension in Dimension
    ]
    return Picture(
        "standing",
        _("How do we and our customers stand?"),
        _(
            "Each bar holds the middle eight of ten relationships; the line in it is the middle one. Nobody "
            "is ranked, and what a customer switched off is in no bar."
        ),
        Kind.RANGES,
        _("In"),
        [
            Column(_("We to them"), "ours"),
            Column(_("Customers"), plain=True),
            Column(_("They to us"), "theirs", Fill.HATCH),
            Column(_("Customers"), plain=True),
        ],
        rows,
        unit=_("of 100"),
        most="100",
    )


def again(found: Summed | None) -> Picture:
    """Whether customers who got their order in time ordered again more often."""
    compared = Compared(**found.again) if found and found.again else Compared(0, 0, 0)
    rows = [
        Row(_("In time"), [*_share(compared.after_in_time, compared.in_time)]),
        Row(_("Late"), [*_share(compared.after_late, compared.late)]),
    ]
    return Picture(
        "again",
        _("Do customers order again after a delivery in time?"),
        told(compared),
        Kind.BARS,
        _("Delivered"),
        [Column(_("Ordered again, of 100"), "theirs"), Column(_("Deliveries"), plain=True)],
        rows,
        unit=_("of 100 ordered again within %(days)d days") % {"days": FOLLOWED.days},
        note=_("That the two go together does not say that one makes the other."),
        most="100",
    )


def told(compared: Compared) -> str:
    """What can be said, in a sentence."""
    if compared.low is None or compared.high is None:
        return _(
            "Too few to say: it takes %(customers)d customers and %(each)d deliveries in time and as many "
            "late; here are %(found)d customers, %(in_time)d in time and %(late)d late."
        ) % {
            "customers": LEAST_CUSTOMERS,
            "each": LEAST_DELIVERIES,
            "found": compared.customers,
            "in_time": compared.in_time,
            "late": compared.late,
        }
    words = {
        1: _("After deliveries in time more ordered again: of 100 %(low)s to %(high)s (four of five times)."),
        0: _("No difference can be seen: of 100 between %(low)s and %(high)s (four of five times)."),
        -1: _(
            "After deliveries in time fewer ordered again: of 100 %(low)s to %(high)s (four of five times)."
        ),
    }[compared.together]
    return words % {"low": _signed(compared.low), "high": _signed(compared.high)}


def _signed(share: float) -> str:
    rounded = round(share * 100)
    words = _("%(n)d fewer") if rounded < 0 else _("%(n)d more")
    return words % {"n": abs(rounded)}


def _share(share: float | None, deliveries: int) -> tuple[Cell, Cell]:
    return number(None if share is None else share * 100), number(deliveries)


def _spread(one: Mapping[str, Any]) -> tuple[Cell, Cell]:
    known, unsure = one.get("customers", 0), one.get("unsure", 0)
    counted = Cell(_("%(known)d, and %(unsure)d too early to say") % {"known": known, "unsure": unsure})
    if one.get("low") is None:
        return Cell(_("not enough yet")), counted
    low, middle, high = (round(one[name] * 100) for name in ("low", "middle", "high"))
    text = _("%(low)d to %(high)d, half above %(middle)d") % {"low": low, "high": high, "middle": middle}
    return Cell(text, str(middle), str(low), str(high)), counted
