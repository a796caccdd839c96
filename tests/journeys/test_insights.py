"""The pictures of a book in a real browser: drawn from their tables, and opening to the entries."""

from datetime import timedelta

import pytest

from bothways_web.foundation import clock
from bothways_web.insights.summing import sum_book
from tests.builders.owing import question
from tests.cast import Cast
from tests.journeys.test_forecast import foretell
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import Visitors

pytestmark = pytest.mark.browser
PAGE = "/desk/linden-labels/insights/"


def test_a_picture_is_drawn_from_its_table_and_opens_to_its_entries(visitors: Visitors, cast: Cast) -> None:
    question(cast.roy.own, "How wide is the roll?", 1)
    foretell(cast)
    sum_book(cast.merchant, clock.now() + timedelta(seconds=1))
    jan = visitors.come(cast.jan)
    jan.emulate_media(reduced_motion="reduce")
    jan.goto(PAGE)
    card = jan.locator("#load")
    card.locator("canvas").wait_for()
    assert jan.locator("canvas").count() == jan.locator("figure[data-chart]").count() > 0
    assert "How much waits for us" in str(jan.locator("#load canvas").get_attribute("aria-label"))
    assert not card.locator("table").is_visible()
    card.get_by_text("Show the numbers").click()
    card.locator("tbody tr").last.get_by_role("link").first.click()
    jan.get_by_role("heading", name="What customers asked").wait_for()
    jan.get_by_role("link", name="How wide is the roll?").click()
    jan.wait_for_url("**/conversations/questions/**")
    wrong = wrong_with(jan, PAGE)
    assert not wrong, "\n".join(wrong)
