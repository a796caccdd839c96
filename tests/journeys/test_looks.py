"""Every page, for everybody it is for: accessible, in light and dark, wide and narrow."""

import pytest
from playwright.sync_api import Page

from bothways.units.side import Side
from bothways_web.parties.models import Merchant, Role
from tests.builders.owing import asked_for, promised, question
from tests.cast import Cast, member
from tests.journeys.visitor import DESK, PHONE, SMALL, Visitors, axe, overflow, small_targets

pytestmark = pytest.mark.browser


def wrong_with(page: Page, address: str) -> list[str]:
    """Everything that is wrong with how a page looks, at every width, in light and dark."""
    page.emulate_media(reduced_motion="reduce")  # colours change at once, and are not measured half-way
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


@pytest.fixture
def owing_each_other(cast: Cast) -> str:
    """Roy and Linden Labels with something of every sort between them; the address of a promise's page."""
    promised(cast.roy.merchants, "Ribbon samples, wax-resin 110 mm", 0, done="two rolls and a printed tag")
    promised(cast.roy.own, "Final artwork for the lavender line", 1)
    promised(cast.roy.merchants, "Send the floor plan", 2, debtor=Side.CUSTOMER)
    asked_for(cast.roy.own, "Hold the price until June")
    question(cast.roy.own, "Does the adhesive hold at -20 °C?", 2)
    question(cast.roy.merchants, "Which printer do you use now?", 2)
    return f"promises/{promised(cast.roy.merchants, 'Quote for 24,000 labels', 2)}/"


def test_pages_of_the_desk(visitors: Visitors, cast: Cast, owing_each_other: str) -> None:
    jan = visitors.come(cast.jan)
    desk = "/desk/linden-labels/"
    roy = f"{desk}customers/{cast.roy.id}/"
    addresses = [desk, f"{desk}evening/", f"{desk}several/", f"{desk}customers/", f"{desk}customers/new/"]
    addresses += [f"{desk}customers/?q=nobody", roy, f"{roy}seen/", f"{roy}seen/record/", "/nowhere/"]
    addresses += [f"{roy}{owing_each_other}", f"{desk}settings/"]
    wrong = [found for address in addresses for found in wrong_with(jan, address)]
    assert not wrong, "\n".join(wrong)


def test_pages_of_the_customer(visitors: Visitors, cast: Cast, owing_each_other: str) -> None:
    claire = visitors.come(cast.claire)
    book = f"/book/{cast.roy.id}/"
    addresses = [book, f"{book}record/", f"{book}{owing_each_other}", f"{book}trade/again/"]
    addresses += [f"{book}conversations/ask/", f"{book}conversations/wrong/"]
    wrong = [found for address in addresses for found in wrong_with(claire, address)]
    assert not wrong, "\n".join(wrong)


def test_pages_on_which_nothing_stands_yet(visitors: Visitors, cast: Cast) -> None:
    empty = Merchant.objects.create(slug="new-book", name="A New Book")
    member(empty, cast.sam, Role.OWNER)
    sam = visitors.come(cast.sam)
    desk = "/desk/new-book/"
    addresses = [desk, f"{desk}evening/", f"{desk}customers/", f"{desk}several/"]
    wrong = [found for address in addresses for found in wrong_with(sam, address)]
    assert not wrong, "\n".join(wrong)
