"""What a whole book expects, who is late, and how its forecasts fared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from bothways.forecast.scoring import Record
from bothways.forecast.trust import ENOUGH, Verdict, verdict
from bothways_web.forecast import queries, seasons, told
from bothways_web.forecast.models import BookWeeks, Forecast
from bothways_web.forecast.queries import Place
from bothways_web.forecast.records import read_record
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import MerchantAccess

#: As many late customers stand on Today, and as many under Insights.
FEW, MANY = 5, 25


@dataclass(frozen=True, slots=True)
class LateRow:
    """A customer who is later than their own rhythm says."""

    id: UUID
    name: str
    words: str
    expected: str


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One coming week; places are thousandths of the widest band's end."""

    name: str
    band: str
    start: int
    width: int
    middle: int


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """Of so many customers for whom we said this, so many came; in hundredths."""

    customers: str
    said: int
    came: int


@dataclass(frozen=True, slots=True)
class RecordPart:
    """How a book's forecasts fared, in words, with the figures under them."""

    stands: Verdict
    words: str
    claims: tuple[ClaimRow, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class InsightsPage:
    """The page. ``whole`` is what the coming weeks bring together, ``before`` what was said of weeks that are
    over, ``season`` whether the time of the year is minded.
    """

    weeks: tuple[WeekRow, ...]
    whole: str
    before: str
    season: str
    late: tuple[LateRow, ...]
    record: RecordPart
    has_private: bool
    told_on: str


def late_customers(access: MerchantAccess, limit: int = FEW) -> tuple[LateRow, ...]:
    """Who is later than their own rhythm says, the most surprising first. Four queries at most."""
    rows, today = queries.late(access, limit), _today(access)
    called = queries.names(access, [row.relationship_id for row in rows]) if rows else {}
    return tuple(_late(row, called.get(row.relationship_id, ""), today) for row in rows)


def next_words(access: MerchantAccess, row: Forecast, today: date | None = None) -> str:
    """``between 3 and 19 May``."""
    if row.next_from is None or row.next_to is None:
        return ""
    return told.between(row.next_from, row.next_to, today or _today(access))


@dataclass(frozen=True, slots=True)
class NextPage:
    """Customers by when they probably order next; ``before`` and ``after`` are empty at the ends."""

    rows: list[Forecast]
    before: str
    after: str


def by_next(access: MerchantAccess, limit: int, after: str = "", before: str = "") -> NextPage:
    """A page of customers by when they probably order next. Three queries."""
    back, on = Place.read(before), Place.read(after)
    found = queries.by_next(access, limit + 1, on, back)
    more = len(found) > limit
    shown = found[-limit:] if back else found[:limit]
    held = queries.holding(shown, queries.state(access).told_at is not None)
    earlier, later = (more, bool(shown)) if back else (on is not None, more)
    return NextPage(
        held,
        _place(shown[0]) if shown and earlier else "",
        _place(shown[-1]) if shown and later else "",
    )


def _place(row: Forecast) -> str:
    return str(Place(row.next_likely, row.relationship_id)) if row.next_likely else ""


def insights(access: MerchantAccess) -> InsightsPage:
    """The page, in a fixed number of queries."""
    state, weeks, today = queries.state(access), queries.weeks(access), _today(access)
    ahead = weeks[0] if weeks else None
    over = weeks[-1] if weeks and weeks[-1].came else None
    return InsightsPage(
        _weeks(ahead, today) if ahead else (),
        _whole(ahead, today) if ahead else "",
        _before(over, today) if over else "",
        seasons.words(access.merchant_id, today) if ahead else "",
        late_customers(access, MANY),
        record_part(read_record(state)),
        queries.has_private(access),
        wording.full_day(wording.local_day(state.told_at, access.merchant.zone), today)
        if state.told_at
        else "",
    )


def record_part(record: Record | None) -> RecordPart:
    """How forecasts fared, in words."""
    stands = verdict(record)
    if record is None or stands is Verdict.UNTRIED:
        done = record.forecasts if record else 0
        text = _(
            "Each forecast is kept and compared with what came of it four weeks later. %(n)s are over so "
            "far; from %(enough)d on their record stands here."
        )
        return RecordPart(stands, text % {"n": wording.count(done).capitalize(), "enough": ENOUGH})
    words = (
        _("They hold: what was said and what came lie close together.")
        if stands is Verdict.HOLDS
        else _("They do not hold well: what was said and what came lie apart. No day is named until they do.")
    )
    claims = tuple(
        ClaimRow(f"{claim.customers:,}", told.hundredth(claim.said), round(claim.came * 100))
        for claim in record.calibration
    )
    return RecordPart(stands, words, claims, _figures(record))


def _figures(record: Record) -> tuple[tuple[str, str], ...]:
    return (
        (_("Forecasts that are over"), f"{record.forecasts:,}"),
        (_("Bands that held, of 100 (80 is honest)"), f"{record.in_band * 100:.0f}"),
        (_("Orders in four weeks, off by (median)"), f"{record.median_error:.1f}"),
        (_("The same for the whole band (CRPS; 0 is best)"), f"{record.crps:.2f}"),
        (_("Bands are now drawn so many times as wide"), f"{record.width:.2f}"),
    )


def _weeks(row: BookWeeks, today: date) -> tuple[WeekRow, ...]:
    weeks = row.expected[:-1]
    end = max((high for _mean, _low, high in weeks), default=1) or 1
    return tuple(
        WeekRow(
            _span(row.made_on, number, today),
            _range(low, high),
            int(low * 1000 / end),
            max(int((high - low) * 1000 / end), 8),
            int(mean * 1000 / end),
        )
        for number, (mean, low, high) in enumerate(weeks)
    )


def _span(made_on: date, week: int, today: date) -> str:
    begins = made_on + timedelta(days=7 * week + 1)
    ends = begins + timedelta(days=6)
    first = str(begins.day) if begins.month == ends.month else wording.full_day(begins, today)
    return _("%(first)s to %(last)s") % {"first": first, "last": wording.full_day(ends, today)}


def _whole(row: BookWeeks, today: date) -> str:
    _mean, low, high = row.expected[-1]
    return _("Together, up to %(day)s: %(range)s. What a customer orders on one day counts once.") % {
        "day": wording.full_day(row.made_on + timedelta(days=28), today),
        "range": _range(low, high),
    }


def _before(row: BookWeeks, today: date) -> str:
    _mean, low, high = row.expected[-1]
    came: Sequence[int] = row.came or [0]
    return _("On %(day)s we said %(range)s for the four weeks that followed; %(came)d came.") % {
        "day": wording.full_day(row.made_on, today),
        "range": _range(low, high),
        "came": came[-1],
    }


def _range(low: int, high: int) -> str:
    return str(low) if low == high else _("%(low)d to %(high)d") % {"low": low, "high": high}


def _late(row: Forecast, name: str, today: date) -> LateRow:
    expected = told.between(row.next_from, row.next_to, today) if row.next_from and row.next_to else ""
    return LateRow(row.relationship_id, name, told.silent(row, today), expected)


def _today(access: MerchantAccess) -> date:
    return wording.local_day(clock.now(), access.merchant.zone)
