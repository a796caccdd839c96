"""A promise between two browsers: given at the desk, moved, and judged on the customer's telephone."""

from datetime import timedelta

import pytest

from bothways.promises.state import Kept, State
from bothways.units.due import on_day
from bothways_web.foundation import clock
from bothways_web.promises import actions, queries
from tests.builders.promises import M, number, owed
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser


def test_promised_moved_done_and_accepted(visitors: Visitors, cast: Cast) -> None:
    desk = f"/desk/linden-labels/customers/{cast.roy.id}/promises/"
    book = f"/book/{cast.roy.id}/promises/"
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, width=PHONE)
    jan.goto(f"{desk}new/")
    jan.fill("[name=what]", "Quote for two papers")
    jan.fill("[name=due]", "in two weeks")
    jan.click("main form button.main")
    (promise,) = queries.open_promises(cast.roy.own)
    jan.goto(f"{desk}{promise.id}/ask_new_date/")
    jan.fill("[name=due]", "in three weeks")
    jan.fill("[name=words]", "The paper comes late.")
    jan.click("main form button.main")
    claire.goto(book)
    claire.get_by_role("button", name="That is fine").click()
    claire.get_by_role("button", name="Yes, I have it").wait_for()
    jan.goto(desk)
    jan.get_by_role("button", name="Done").click()
    jan.get_by_text("their word is next").wait_for()
    claire.goto(book)
    received = claire.get_by_role("button", name="Yes, I have it")
    received.click()
    received.wait_for(state="detached")
    claire.goto(f"{book}{promise.id}/")
    claire.locator("[aria-current=step]", has_text="kept").wait_for()
    kept = queries.promise(cast.roy.own, promise.id)
    assert kept is not None
    assert (kept.state, kept.kept, kept.due_moves) == (State.ACCEPTED, Kept.AS_MOVED, 1)


def test_while_a_date_is_typed_it_says_how_such_promises_went(visitors: Visitors, cast: Cast) -> None:
    for n in range(5):
        due = on_day(clock.now().date() + timedelta(days=5), "Europe/London")
        actions.promise(cast.roy.merchants, owed(M, due, id=number(n + 1), what=f"Quote {n}"))
        actions.accept(cast.roy.own, number(n + 1))
    jan = visitors.come(cast.jan)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/promises/new/")
    jan.fill("[name=what]", "Quote for two papers")
    said = jan.locator("#foresight")
    jan.locator("[name=due]").press_sequentially("in 5 days")
    said.get_by_text("All five promises that begin with “quote”").wait_for()
    jan.get_by_text("I ask for").click()
    said.get_by_text("promises that begin").wait_for(state="detached")
    jan.get_by_text("I promise").click()
    with jan.context.expect_page() as opened:
        said.get_by_role("link").click()
    opened.value.get_by_role("link", name="Quote 3").wait_for()
    assert jan.input_value("[name=due]") == "in 5 days"


def test_the_pages_of_promises_are_for_everybody(visitors: Visitors, cast: Cast) -> None:
    due = on_day((clock.now() + timedelta(days=3)).date(), "Europe/London")
    actions.promise(cast.roy.merchants, owed(M, due, what="60 rolls of matte paper"))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    for page in (jan, claire):
        page.emulate_media(reduced_motion="reduce")
    desk, book = f"/desk/linden-labels/customers/{cast.roy.id}/promises/", f"/book/{cast.roy.id}/promises/"
    paths = (
        "",
        "new/",
        f"{number(1)}/",
        "standards/",
        "standards/new/",
        "alike/?what=Deliver&due=2099-03-06",
    )
    wrong = [f for path in paths for f in wrong_with(jan, desk + path)]
    wrong += wrong_with(jan, "/desk/linden-labels/several/?q=matte")
    wrong += [f for path in ("", f"{number(1)}/", "meetings/new/") for f in wrong_with(claire, book + path)]
    assert not wrong, "\n".join(wrong)
