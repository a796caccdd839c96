"""How the two sides stand, in two browsers: both read the same, and the customer switches an estimate off."""

import pytest

from bothways.reflection.kinds import Answer
from bothways.reflection.questions import of
from bothways.standing.dimension import Dimension
from bothways_web.promises import actions as promising
from bothways_web.reflection import actions as reflecting
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast
from tests.journeys.test_looks import wrong_with
from tests.journeys.visitor import PHONE, Visitors

pytestmark = pytest.mark.browser


def test_both_read_the_same_evidence_and_the_customer_switches_off(visitors: Visitors, cast: Cast) -> None:
    for number in range(5):
        for ours, theirs in ((cast.roy.merchants, cast.roy.own), (cast.roy.own, cast.roy.merchants)):
            done(promising.accept(theirs, promised(ours, f"Samples {number}", 3)))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, width=PHONE)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/")
    jan.locator("#standing").get_by_role("link", name="Why").click()
    jan.locator("main").get_by_role("link", name="Trust").click()
    assert jan.locator("#moved li").count() == 10
    claire.goto(f"/book/{cast.roy.id}/record/")
    claire.locator("#standing").get_by_role("link", name="Trust").click()
    assert claire.locator("#moved li").count() == 10
    claire.goto(f"/book/{cast.roy.id}/standing/")
    claire.get_by_role("button", name="Switch off Trust").click()
    claire.get_by_text("Switched off. It is not estimated any more").wait_for()
    jan.reload()
    assert jan.locator("#moved li").count() == 5
    claire.get_by_role("button", name="Switch on Trust").click()
    claire.get_by_role("button", name="Switch off Trust").wait_for()


def test_the_pages_are_fit_to_be_seen(visitors: Visitors, cast: Cast) -> None:
    for number in range(3):
        done(promising.accept(cast.roy.own, promised(cast.roy.merchants, f"Samples {number}", 3)))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    for path in ("standing/", "standing/trust/"):
        assert wrong_with(jan, f"/desk/linden-labels/customers/{cast.roy.id}/{path}") == []
        assert wrong_with(claire, f"/book/{cast.roy.id}/{path}") == []


def test_a_member_answers_with_single_keys_and_the_customer_keeps_theirs(
    visitors: Visitors, cast: Cast
) -> None:
    for number in range(5):
        done(promising.accept(cast.roy.merchants, promised(cast.roy.own, f"Files {number}", 3)))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire, width=PHONE)
    jan.goto(f"/desk/linden-labels/customers/{cast.roy.id}/standing/")
    jan.keyboard.press("v")
    jan.get_by_text("about four minutes").wait_for()
    jan.wait_for_load_state()
    jan.keyboard.press("q")
    for number, question in enumerate(of(Dimension.TRUST), 1):
        jan.get_by_role("heading", name=question.merchant).wait_for()
        jan.wait_for_load_state()
        if number == 1:
            jan.get_by_label("In a few words, if you like").fill("Not yet quite 1 of us")
            jan.keyboard.press("Escape")
        jan.keyboard.press("2" if number % 2 else "4")
    jan.get_by_text("Kept. Your team reads it, the customer does not.").wait_for()
    jan.get_by_role("link", name="Stop here").click()
    jan.get_by_text("You answered 8 of 36").wait_for()
    assert jan.get_by_text("You trust Roy Cosmetics less than the record says.").is_visible()
    assert jan.get_by_text("Not yet quite 1 of us").is_visible()
    claire.goto(f"/book/{cast.roy.id}/standing/")
    claire.get_by_role("link", name="How you see it").click()
    assert not claire.get_by_text("Not yet quite").count()
    claire.get_by_role("link", name="Answer the 36").click()
    claire.get_by_role("button", name="Fully").click()
    claire.get_by_role("link", name="Stop here").click()
    claire.get_by_role("button", name="Tell Linden Labels").click()
    claire.get_by_text("Told. Linden Labels reads it now.").wait_for()
    jan.reload()
    assert jan.locator("#trust .views .theirs").count() == 1


def test_what_one_thinks_is_fit_to_be_seen(visitors: Visitors, cast: Cast) -> None:
    done(reflecting.say(cast.roy.merchants, [Answer(question="trust-them", step=2, words="Not yet")]))
    jan, claire = visitors.come(cast.jan), visitors.come(cast.claire)
    for path in ("reflection/", "reflection/trust-them/"):
        assert wrong_with(jan, f"/desk/linden-labels/customers/{cast.roy.id}/{path}") == []
        assert wrong_with(claire, f"/book/{cast.roy.id}/{path}") == []
