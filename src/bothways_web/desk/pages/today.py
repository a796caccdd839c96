"""The merchant's morning: what is owed on both sides, what waits for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from bothways.units.due import on_day
from bothways.units.side import Side
from bothways_web.advice.pages import BackRow, back
from bothways_web.conversations.asked import Asked
from bothways_web.conversations.pages import Queue, queue, unanswered
from bothways_web.counsel.pages_day import Soon, WorthRow, soon, worth_today
from bothways_web.desk.pages.summary import Owing, morning
from bothways_web.forecast.pages_book import LateRow, late_customers
from bothways_web.foundation import clock, wording
from bothways_web.foundation.keyset import Place
from bothways_web.knowledge.pages import Known, fading
from bothways_web.listening.pages import ReadPanel, panel_of_book
from bothways_web.parties import names
from bothways_web.parties import queries as parties
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.names import Names
from bothways_web.programme.pages import DuePanel, due_panel
from bothways_web.promises import queries
from bothways_web.promises.pages import SidePanel
from bothways_web.promises.pages_inside import NeedRow, asked_of_you
from bothways_web.promises.pages_meeting import Meet, meetings
from bothways_web.promises.pages_standard import ToAgree, to_agree
from bothways_web.promises.queries import Owed
from bothways_web.promises.rows import Row, row
from bothways_web.trade.pages import Waiting, waiting
from bothways_web.wordofmouth import pages as wordofmouth
from bothways_web.wordofmouth.pages import WaitingPanel

PER_SIDE = 25
QUESTIONS = 12
MENTIONS = 5
ASSUMPTIONS = 5
#: Assumptions that fade within this time are to be asked.
SOON = timedelta(days=7)
#: How many days after today are shown, so that a Friday shows the Monday.
AHEAD = 3


@dataclass(frozen=True, slots=True)
class OwedSide:
    """One page of the book over all customers; ``more`` is where it goes on, empty at its end."""

    panel: SidePanel
    more: str
    due: int
    late: int


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Both pages of the book for this day, and what waits beside them."""

    today: date
    summary: str
    ours: OwedSide
    theirs: OwedSide
    waiting: Queue
    asked: tuple[Asked, ...]
    fading: tuple[Known, ...]
    requests: tuple[Waiting, ...]
    meetings: tuple[Meet, ...]
    needs: tuple[NeedRow, ...]
    to_agree: tuple[ToAgree, ...]
    read: ReadPanel
    late: tuple[LateRow, ...]
    mentions: WaitingPanel
    worth: tuple[WorthRow, ...]
    soon: Soon | None
    plans: DuePanel
    waited: tuple[BackRow, ...]
    is_new: bool


def today(access: MerchantAccess, ours_after: str = "", theirs_after: str = "") -> TodayPage:
    """The page, in a fixed number of queries. ``…_after`` is where a side goes on."""
    now, members = clock.now(), names.members(access)
    day = wording.local_day(now, access.merchant.zone)
    beside = [*queries.to_answer(access, PER_SIDE, answers=False), *queries.understood(access, PER_SIDE)]
    ours = _side(access, Side.MERCHANT, ours_after, beside, members, now)
    theirs = _side(access, Side.CUSTOMER, theirs_after, beside, members, now)
    return TodayPage(
        day,
        morning(_owing(ours), _owing(theirs)),
        ours,
        theirs,
        queue(access, QUESTIONS),
        unanswered(access, QUESTIONS),
        fading(access, now + SOON, ASSUMPTIONS),
        waiting(access, QUESTIONS),
        meetings(access, members, day + timedelta(days=AHEAD)),
        asked_of_you(access, members),
        to_agree(access, QUESTIONS),
        panel_of_book(access),
        late_customers(access),
        wordofmouth.waiting(access, MENTIONS),
        worth_today(access, day),
        soon(access),
        due_panel(access),
        back(access, day),
        not parties.has_customers(access),
    )


def _side(
    access: MerchantAccess, side: Side, after: str, beside: Iterable[Owed], members: Names, now: datetime
) -> OwedSide:
    day = wording.local_day(now, access.merchant.zone)
    until = on_day(day + timedelta(days=AHEAD), access.merchant.zone).at
    place = Place.read(after)
    due = queries.due(access, side, until, after=place, limit=PER_SIDE + 1, answers=False)
    shown = due[:PER_SIDE]
    if place is None:
        there = {owed.promise.id for owed in due}
        shown += [one for one in beside if one.promise.debtor is side and one.promise.id not in there]
    rows = tuple(_row(access, owed, members, now) for owed in shown)
    today_or_before = [
        one for one in rows if one.promise.due and one.promise.due.on <= day and not one.unsure
    ]
    more = shown[PER_SIDE - 1].place if len(due) > PER_SIDE else ""
    late = sum(one.late for one in rows)
    return OwedSide(_panel(side, rows, len(today_or_before), late), more, len(today_or_before), late)


def _row(access: MerchantAccess, owed: Owed, members: Names, now: datetime) -> Row:
    handle = access.unchecked(owed.relationship_id)  # the query gave only those one may see
    return row(handle, owed.promise, members, owed.customer, now)


def _panel(side: Side, rows: tuple[Row, ...], due: int, late: int) -> SidePanel:
    ours = side is Side.MERCHANT
    parts = [
        _("%(n)d due") % {"n": due} if due else "",
        _("%(n)d late") % {"n": late} if late else "",
    ]
    nothing = (
        _("Nothing is due from us in the next days. What we promise stands here when its day comes.")
        if ours
        else _(
            "Nothing is due from others in the next days. What they promise stands here when its day comes."
        )
    )
    title = _("What we owe") if ours else _("What they owe us")
    return SidePanel(side.value, title, ", ".join(part for part in parts if part), rows, nothing)


def _owing(side: OwedSide) -> Owing:
    return Owing(side.due, side.late, bool(side.more) and side.due == PER_SIDE)
