"""The first year: planned by one press, changed by both sides, done from Today."""

import pytest
from playwright.sync_api import expect

from bothways.programme.kinds import Step as Planned
from bothways_web.foundation import clock
from bothways_web.programme import actions
from bothways_web.programme.models import Step
from tests.builders.acts import done
from tests.builders.ordering import order
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser
HOME = "/desk/linden-labels/"


def test_planned_changed_by_both_and_done_from_today(visitors: Visitors, cast: Cast) -> None:
    order(cast, cast.roy.id, 0, now=clock.now())
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, PHONE)
    jan.goto(f"{HOME}customers/{cast.roy.id}/")
    jan.get_by_role("button", name="Plan this year").click()
    jan.get_by_text("Planned. Change what does not fit them.").wait_for()
    claire.goto(f"/book/{cast.roy.id}/record/#plan")
    plan = claire.locator("#plan")
    expect(plan).to_contain_text("Look back on the first year together")
    expect(plan).not_to_contain_text("Say thank you for the first order")
    plan.get_by_role("link", name="I do not need it").first.click()
    claire.get_by_label("Why, if you like").fill("Call me in spring instead.")
    claire.get_by_role("button", name="Leave it out").click()
    claire.get_by_text("Left out.").wait_for()
    jan.goto(HOME)
    due = jan.locator("#plans")
    expect(due).to_contain_text("Say thank you for the first order")
    due.get_by_role("link", name="Done").first.click()
    jan.get_by_label("What came of it").fill("They were glad.")
    jan.get_by_role("button", name="Keep it").click()
    expect(jan.locator("#plan")).to_contain_text("They were glad.")
    expect(jan.locator("#plan")).to_contain_text("Call me in spring instead.")
    assert Step.objects.filter(state="done").count() == 1


def test_what_is_usual_is_said_and_looks_right(visitors: Visitors, cast: Cast) -> None:
    step = Planned(id=clock.new_id(), what="Call about the labels", on=clock.now().date())
    done(actions.add(cast.roy.merchants, step, shared=True))
    jan = visitors.come(cast.jan)
    jan.goto(f"{HOME}plans/")
    expect(jan.locator("#due")).to_contain_text("Call about the labels")
    jan.get_by_role("link", name="What is usual here").click()
    jan.get_by_label("What", exact=True).first.fill("Send a card by hand")
    jan.get_by_label("Begin a plan by itself with the first order").check()
    jan.get_by_role("button", name="Keep it").click()
    jan.get_by_text("A plan begins by itself with a customer's first order").wait_for()
    for address in ("plans/", "plans/usual/"):
        assert not wrong_with(jan, HOME + address)
