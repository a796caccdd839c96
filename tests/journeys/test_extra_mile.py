"""More than was owed: asked first, ideas from the record, one key each, and how it landed."""

import pytest
from playwright.sync_api import expect

from bothways.gestures.kinds import GestureMade
from bothways.units.side import Side
from bothways_web.counsel.actions import ask
from bothways_web.gestures import actions
from bothways_web.gestures.models import Gesture
from bothways_web.parties.scene import scene
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser


def test_ones_own_idea_first_and_how_it_landed(visitors: Visitors, cast: Cast) -> None:
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, PHONE)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/")
    jan.keyboard.press("g")
    jan.get_by_label("Something nobody asked you for").fill("Brought the boxes up the stairs")
    jan.get_by_role("button", name="I have done it").click()
    expect(jan.get_by_label("What was done?")).to_have_value("Brought the boxes up the stairs")
    jan.get_by_label("How many minutes it took").fill("20")
    jan.get_by_role("button", name="Keep it").click()
    jan.get_by_text("Internal: it cost 20 minutes").wait_for()
    claire.goto(f"/book/{cast.roy.id}/")
    claire.get_by_role("heading", name="Done for you").wait_for()
    assert "20 minutes" not in claire.content()
    claire.get_by_role("link", name="Say how it was").click()
    claire.get_by_text("Welcome", exact=True).click()
    claire.get_by_label("In your words, if you like").fill("What a help")
    claire.get_by_role("button", name="Say so").click()
    claire.get_by_role("heading", name="Done for you").wait_for(state="hidden")
    jan.goto("/desk/linden-labels/evening/")
    jan.get_by_text("Welcome: Brought the boxes up the stairs").wait_for()
    jan.get_by_text("What a help").wait_for()


def test_three_ideas_from_the_record_with_one_key_each(visitors: Visitors, cast: Cast) -> None:
    done(actions.give(cast.roy.own, GestureMade(giver=Side.CUSTOMER, what="Lent you our van")))
    promised(cast.roy.merchants, "Send the proof", 2)
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, PHONE)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/extra-mile/")
    jan.get_by_role("button", name="Nothing comes to mind").click()
    expect(jan.locator("#ideas .item")).to_have_count(2)
    jan.locator("#idea-thank_for_a_gesture").get_by_role("button", name="Thank them").click()
    jan.get_by_text("Welcome", exact=True).click()
    jan.get_by_role("button", name="Say so").click()
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/extra-mile/")
    jan.keyboard.press("1")
    expect(jan.get_by_label("What you write")).to_contain_text("A word before you have to ask.")
    claire.goto(f"/book/{cast.roy.id}/record/")
    claire.locator("#gestures").get_by_text("it was welcome").wait_for()
    assert Gesture.objects.get().told


def test_how_we_talk_is_ours_to_say(visitors: Visitors, cast: Cast) -> None:
    jan = visitors.come(cast.jan)
    jan.goto("/desk/linden-labels/settings/talks/")
    jan.locator("#way-somebody_persuade").get_by_role("link", name="Reword").click()
    jan.get_by_label("A sentence to begin with").fill("“Then keep them. What is missing?”")
    jan.get_by_role("button", name="Keep it").click()
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/brief/")
    jan.get_by_text("“Then keep them. What is missing?”").wait_for()


def test_how_it_looks(visitors: Visitors, cast: Cast) -> None:
    """On a desk and on phones, in light and dark."""
    done(actions.give(cast.roy.own, GestureMade(giver=Side.CUSTOMER, what="Lent you our van")))
    ours = done(actions.give(cast.roy.merchants, GestureMade(giver=Side.MERCHANT, what="Brought cake")))
    promised(cast.roy.merchants, "Send the proof", 2)
    ask(scene(cast.roy.merchants))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, PHONE)
    customer, book = f"/desk/linden-labels/customers/{cast.roy.id}/", f"/book/{cast.roy.id}/"
    talks = "/desk/linden-labels/settings/talks/"
    desk = (f"{customer}extra-mile/", f"{customer}gestures/new/", f"{customer}brief/", talks, f"{talks}new/")
    found = [one for at in (*desk, "/desk/linden-labels/evening/") for one in wrong_with(jan, at)]
    theirs = (book, f"{book}gestures/new/", f"{book}gestures/{ours}/landed/")
    found += [one for at in theirs for one in wrong_with(claire, at)]
    assert not found, "\n".join(found)
