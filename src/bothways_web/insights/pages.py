"""The page a merchant looks at every week, and the entries behind one of its figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bothways.gestures.kinds import Landing
from bothways.insights.weeks import edges
from bothways.units.due import zone_named
from bothways.units.side import Side
from bothways_web.conversations import pace
from bothways_web.conversations.queries import load as waiting_load
from bothways_web.forecast.pages_book import InsightsPage as Forecasts
from bothways_web.forecast.pages_book import insights as forecasts
from bothways_web.foundation import clock, wording
from bothways_web.foundation.addresses import address
from bothways_web.foundation.keyset import Place
from bothways_web.insights import daily, queries, weekly
from bothways_web.insights.pictures import Picture
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess
from bothways_web.promises.pages_record import outcome
from bothways_web.promises.records import own_record
from bothways_web.promises.stored import promise_of

PER_PAGE = 30
_IN_TIME, _LATE, _BROKEN = ("in_time", "as_moved"), ("late",), ("broken", "made_good")
#: What a figure of the page is called in its address: whose promises, gone which ways.
PROMISES: Mapping[str, tuple[Side, tuple[str, ...]]] = {
    "ours-in-time": (Side.MERCHANT, _IN_TIME),
    "ours-late": (Side.MERCHANT, _LATE),
    "ours-broken": (Side.MERCHANT, _BROKEN),
    "theirs-in-time": (Side.CUSTOMER, _IN_TIME),
    "theirs-late": (Side.CUSTOMER, _LATE),
    "theirs-broken": (Side.CUSTOMER, _BROKEN),
}
_TITLES = {
    "ours-in-time": gettext_lazy("What we kept in time"),
    "ours-late": gettext_lazy("What we kept late"),
    "ours-broken": gettext_lazy("What we did not keep"),
    "theirs-in-time": gettext_lazy("What our customers kept in time"),
    "theirs-late": gettext_lazy("What our customers kept late"),
    "theirs-broken": gettext_lazy("What our customers did not keep"),
    "gestures": gettext_lazy("What we did beyond what was owed"),
    "asked": gettext_lazy("What customers asked"),
    "waiting": gettext_lazy("What customers asked, and still wait for"),
}


@dataclass(frozen=True, slots=True)
class InsightsPage:
    """The pictures, what the forecasts say, and as of when. ``own`` is the reader's own record in words."""

    pictures: tuple[Picture, ...]
    daily: tuple[Picture, ...]
    forecasts: Forecasts
    as_of: str
    own: str
    for_all: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """One promise, question or gesture behind a figure, and where it stands."""

    relationship: UUID
    id: UUID
    what: str
    how: str
    at: datetime
    link: str


@dataclass(frozen=True, slots=True)
class Behind:
    """The same with the customer's name and its day."""

    thing: Thing
    customer: str
    day: str


@dataclass(frozen=True, slots=True)
class BehindPage:
    """The entries behind a figure of a week; ``after`` is where the list goes on."""

    title: str
    week: str
    rows: tuple[Behind, ...]
    after: str


def insights(access: MerchantAccess) -> InsightsPage:
    """The page, in a fixed number of queries; it counts over no book."""
    weeks, found = queries.weeks(access), queries.summed(access)
    slug, now = access.merchant.slug, clock.now()
    today = wording.local_day(now, access.merchant.zone)
    ahead = pace.ahead(access, sum(one.questions for one in waiting_load(access, now)))
    return InsightsPage(
        (
            weekly.word(weeks, slug, today),
            weekly.answers(weeks, slug, today),
            weekly.load(weeks, slug, today, ahead, pace.said(ahead, access)),
            weekly.gestures(weeks, slug, today),
        ),
        (daily.standing(found), daily.again(found)),
        forecasts(access),
        _as_of(found.summed_at if found else None, access.merchant.zone, today),
        _own(access),
        access.only_keeper is None,
    )


def behind(access: MerchantAccess, what: str, begins: date, after: str) -> BehindPage:
    """The entries behind a figure, the latest first. Two queries."""
    if what not in _TITLES:
        raise Http404("no such figure")
    first, end = edges([begins], access.merchant.zone)
    rows = _found(access, what, first, end, Place.read(after))
    shown = rows[:PER_PAGE]
    called = names.customers(access, {row.relationship for row in shown})
    zone, today = access.merchant.zone, wording.local_day(clock.now(), access.merchant.zone)
    told = tuple(
        Behind(
            row,
            called.get(row.relationship, ""),
            wording.full_day(wording.local_day(row.at, zone), today),
        )
        for row in shown
    )
    more = str(Place(shown[-1].at, shown[-1].id)) if len(rows) > len(shown) else ""
    return BehindPage(str(_TITLES[what]), wording.full_day(begins, today), told, more)


def _found(
    access: MerchantAccess, what: str, first: datetime, end: datetime, place: Place | None
) -> list[Thing]:
    stretch = queries.Stretch(first, end, place, PER_PAGE + 1)
    slug = access.merchant.slug
    if what in PROMISES:
        promises = queries.promises_behind(access, *PROMISES[what], stretch)
        return [
            Thing(
                row.relationship_id,
                row.id,
                row.what,
                outcome(promise_of(row)),
                row.closed_at or row.breached_at or first,
                address("desk:promises:promise", slug, row.relationship_id, row.id),
            )
            for row in promises
        ]
    if what == "gestures":
        return [
            Thing(
                row.relationship_id,
                row.id,
                row.what,
                _landed(row.landing),
                row.made_at,
                f"{address('desk:relationship', slug, row.relationship_id)}#gestures",
            )
            for row in queries.gestures_behind(access, stretch)
        ]
    return [
        Thing(
            row.relationship_id,
            row.id,
            row.text,
            _state(row.state),
            row.asked_at,
            address("desk:conversations:question", slug, row.relationship_id, row.id),
        )
        for row in queries.questions_behind(access, what == "waiting", stretch)
    ]


def _landed(landing: str) -> str:
    return {
        Landing.WELL.value: _("landed well"),
        Landing.UNNOTICED.value: _("went unnoticed"),
        Landing.BADLY.value: _("landed badly"),
    }.get(landing, _("not heard yet"))


def _state(state: str) -> str:
    return {"open": _("open"), "answered": _("answered")}.get(state, _("closed"))


def _as_of(at: datetime | None, zone: str, today: date) -> str:
    if at is None:
        return _("Nothing was summed yet; the worker does it within the hour.")
    day = wording.day(wording.local_day(at, zone), today)
    clock_time = at.astimezone(zone_named(zone)).strftime("%H:%M")
    return _("As of %(day)s, %(time)s.") % {"day": day, "time": clock_time}


def _own(access: MerchantAccess) -> str:
    record = own_record(access)
    if not record.judged:
        return _("No promise that you see to came to an end yet.")
    return _("Of %(all)d promises you saw to in the last year, %(kept)d were kept in time.") % {
        "all": record.judged,
        "kept": record.in_time + record.as_moved,
    }
