"""Stories of two sides in a real browser: what one writes, the other reads and answers."""

import re

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from bothways_web.conversations import actions as talks
from bothways_web.promises.models import Promise
from tests.builders.acts import done
from tests.builders.owing import asked_for, promised, question
from tests.cast import PASSWORD, Cast
from tests.journeys.visitor import PHONE, Visitors, axe

pytestmark = pytest.mark.browser
TODAY = "/desk/linden-labels/"


def sign_in(page: Page, address: str) -> None:
    """Through the form, as a person does."""
    page.goto("/me/login/")
    page.get_by_label(re.compile("mail", re.IGNORECASE)).first.fill(address)
    page.get_by_label("Password", exact=False).first.fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_a_morning_from_signing_in_to_done_by_one_key(visitors: Visitors, cast: Cast) -> None:
    promised(cast.roy.merchants, "Ribbon samples", 0)
    promised(cast.roy.merchants, "Quote for 24,000 labels", 0)
    page = visitors.come()
    sign_in(page, "jan@linden.example")
    page.goto(TODAY)
    expect(page.get_by_text("Two things are due from us, nothing from others.")).to_be_visible()
    page.keyboard.press("j")
    row = page.locator("[data-row]:focus")
    done = row.get_attribute("id") or ""
    page.keyboard.press("d")
    expect(page.locator(f"#{done}")).to_contain_text("you said it is done")
    assert Promise.objects.filter(state="reported").count() == 1
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Ribbon samples|Quote"))


def test_a_call_is_logged_on_a_phone_with_a_promise_and_a_question(visitors: Visitors, cast: Cast) -> None:
    page = visitors.come(cast.jan, PHONE)
    page.goto(f"{TODAY}customers/{cast.roy.id}/")
    log = page.locator("#log")
    taps = 0
    log.get_by_label("What was said").fill("She likes the second paper.")
    for tick, field, words in (
        ("We promised something", "What", "Quote for 24,000 labels"),
        ("A question is open", "The question", "Does the glue hold in the oven room?"),
    ):
        log.get_by_label(tick).check()
        taps += 1
        log.get_by_label(field, exact=True).locator("visible=true").first.fill(words)
    log.get_by_role("button", name="Log it").click()
    taps += 1
    expect(page.get_by_role("status")).to_contain_text("Logged")
    expect(page.locator(".side.ours")).to_contain_text("Quote for 24,000 labels")
    expect(page.locator("#questions")).to_contain_text("Does the glue hold in the oven room?")
    assert taps <= 4


def test_what_the_customer_answers_the_merchant_sees(visitors: Visitors, cast: Cast) -> None:
    promised(cast.roy.merchants, "Ribbon samples", 0)
    claire, jan = visitors.come(cast.claire, PHONE), visitors.come(cast.jan)
    claire.goto(f"/book/{cast.roy.id}/")
    claire.get_by_role("button", name="Yes, I have it").click()
    expect(claire.locator(".side.ours")).to_contain_text("kept")
    jan.goto(f"{TODAY}customers/{cast.roy.id}/")
    expect(jan.locator(".side.ours")).to_contain_text("1 kept of 1")
    expect(jan.locator("#happened")).to_contain_text("Claire accepted it as done")


def test_both_read_the_same_each_from_their_side(visitors: Visitors, cast: Cast) -> None:
    promised(cast.roy.merchants, "Ribbon samples", 1)
    promised(cast.roy.own, "Final artwork", 1)
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    jan.goto(f"{TODAY}customers/{cast.roy.id}/")
    claire.goto(f"/book/{cast.roy.id}/")
    for page in (jan, claire):
        expect(page.locator(".side.ours")).to_contain_text("Ribbon samples")
        expect(page.locator(".side.theirs")).to_contain_text("Final artwork")
        ours, theirs = page.locator(".side.ours").bounding_box(), page.locator(".side.theirs").bounding_box()
        assert ours is not None
        assert theirs is not None
        assert (ours["x"], ours["y"]) <= (theirs["x"], theirs["y"])
    expect(jan.locator(".side.ours h2")).to_contain_text("We to them")
    expect(claire.locator(".side.ours h2")).to_contain_text("Linden Labels promised you")


def owed(page: Page, side: str) -> list[tuple[str, str]]:
    """When and what, of the rows on one of the two facing pages."""
    rows = page.locator(f".side.{side} [data-row]").all()
    return [(row.locator(".when").inner_text(), row.locator("[data-open]").inner_text()) for row in rows]


def test_the_same_with_the_sides_swapped_is_the_mirrored_page(visitors: Visitors, cast: Cast) -> None:
    """What Linden promised Roy, Brook promised Linden; what Roy owes Linden, Linden owes Brook."""
    for giver, receiver in (
        (cast.roy.merchants, cast.roy.own),
        (cast.brook.own, cast.brook.merchants),
    ):
        promised(giver, "Ribbon samples", 1)
        promised(giver, "Quote for 24,000 labels", 4)
        promised(receiver, "Final artwork", 2)
        asked_for(receiver, "Hold the price until June")
    desk, book = f"{TODAY}customers/{{}}/", "/book/{}/"
    jan, claire, bea = visitors.come(cast.jan), visitors.come(cast.claire), visitors.come(cast.bea)
    for one, other, address in ((jan, jan, desk), (claire, bea, book)):
        one.goto(address.format(cast.roy.id))
        straight = owed(one, "ours"), owed(one, "theirs")
        other.goto(address.format(cast.brook.id))
        mirrored = owed(other, "theirs"), owed(other, "ours")
        assert straight == mirrored
        assert [len(rows) for rows in straight] == [3, 1]


