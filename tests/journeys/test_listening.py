"""What was read is decided with one key after another, on a phone with two buttons, and by its own writer."""

import time

import pytest
from playwright.sync_api import Page, expect

from bothways.listening.proposal import Sort
from bothways.units.side import Side
from bothways_web.listening.models import Candidate, State
from bothways_web.promises.models import Promise
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors, small_targets
from tests.web.listening.texts import read, text

pytestmark = pytest.mark.browser

ALL, TODAY = "/desk/linden-labels/read/", "/desk/linden-labels/"
THINGS = ("proof", "quote", "sample", "drawing", "invoice", "price", "picture", "parcel", "ribbon", "list")


def many(cast: Cast, count: int) -> None:
    said = [f"Dear Claire, I'll send the {THINGS[n % 10]} number {1000 + n} by Friday." for n in range(count)]
    assert len(read(cast.roy.merchants, *(text(cast.roy.id, one) for one in said))) == count


def left(page: Page, count: int) -> None:
    """Wait until so many rows are left, and one of them has the focus again."""
    expect(page.locator("#read [data-row]")).to_have_count(count)
    expect(page.locator("#read [data-row]:focus")).to_have_count(min(count, 1))


def test_thirty_are_decided_by_keyboard(visitors: Visitors, cast: Cast) -> None:
    many(cast, 30)
    jan = visitors.come(cast.jan)
    jan.goto(ALL)
    began = time.monotonic()
    jan.keyboard.press("j")
    for done in range(30):
        jan.keyboard.press("Backspace" if done % 3 == 2 else "Enter")
        left(jan, 29 - done)
    print(f"\nthirty candidates decided by keyboard in {time.monotonic() - began:.1f} s")
    assert Candidate.objects.filter(state=State.CONFIRMED).count() == 20
    assert Candidate.objects.filter(state=State.REJECTED).count() == 10
    assert Promise.objects.count() == 20


def test_it_is_mended_in_place_and_a_slip_is_undone(visitors: Visitors, cast: Cast) -> None:
    many(cast, 2)
    jan = visitors.come(cast.jan)
    jan.goto(TODAY)
    jan.keyboard.press("j")
    first = jan.locator("#read [data-row]").first
    jan.keyboard.press("c")
    first.get_by_label("What").fill("Send the colour fan")
    first.get_by_label("By when").fill("whenever")
    jan.keyboard.press("Enter")
    jan.get_by_text("This is no day we can read.").wait_for()
    assert all("422" in one for one in visitors.complaints)  # htmx says so in the console, too
    visitors.complaints.clear()
    first.get_by_label("By when").fill("in 3 working days")
    jan.keyboard.press("Enter")
    left(jan, 1)
    assert Promise.objects.get().what == "Send the colour fan"
    jan.keyboard.press("Backspace")
    left(jan, 0)
    jan.keyboard.press("u")
    jan.get_by_text("It is open again.").wait_for()
    assert jan.locator("#read [data-row]").count() == 1


def test_after_a_talk_is_logged_its_first_row_has_the_focus(visitors: Visitors, cast: Cast) -> None:
    jan = visitors.come(cast.jan)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/conversations/log/")
    jan.get_by_label("What was said").fill("I'll send the proof by Friday. I'll call the printer tomorrow.")
    jan.get_by_role("button", name="Log it").click()
    expect(jan.locator("#read [data-row]")).to_have_count(2)
    expect(jan.locator("#read [data-row]:focus")).to_have_count(1)
    jan.keyboard.press("Enter")
    left(jan, 1)
    jan.keyboard.press("Enter")
    left(jan, 0)
    assert Promise.objects.count() == 2


def test_on_a_phone_there_are_two_buttons(visitors: Visitors, cast: Cast) -> None:
    many(cast, 1)
    jan = visitors.come(cast.jan, width=PHONE)
    jan.goto(TODAY)
    assert not small_targets(jan)
    jan.get_by_role("button", name="No", exact=True).click()
    jan.get_by_text("Set aside.").wait_for()
    said = text(cast.roy.id, "I'll pay on Friday.", writer=Side.CUSTOMER, sort=Sort.MESSAGE)
    read(cast.roy.merchants, said)
    claire = visitors.come(cast.claire, width=PHONE, javascript=False)
    claire.goto(f"/book/{cast.roy.id}/")
    claire.get_by_role("button", name="Yes, record it").click()
    claire.get_by_text("Recorded.").wait_for()
    promise = Promise.objects.get()
    assert (promise.debtor, promise.state) == ("customer", "agreed")


def test_its_pages_are_for_everybody(visitors: Visitors, cast: Cast) -> None:
    asks = "Could you please send us the price by Friday? Two of the rolls arrived damaged. I'll pay on 3/4."
    read(
        cast.roy.merchants,
        text(cast.roy.id, asks, writer=Side.CUSTOMER, sort=Sort.MESSAGE),
        text(cast.roy.id, "I'll send you the colour chart tomorrow.", 12, member=cast.owner.member),
    )
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    one = Candidate.objects.filter(deed="promise", side="merchant").get()
    roy = f"/desk/linden-labels/customers/{cast.roy.id}/"
    addresses = [TODAY, roy, ALL, f"{ALL}?state=confirmed", f"{ALL}unkept/", f"{roy}listening/{one.id}/"]
    wrong = [found for address in addresses for found in wrong_with(jan, address)]
    jan.goto(TODAY)
    jan.set_viewport_size({"width": 1280, "height": 900})
    jan.get_by_role("button", name="No", exact=True).first.click()
    jan.get_by_text("Set aside.").wait_for()
    later = (f"{ALL}how-well/", f"{ALL}?state=rejected")
    wrong += [found for address in later for found in wrong_with(jan, address)]
    wrong += wrong_with(claire, f"/book/{cast.roy.id}/")
    assert not wrong, "\n".join(wrong)
