"""How the two sides stand, in two browsers: both read the same, and the customer switches an estimate off."""

import pytest

from bothways_web.promises import actions as promising
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser


def test_both_read_the_same_evidence_and_the_customer_switches_off(visitors: Visitors, cast: Cast) -> None:
    for number in range(5):
        for ours, theirs in ((cast.roy.merchants, cast.roy.own), (cast.roy.own, cast.roy.merchants)):
            done(promising.accept(theirs, promised(ours, f"Samples {number}", 3)))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, width=PHONE)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/")
    jan.locator("#standing").get_by_role("link", name="Why").click()
    jan.locator("main").get_by_role("link", name="Trust").click()
    assert jan.locator("#moved li").count() == 10
    claire.goto(f"/book/{cast.roy.id}/record/")
    claire.locator("#standing").get_by_role("link", name="Trust").click()
    assert claire.locator("#moved li").count() == 10
    claire.goto(f"/book/{cast.roy.id}/standing/")
    claire.get_by_role("button", name="Switch off Trust").click()
    claire.get_by_text("Switched off. It is not estimated any more").wait_for()
    jan.reload()
    assert jan.locator("#moved li").count() == 5
    claire.get_by_role("button", name="Switch on Trust").click()
    claire.get_by_role("button", name="Switch off Trust").wait_for()


def test_the_pages_are_fit_to_be_seen(visitors: Visitors, cast: Cast) -> None:
    for number in range(3):
        done(promising.accept(cast.roy.own, promised(cast.roy.merchants, f"Samples {number}", 3)))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    for path in ("standing/", "standing/trust/"):
        assert wrong_with(jan, f"/desk/linden-labels/customers/{cast.roy.id}/{path}") == []
        assert wrong_with(claire, f"/book/{cast.roy.id}/{path}") == []
