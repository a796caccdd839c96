"""Who may stop predictions, and who lets them be made again."""

import pytest

from bothways.forecast.switch import Predicting, allow, stop
from bothways.units.side import Side
from tests.core.outcomes import outcome

M, C = Side.MERCHANT, Side.CUSTOMER


@pytest.mark.parametrize(
    ("stopped_by", "side", "stopped", "allowed"),
    [
        ((), C, "PredictingStopped:customer", "predicting_is_not_stopped"),
        ((), M, "PredictingStopped:merchant", "predicting_is_not_stopped"),
        ((C,), C, "predicting_is_stopped", "PredictingAllowed:customer"),
        ((C,), M, "PredictingStopped:merchant", "predicting_is_not_stopped"),
        ((M,), C, "PredictingStopped:customer", "predicting_is_not_stopped"),
        ((M, C), M, "predicting_is_stopped", "PredictingAllowed:merchant"),
    ],
)
def test_stop_and_allow(stopped_by: tuple[Side, ...], side: Side, stopped: str, allowed: str) -> None:
    predicting = Predicting(frozenset(stopped_by))
    assert outcome(stop(predicting, side)) == stopped
    assert outcome(allow(predicting, side)) == allowed


def test_one_side_is_enough() -> None:
    assert not Predicting().stopped
    assert Predicting(frozenset({C})).stopped
    assert Predicting(frozenset({M, C})).stopped
