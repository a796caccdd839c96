"""Who switches an estimate off and on, and whom to tell: one row for each answer."""

import pytest

from bothways.standing import switch
from bothways.standing.dimension import Dimension
from bothways.standing.switch import Estimating
from bothways.units.side import Side
from tests.core.outcomes import outcome

M, C = Side.MERCHANT, Side.CUSTOMER
ALL = Estimating(frozenset(Dimension))
TRUST = Estimating(frozenset({Dimension.TRUST}))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (switch.stop(Estimating(), C), "EstimateStopped:customer"),
        (switch.stop(Estimating(), M, Dimension.TRUST), "EstimateStopped:merchant"),
        (switch.stop(TRUST, C, Dimension.TRUST), "estimate_is_stopped"),
        (switch.stop(TRUST, C), "EstimateStopped:customer"),
        (switch.stop(ALL, C), "estimate_is_stopped"),
        (switch.allow(TRUST, C, Dimension.TRUST), "EstimateAllowed:customer"),
        (switch.allow(ALL, C), "EstimateAllowed:customer"),
        (switch.allow(ALL, M), "only_the_customer_allows"),
        (switch.allow(TRUST, C, Dimension.VALUE), "estimate_is_not_stopped"),
        (switch.tell(Estimating(untold=True), M), "EstimatesTold:merchant"),
        (switch.tell(Estimating(untold=True), C), "only_the_merchant_tells"),
        (switch.tell(Estimating(), M), "they_need_not_be_told"),
    ],
)
def test_outcomes(answer: object, expected: str) -> None:
    assert outcome(answer) == expected  # type: ignore[arg-type]


def test_the_merchant_is_always_estimated_and_the_customer_where_they_let_it() -> None:
    for each in (Estimating(), TRUST, ALL, Estimating(untold=True)):
        assert all(each.of(M, dimension) for dimension in Dimension)
    assert not TRUST.of(C, Dimension.TRUST)
    assert TRUST.of(C, Dimension.VALUE)
    assert not any(Estimating(untold=True).of(C, dimension) for dimension in Dimension)
