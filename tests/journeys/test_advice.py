"""The customer says that money is short; the merchant advises to wait; on the day it comes back."""

from datetime import timedelta

import pytest

from bothways_web.advice.models import Motive
from bothways_web.foundation import clock
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser


def test_advised_to_wait_and_back_on_the_day(visitors: Visitors, cast: Cast) -> None:
    desk, book = f"/desk/linden-labels/customers/{cast.roy.id}/", f"/book/{cast.roy.id}/"
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, width=PHONE)
    claire.goto(f"{book}record/")
    claire.get_by_role("link", name="Say what moves you").click()
    claire.get_by_label("What it is about").fill("A second printer")
    claire.get_by_text("For myself").click()
    claire.get_by_text("Is short").click()
    claire.get_by_role("button", name="Keep it").click()
    claire.get_by_text("Kept. Both sides read it.").wait_for()
    jan.goto(desk)
    panel = jan.locator("#motives")
    panel.get_by_text("A second printer: for oneself, money is short").wait_for()
    panel.get_by_role("link", name="Advise to wait").click()
    until = (clock.now() + timedelta(days=30)).date()
    jan.get_by_label("Until when").fill(until.isoformat())
    jan.get_by_label("Why, as they read it").fill("The new model comes then, and costs less.")
    jan.get_by_role("button", name="Advise it").click()
    jan.get_by_text("Kept, as a kindness.").wait_for()
    claire.goto(f"{book}record/")
    claire.locator("#motives").get_by_text("They advised you to wait until").wait_for()
    Motive.objects.update(wait_until=clock.now().date())
    jan.goto("/desk/linden-labels/")
    jan.locator("#waited").get_by_text("A second printer").wait_for()
    claire.locator("#motives").get_by_role("button", name="The money is there").click()
    claire.get_by_text("Kept. It waits no longer.").wait_for()
    jan.goto("/desk/linden-labels/")
    assert jan.locator("#waited").count() == 0


def test_its_pages_are_for_everybody(visitors: Visitors, cast: Cast) -> None:
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    wrong = wrong_with(jan, f"/desk/linden-labels/customers/{cast.roy.id}/advice/motives/")
    wrong += wrong_with(claire, f"/book/{cast.roy.id}/advice/motives/")
    assert not wrong, "\n".join(wrong)
