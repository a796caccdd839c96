"""When writing to somebody keeps to what they asked for."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.knowledge.contact import Wishes, broken, fits
from bothways.knowledge.kinds import HowOften, PartOfDay, Way, Wish

ZONE = ZoneInfo("Europe/London")
NOON = datetime(2026, 3, 11, 12, 0, tzinfo=ZONE)
MORNINGS = Wishes(times=(PartOfDay.MORNING,))
MONTHLY = Wishes(often=HowOften.MONTHLY)
NO_MAIL = Wishes(never=(Way.MAIL,))
WHEN_DUE = Wishes(often=HowOften.WHEN_NEEDED)


def days_ago(days: int) -> datetime:
    return NOON - timedelta(days=days)


@pytest.mark.parametrize(
    ("wishes", "way", "last", "against"),
    [
        ([], Way.MAIL, None, set()),
        ([Wishes()], Way.MAIL, days_ago(0), set()),
        ([NO_MAIL], Way.MAIL, None, {Wish.WAY}),
        ([NO_MAIL], Way.CALL, None, set()),
        ([MORNINGS], Way.MAIL, None, {Wish.HOURS}),
        ([Wishes(times=(PartOfDay.MORNING, PartOfDay.MIDDAY))], Way.MAIL, None, set()),
        ([MONTHLY], Way.MAIL, days_ago(29), {Wish.OFTEN}),
        ([MONTHLY], Way.MAIL, days_ago(30), set()),
        ([MONTHLY], Way.MAIL, None, set()),
        ([Wishes(often=HowOften.WHENEVER)], Way.MAIL, days_ago(0), set()),
        ([WHEN_DUE], Way.MAIL, None, {Wish.OFTEN}),
        ([Wishes(), NO_MAIL], Way.MAIL, None, {Wish.WAY}),
        ([MORNINGS, MONTHLY], Way.MAIL, days_ago(1), {Wish.HOURS, Wish.OFTEN}),
    ],
)
def test_what_a_message_breaks(
    wishes: list[Wishes], way: Way, last: datetime | None, against: set[Wish]
) -> None:
    assert {one.wish for one in broken(wishes, way, NOON, last)} == against


@pytest.mark.parametrize(
    ("wishes", "last", "when"),
    [
        ([Wishes()], None, NOON),
        ([MORNINGS], None, datetime(2026, 3, 12, 8, 0, tzinfo=ZONE)),
        (
            [Wishes(times=(PartOfDay.MORNING, PartOfDay.EVENING))],
            None,
            datetime(2026, 3, 11, 18, 0, tzinfo=ZONE),
        ),
        ([MONTHLY], days_ago(29), NOON + timedelta(days=1)),
        ([MORNINGS, MONTHLY], days_ago(29), datetime(2026, 3, 13, 8, 0, tzinfo=ZONE)),
        ([MONTHLY, Wishes(often=HowOften.WEEKLY)], days_ago(20), NOON + timedelta(days=10)),
        ([NO_MAIL], None, None),
        ([MORNINGS, WHEN_DUE], None, None),
    ],
)
def test_when_it_would_fit(wishes: list[Wishes], last: datetime | None, when: datetime | None) -> None:
    assert fits(wishes, Way.MAIL, NOON, last) == when


def test_of_two_rhythms_the_slower_one_counts_in_either_order() -> None:
    weekly = Wishes(often=HowOften.WEEKLY)
    for wishes in ([weekly, MONTHLY], [MONTHLY, weekly]):
        (one,) = broken(wishes, Way.MAIL, NOON, days_ago(3))
        assert one.fits == NOON + timedelta(days=27)


@given(
    st.lists(st.sampled_from(PartOfDay), unique=True),
    st.sampled_from([None, *HowOften]),
    st.integers(0, 700 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    st.integers(0, 400),
)
def test_what_fits_breaks_nothing(
    times: list[PartOfDay], often: HowOften | None, at: datetime, ago: int
) -> None:
    wishes, last = [Wishes(times=tuple(times), often=often)], at - timedelta(days=ago)
    when = fits(wishes, Way.MAIL, at, last)
    assert (when is None) == (often is HowOften.WHEN_NEEDED)
    if when is not None:
        assert when >= at
        assert broken(wishes, Way.MAIL, when, last) == ()
