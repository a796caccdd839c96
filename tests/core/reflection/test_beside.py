"""What somebody thinks beside what the record shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.reflection.beside import Beside, compare, share

STEPS = st.lists(st.integers(1, 5), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("steps", "low", "high", "enough", "beside"),
    [
        ([5, 5], 60, 80, True, Beside.MORE),
        ([4], 60, 80, True, Beside.ALIKE),
        ([3, 4], 60, 80, True, Beside.ALIKE),
        ([3], 62, 80, True, Beside.ALIKE),
        ([3], 63, 80, True, Beside.LESS),
        ([5], 60, 87, True, Beside.MORE),
        ([5], 60, 88, True, Beside.ALIKE),
        ([1], 60, 80, False, Beside.UNSAID),
        ([], 60, 80, True, Beside.UNSAID),
        ([5], 90, 100, True, Beside.ALIKE),
    ],
)
def test_it_is_another_only_beyond_the_interval(
    steps: list[int], low: int, high: int, enough: bool, beside: Beside
) -> None:
    assert compare(steps, low, high, enough=enough) is beside


@given(STEPS, st.integers(1, 5))
def test_a_higher_answer_never_draws_lower(steps: list[int], step: int) -> None:
    assert 0 <= share(steps) <= 100
    assert share([*steps, 5]) >= share([*steps, step]) >= share([*steps, 1])


def test_the_ends() -> None:
    assert (share([1]), share([3]), share([5])) == (0, 50, 100)
