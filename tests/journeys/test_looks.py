"""Every page, for everybody it is for: accessible, in light and dark, wide and narrow."""

import pytest
from playwright.sync_api import Page

from tests.cast import Cast
from tests.journeys.visitor import DESK, PHONE, SMALL, Visitors, axe, overflow, small_targets

pytestmark = pytest.mark.browser


def wrong_with(page: Page, address: str) -> list[str]:
    """Everything that is wrong with how a page looks, at every width, in light and dark."""
    answer = page.goto(address)
    assert answer is not None
    found = [] if answer.status in (200, 404) else [f"answered {answer.status}"]
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for width in (DESK, PHONE, SMALL):
        page.set_viewport_size({"width": width, "height": 844})
        found += [f"{width} wide, scrolls sideways: {one}" for one in overflow(page)]
        found += [f"{width} wide, too low to press: {one}" for one in small_targets(page) if width < DESK]
        found += [f"{width} wide, light: {one}" for one in axe(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"{width} wide, dark: {one}" for one in axe(page)]
        page.emulate_media(color_scheme="light")
    return [f"{address} {one}" for one in found]


def test_pages_of_the_desk(visitors: Visitors, cast: Cast) -> None:
    jan = visitors.come(cast.jan)
    desk = "/desk/linden-labels/"
    roy = f"{desk}customers/{cast.roy.id}/"
    addresses = [desk, f"{desk}customers/", f"{desk}customers/?q=nobody", f"{desk}customers/new/", roy]
    addresses += [f"{roy}seen/", f"{roy}seen/record/", f"{roy}parties/interest/", "/nowhere/"]
    wrong = [found for address in addresses for found in wrong_with(jan, address)]
    assert not wrong, "\n".join(wrong)


def test_pages_of_the_customer(visitors: Visitors, cast: Cast) -> None:
    claire = visitors.come(cast.claire)
    book = f"/book/{cast.roy.id}/"
    addresses = [book, f"{book}record/", f"{book}parties/interest/"]
    wrong = [found for address in addresses for found in wrong_with(claire, address)]
    assert not wrong, "\n".join(wrong)