def test_the_desk_by_its_keys(visitors: Visitors, cast: Cast) -> None:
    promised(cast.roy.merchants, "Ribbon samples", 0)
    promised(cast.brook.merchants, "Quote", 0)
    page = visitors.come(cast.jan)
    page.goto(TODAY)
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    expect(page.locator("#keys")).to_contain_text("Evening")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    first = page.locator("[data-row]:focus").get_attribute("id")
    page.keyboard.press("j")
    assert page.locator("[data-row]:focus").get_attribute("id") != first
    page.keyboard.press("k")
    assert page.locator("[data-row]:focus").get_attribute("id") == first
    page.keyboard.press("/")
    page.keyboard.type("bro")
    expect(page.locator("[data-found] a")).to_contain_text("Brook Bakery")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Brook Bakery")


def test_a_talk_is_logged_by_keys_alone(visitors: Visitors, cast: Cast) -> None:
    promised(cast.roy.merchants, "Ribbon samples", 0)
    page = visitors.come(cast.jan)
    page.goto(TODAY)
    page.keyboard.press("j")
    page.keyboard.press("l")
    expect(page.locator("#id_said")).to_be_focused()
    expect(page.get_by_role("link", name="Roy Cosmetics")).to_be_visible()
    page.goto(TODAY)
    page.keyboard.press("l")
    expect(page.locator("#with")).to_be_focused()
    page.keyboard.type("bro")
    expect(page.locator("#with-found a")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#id_said")).to_be_focused()
    page.keyboard.type("They bake at night.")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Log it").press("Enter")
    expect(page.locator("#said")).to_contain_text("Logged. Both sides read it.")
    page.goto(f"{TODAY}customers/")
    page.keyboard.press("j")
    page.keyboard.press("l")
    expect(page.get_by_role("link", name="Brook Bakery")).to_be_visible()
    assert axe(page) == []


def test_the_relationship_by_its_keys(visitors: Visitors, cast: Cast) -> None:
    for number in range(40):
        done(talks.write_note(cast.roy.merchants, f"Note number {number}"))
    page = visitors.come(cast.jan)
    page.goto(f"{TODAY}customers/{cast.roy.id}/")
    page.keyboard.press("?")
    for label in ("log a talk", "Earlier than"):
        expect(page.locator("#keys [data-page-keys]")).to_contain_text(label)
    page.keyboard.press("Escape")
    expect(page.locator("#happened")).to_contain_text("Note number 39")
    page.keyboard.press("o")
    expect(page.locator("#happened")).not_to_contain_text("Note number 39")
    page.keyboard.press("b")
    expect(page.locator("#happened")).to_contain_text("Note number 39")
    page.keyboard.press("l")
    expect(page.locator("#id_said")).to_be_focused()


def test_whose_session_ended_is_led_to_sign_in_and_back(visitors: Visitors, cast: Cast) -> None:
    promised(cast.roy.merchants, "Ribbon samples", 0)
    page = visitors.come(cast.jan)
    page.goto(TODAY)
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.keyboard.press("j")
    page.keyboard.press("d")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    expect(page.locator("#said")).to_contain_text("You were signed out in the meantime")
    page.get_by_label(re.compile("mail", re.IGNORECASE)).first.fill(cast.jan.email)
    page.get_by_label("Password", exact=False).first.fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.locator("#ours")).to_contain_text("Ribbon samples")


def test_everything_works_without_javascript(visitors: Visitors, cast: Cast) -> None:
    promised(cast.roy.merchants, "Ribbon samples", 0)
    asked = question(cast.roy.own, "Does the glue hold?", 3)
    page = visitors.come(cast.jan, javascript=False)
    page.goto(TODAY)
    page.get_by_role("button", name="Done").click()
    expect(page.locator(".side.ours")).not_to_contain_text("Ribbon samples")
    page.goto(f"{TODAY}customers/")
    page.get_by_label("Name, person, mail address, telephone or number").fill("brook")
    page.keyboard.press("Enter")
    expect(page.locator("tbody")).to_contain_text("Brook Bakery")
    expect(page.locator("tbody")).not_to_contain_text("Roy")
    page.goto(f"{TODAY}customers/new/")
    page.get_by_label("Name", exact=True).fill("Fresh Fish")
    page.get_by_role("button", name="Open a book for them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fresh Fish")
    page.goto(f"{TODAY}customers/{cast.roy.id}/conversations/questions/{asked}/answer/")
    page.locator("main textarea").fill("Yes, down to -30.")
    page.get_by_role("button", name="Answer").click()
    claire = visitors.come(cast.claire, PHONE, javascript=False)
    claire.goto(f"/book/{cast.roy.id}/")
    claire.get_by_role("button", name="That settles it").click()
    claire.goto(f"/book/{cast.roy.id}/record/")
    expect(claire.locator("#happened")).to_contain_text("You said that this settles it")
