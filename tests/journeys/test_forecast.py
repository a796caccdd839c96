"""Orders make a forecast that both sides read; the customer switches it off, and it is gone on both sides."""

from datetime import timedelta

import pytest

from bothways_web.forecast import fitting, issuing
from bothways_web.foundation import clock
from tests.builders.ordering import MONTHLY, a_book, order
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser


def foretell(cast: Cast) -> None:
    now = clock.now()
    a_book(cast, now=now)
    order(cast, cast.roy.id, *MONTHLY, now=now)
    fitting.fit_books(now + timedelta(seconds=1))
    issuing.issue(now + timedelta(seconds=1))


def test_predicted_read_by_both_and_switched_off(visitors: Visitors, cast: Cast) -> None:
    foretell(cast)
    desk, book = f"/desk/linden-labels/customers/{cast.roy.id}/", f"/book/{cast.roy.id}/"
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, width=PHONE)
    jan.goto("/desk/linden-labels/customers/?sort=next")
    jan.get_by_role("link", name="Roy Cosmetics").click()
    jan.locator("#forecast").get_by_text("Probably needs something between").wait_for()
    jan.locator("#forecast summary", has_text="How sure").click()
    jan.get_by_text("That they still order here").wait_for()
    claire.goto(book)
    claire.get_by_role("link", name="Why we think so").click()
    panel = claire.locator("#forecast")
    panel.get_by_text("You will probably need something between").wait_for()
    panel.get_by_role("link", name="Do not predict me").click()
    claire.fill("[name=why]", "It feels watched")
    claire.get_by_role("button", name="Stop it").click()
    claire.get_by_text("Stopped.").wait_for()
    assert "You will probably" not in claire.content()
    claire.goto(f"{book}record/")
    claire.get_by_text("You asked that nothing is predicted of you").wait_for()
    jan.goto(desk)
    jan.get_by_text("They asked that nothing is predicted of them").wait_for()
    assert "Probably needs something" not in jan.content()
    jan.goto("/desk/linden-labels/customers/?sort=next")
    assert jan.get_by_role("link", name="Roy Cosmetics").count() == 0
    claire.get_by_role("button", name="You may predict again").click()
    claire.get_by_text("It takes a little time").wait_for()


def test_its_pages_are_for_everybody(visitors: Visitors, cast: Cast) -> None:
    foretell(cast)
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    for page in (jan, claire):
        page.emulate_media(reduced_motion="reduce")
    desk, book = f"/desk/linden-labels/customers/{cast.roy.id}/", f"/book/{cast.roy.id}/"
    wrong = wrong_with(jan, "/desk/linden-labels/insights/")
    wrong += wrong_with(jan, "/desk/linden-labels/customers/?sort=next")
    wrong += wrong_with(jan, f"{desk}forecast/stop/")
    wrong += wrong_with(jan, desk)
    wrong += wrong_with(claire, f"{book}record/")
    wrong += wrong_with(claire, f"{book}forecast/stop/")
    assert not wrong, "\n".join(wrong)
