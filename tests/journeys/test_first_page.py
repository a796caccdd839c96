"""The first page of a new book knows where its owner is."""

import pytest
from playwright.sync_api import expect

from bothways_web.parties.models import Merchant
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import Visitors

pytestmark = pytest.mark.browser

TODAY = "/desk/linden-labels/"


def test_it_asks_for_the_zone_and_has_chosen_the_browsers(visitors: Visitors, cast: Cast) -> None:
    Merchant.objects.update(zone="UTC", zone_guessed=True)
    jan = visitors.come(cast.jan, zone="America/Lima")
    jan.goto(TODAY)
    expect(jan.get_by_label("Time zone")).to_have_value("America/Lima")
    assert not wrong_with(jan, TODAY)
    jan.get_by_role("button", name="That is ours").click()
    expect(jan.get_by_label("Time zone")).to_have_count(0)
    assert Merchant.objects.get(id=cast.merchant.id).zone == "America/Lima"


def test_without_scripts_it_stands_at_what_the_machine_has(visitors: Visitors, cast: Cast) -> None:
    Merchant.objects.update(zone="Europe/Kyiv", zone_guessed=True)
    jan = visitors.come(cast.jan, javascript=False, zone="America/Lima")
    jan.goto(TODAY)
    expect(jan.get_by_label("Time zone")).to_have_value("Europe/Kyiv")
