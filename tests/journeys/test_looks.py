"""Every page, for everybody it is for: accessible, in light and dark, wide and narrow."""

from uuid import UUID

import pytest
from playwright.sync_api import Page

from bothways.journal.entry import Recorded
from bothways.units.side import Side
from bothways_web.parties import members
from bothways_web.parties.actions import open_relationship
from bothways_web.parties.buttons import button_token
from bothways_web.parties.links import page_token
from bothways_web.parties.models import Address, Merchant, Role, Sees
from bothways_web.promises import actions
from bothways_web.promises.buttons import ACCEPT
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
    addresses += [f"{roy}{owing_each_other}", f"{desk}settings/", f"{desk}sending/", f"{desk}calendar/"]
    addresses += [f"{roy}parties/who/", f"{roy}promises/", f"{roy}conversations/log/", "/sides/", "/me/"]
    addresses += [f"{desk}settings/book/", f"{desk}settings/tokens/", f"{desk}went/", f"{roy}parties/erase/"]
    addresses += [f"{roy}brief/"]
    wrong = [found for address in addresses for found in wrong_with(jan, address)]
    assert not wrong, "\n".join(wrong)


def test_pages_of_the_customer(visitors: Visitors, cast: Cast, owing_each_other: str) -> None:
    claire = visitors.come(cast.claire)
    book = f"/book/{cast.roy.id}/"
    addresses = [book, f"{book}record/", f"{book}{owing_each_other}", f"{book}trade/again/"]
    addresses += [f"{book}conversations/ask/", f"{book}conversations/wrong/", f"{book}conversations/erase/"]
    wrong = [found for address in addresses for found in wrong_with(claire, address)]
    assert not wrong, "\n".join(wrong)


def test_pages_before_one_is_let_in(visitors: Visitors, cast: Cast, owing_each_other: str) -> None:
    Merchant.objects.update(sending_on=True)
    claire = Address.objects.get(id=cast.roy.addresses["claire"])
    asked = UUID(owing_each_other.split("/")[1])
    done = actions.report_done(cast.roy.merchants, asked)
    assert isinstance(done, Recorded)
    invited = members.invite(cast.owner, "new@one.example", "New Colleague", Role.STAFF, Sees.ALL)
    addresses = ["/me/login/", "/me/password/reset/", "/p/", "/p/code/", f"/p/{page_token(claire)}/"]
    addresses += ["/p/open/forwarded/", f"/b/{button_token(claire, ACCEPT, asked)}/", f"/invited/{invited}/"]
    wrong = [found for address in addresses for found in wrong_with(visitors.come(), address)]
    assert not wrong, "\n".join(wrong)


def test_what_one_may_not_do_is_said_on_a_page(visitors: Visitors, cast: Cast) -> None:
    rita = visitors.come(cast.rita)
    rita.goto("/desk/linden-labels/customers/new/")
    rita.get_by_label("Name", exact=True).fill("Mine")
    rita.get_by_role("button", name="Open a book for them").click()
    assert rita.get_by_role("heading", level=1).inner_text() == "This is not yours to do"
    assert not [*axe(rita), *overflow(rita)]


def test_pages_of_a_book_with_many_customers(visitors: Visitors, cast: Cast) -> None:
    for n in range(300):
        access, _ = open_relationship(cast.owner, f"Customer {n}")
        if n % 5 == 0:
            promised(access, f"Sample {n}", n % 9)
    jan, desk = visitors.come(cast.jan), "/desk/linden-labels/"
    wrong = [
        found for path in ("", "customers/", "several/?q=sample") for found in wrong_with(jan, desk + path)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_name_that_has_no_place_to_break_stays_inside(visitors: Visitors, cast: Cast) -> None:
    long, _ = open_relationship(
        cast.owner, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk & Söhne " * 3
    )
    at = f"/desk/linden-labels/customers/{long.relationship_id}/"
    jan = visitors.come(cast.jan)
    wrong = [found for tail in ("", "seen/", "conversations/log/") for found in wrong_with(jan, at + tail)]
    assert not wrong, "\n".join(wrong)


def test_pages_on_which_nothing_stands_yet(visitors: Visitors, cast: Cast) -> None:
    empty = Merchant.objects.create(slug="new-book", name="A New Book")
    member(empty, cast.sam, Role.OWNER)
    sam = visitors.come(cast.sam)
    desk = "/desk/new-book/"
    addresses = [desk, f"{desk}evening/", f"{desk}customers/", f"{desk}several/", f"{desk}sending/"]
    addresses += [f"{desk}settings/book/", f"{desk}settings/tokens/", f"{desk}went/?whose=team"]
    wrong = [found for address in addresses for found in wrong_with(sam, address)]
    assert not wrong, "\n".join(wrong)
