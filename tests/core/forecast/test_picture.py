"""A rhythm as a picture: where orders, the window and the gaps stand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.forecast.picture import WHOLE, Usual, Window, gaps_of, picture, usual

TODAY = date(2026, 5, 1)


def ago(*days: int) -> list[date]:
    return [TODAY - timedelta(days=each) for each in sorted(days, reverse=True)]


def test_orders_today_and_the_window_stand_on_one_line() -> None:
    window = Window(TODAY + timedelta(days=10), TODAY + timedelta(days=20), TODAY + timedelta(days=100))
    drawn = picture(ago(100, 50, 0), TODAY, window)
    assert drawn is not None
    assert [order.at for order in drawn.orders] == [0, 250, 500]
    assert (drawn.today, drawn.window, drawn.wide) == (500, (550, 600, 1000), 450)


def test_the_gap_so_far_stands_among_the_gaps() -> None:
    drawn = picture(ago(100, 60, 40, 10), TODAY)
    assert drawn is not None
    assert [gap.days for gap in drawn.gaps] == [40, 20, 30]
    assert (drawn.so_far.days, drawn.so_far.at, drawn.longest) == (10, 250, 40)
    assert drawn.usual == Usual(20, 30, 40)
    assert (drawn.band, drawn.usually) == ((500, 1000), 500)
    assert (drawn.window, drawn.wide) == (None, 0)


@pytest.mark.parametrize("days", [(), (5,), (9, 2), (9, 5, 2)])
def test_with_few_gaps_nothing_is_usual(days: tuple[int, ...]) -> None:
    assert usual(gaps_of(ago(*days))) is None
    drawn = picture(ago(*days), TODAY)
    assert (drawn is None) == (not days)
    assert drawn is None or (drawn.band, drawn.usually) == (None, 0)


@given(st.sets(st.integers(0, 4000), min_size=1, max_size=40))
def test_everything_stands_within_the_lines(days: set[int]) -> None:
    drawn = picture(ago(*days), TODAY)
    assert drawn is not None
    placed = [*drawn.orders, *drawn.gaps, drawn.so_far]
    assert all(0 <= each.at <= WHOLE for each in placed)
    assert len(drawn.gaps) == len(days) - 1
