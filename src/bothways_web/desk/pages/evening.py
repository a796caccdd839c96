"""The evening's look back: what came to its end today on both sides, and what is still open."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from bothways.promises.state import KEPT
from bothways.units.due import on_day
from bothways.units.side import Side
from bothways_web.counsel.pages_day import LookBack, look_back
from bothways_web.desk.pages.summary import evening as summary
from bothways_web.foundation import clock, wording
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.names import Names
from bothways_web.promises import queries
from bothways_web.promises.pages import SidePanel
from bothways_web.promises.queries import Owed
from bothways_web.promises.rows import Row, row

MOST = 40


@dataclass(frozen=True, slots=True)
class EveningPage:
    """Both pages of the book at the end of this day, and the first things of tomorrow."""

    today: date
    summary: str
    ours: SidePanel
    theirs: SidePanel
    tomorrow: tuple[Row, ...]
    back: LookBack


def evening(access: MerchantAccess) -> EveningPage:
    """The page, in a fixed number of queries."""
    now, members = clock.now(), names.members(access)
    zone = access.merchant.zone
    day = wording.local_day(now, zone)
    begun = datetime.combine(day, time.min, ZoneInfo(zone))
    ended = queries.closed_between(access, begun, on_day(day, zone).at)
    still_open = {side: queries.due(access, side, on_day(day, zone).at, limit=MOST) for side in Side}
    ahead = queries.due(access, Side.MERCHANT, on_day(day + timedelta(days=1), zone).at, limit=MOST)
    open_ids = {owed.promise.id for owed in still_open[Side.MERCHANT]}
    sides = {
        side: [
            *(_row(access, owed, members, now) for owed in ended if owed.promise.debtor is side),
            *(_row(access, owed, members, now) for owed in still_open[side]),
        ]
        for side in Side
    }
    kept = {side: sum(one.promise.state in KEPT for one in rows) for side, rows in sides.items()}
    return EveningPage(
        day,
        summary(kept[Side.MERCHANT], kept[Side.CUSTOMER], len(still_open[Side.MERCHANT])),
        _panel(Side.MERCHANT, sides[Side.MERCHANT], kept[Side.MERCHANT]),
        _panel(Side.CUSTOMER, sides[Side.CUSTOMER], kept[Side.CUSTOMER]),
        tuple(_row(access, owed, members, now) for owed in ahead if owed.promise.id not in open_ids),
        look_back(access, day, begun),
    )


def _row(access: MerchantAccess, owed: Owed, members: Names, now: datetime) -> Row:
    return row(access.unchecked(owed.relationship_id), owed.promise, members, owed.customer, now)


def _panel(side: Side, rows: list[Row], kept: int) -> SidePanel:
    ours = side is Side.MERCHANT
    title = _("What we said we would do") if ours else _("What they said they would do")
    nothing = (
        _("Nothing of ours was due or came to its end today.")
        if ours
        else _("Nothing of theirs was due or came to its end today.")
    )
    aside = _("%(kept)d kept of %(all)d") % {"kept": kept, "all": len(rows)} if rows else ""
    return SidePanel(side.value, title, aside, tuple(rows), nothing)
