"""What was promised and kept, and the story: read by both, chosen by the customer, begun as a mail."""

import pytest
from playwright.sync_api import expect

from bothways_web.channels.models import WrittenMail
from bothways_web.foundation import clock
from bothways_web.promises import actions as promising
from bothways_web.statements.models import Chosen
from tests.builders.acts import done
from tests.builders.ordering import order
from tests.builders.owing import promised
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser


def test_promised_and_kept_is_read_by_both(visitors: Visitors, cast: Cast) -> None:
    for number in range(3):
        done(promising.accept(cast.roy.own, promised(cast.roy.merchants, f"Samples {number}", 3)))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, PHONE)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/")
    jan.get_by_role("link", name="Promised and kept").click()
    expect(jan.locator("main")).to_contain_text(
        "All three promises that came to an end were kept, all of them in time."
    )
    jan.get_by_text("The 3 entries it rests on").click()
    jan.get_by_role("link", name="Samples 1").click()
    expect(jan.locator("h1")).to_contain_text("Samples 1")
    claire.goto(f"/book/{cast.roy.id}/record/")
    claire.get_by_role("link", name="Promised and kept").click()
    claire.get_by_text("every three months").click()
    claire.get_by_role("button", name="Keep it").click()
    claire.get_by_text("Kept. You can change it at any time.").wait_for()
    assert Chosen.objects.get().rhythm == "quarterly"


def test_the_story_becomes_a_mail_without_what_was_left_out(visitors: Visitors, cast: Cast) -> None:
    order(cast, cast.roy.id, 400, 30, now=clock.now())
    done(promising.accept(cast.roy.own, promised(cast.roy.merchants, "Samples", 3)))
    jan = visitors.come(cast.jan)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/")
    jan.get_by_role("link", name="Our story").click()
    jan.get_by_label("We kept one promise to you").uncheck()
    jan.get_by_role("button", name="Write it as a mail").click()
    jan.get_by_text("Go over it, then look it over.").wait_for()
    text = jan.get_by_label("What you write").input_value()
    assert "You have ordered two times by now." in text
    assert "We kept one promise" not in text
    assert WrittenMail.objects.get().text == text


def test_the_pages_are_fit_to_be_seen(visitors: Visitors, cast: Cast) -> None:
    done(promising.accept(cast.roy.own, promised(cast.roy.merchants, "Samples", 3)))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    for path in ("statements/assurance/", "statements/story/"):
        assert not wrong_with(jan, f"/desk/linden-labels/customers/{cast.roy.id}/{path}")
        assert not wrong_with(claire, f"/book/{cast.roy.id}/{path}")
