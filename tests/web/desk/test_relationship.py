"""One customer on one screen."""

import re

import pytest

from bothways_web.parties.actions import open_relationship, state_interest
from tests.builders.owing import asked_for, promised, question
from tests.cast import Cast
from tests.web.pages import browser, page, status, text


def address(cast: Cast) -> str:
    """Where Roy Cosmetics stands on the desk."""
    return f"/desk/linden-labels/customers/{cast.roy.id}/"


def test_who_they_are_and_who_looks_after_them(cast: Cast) -> None:
    seen = text(page(browser(cast.jan), address(cast)))
    assert "Roy Cosmetics" in seen
    assert "Claire Roy and Paul Roy" in seen
    assert "Jan looks after them" in seen
    assert "claire@roy.example" in seen


def test_what_both_want_in_their_own_words(cast: Cast) -> None:
    assert "Roy Cosmetics has not said yet" in text(page(browser(cast.jan), address(cast)))
    state_interest(cast.roy.own, "Labels that last in the bath")
    assert "Labels that last in the bath" in text(page(browser(cast.jan), address(cast)))


def test_each_side_says_what_it_wants(cast: Cast) -> None:
    ours, theirs = f"{address(cast)}parties/interest/", f"/book/{cast.roy.id}/parties/interest/"
    assert status(browser(cast.jan), ours, "post", {"text": "Years, not orders"}) == 303
    assert status(browser(cast.claire), theirs, "post", {"text": "Honest dates"}) == 303
    panel = page(browser(cast.claire), f"/book/{cast.roy.id}/record/").split('id="interests"')[1]
    seen = text(panel)
    assert seen.index("Years, not orders") < seen.index("Honest dates")
    for words in ("", " ", "x" * 501):
        refused = browser(cast.jan).post(ours, {"text": words})
        assert refused.status_code == 422
        assert 'class="error"' in refused.content.decode()


def test_strangers_and_readers_say_nothing(cast: Cast) -> None:
    ours = f"{address(cast)}parties/interest/"
    assert status(browser(cast.rita), ours, "post", {"text": "x"}) == 403
    assert status(browser(cast.ines), ours, "post", {"text": "x"}) == 404
    assert status(browser(), ours, "post", {"text": "x"}) == 302
    assert "textarea" not in page(browser(cast.rita), address(cast))


def test_who_may_come_in(cast: Cast) -> None:
    for user, answered in (
        (None, 302),
        (cast.sam, 404),
        (cast.claire, 404),
        (cast.ines, 404),
        (cast.rita, 200),
    ):
        assert status(browser(user), address(cast)) == answered
    assert status(browser(cast.jan), address(cast), "post") == 405


def test_a_customer_of_whom_nothing_is_known(cast: Cast) -> None:
    fresh, _ = open_relationship(cast.owner, "Fresh Fish")
    seen = text(page(browser(cast.jan), f"/desk/linden-labels/customers/{fresh.relationship_id}/"))
    assert "Jan looks after them" in seen
    assert "Nobody's name stands here yet" in seen


class TestSeenAsTheCustomer:
    """The merchant looks through the customer's eyes."""

    @pytest.mark.parametrize("tail", ["", "record/"])
    def test_it_is_the_customers_own_page(self, cast: Cast, tail: str) -> None:
        theirs = page(browser(cast.claire), f"/book/{cast.roy.id}/{tail}")
        seen = page(browser(cast.jan), f"{address(cast)}seen/{tail}")
        assert "This is how they see it" in seen
        assert "This is how they see it" not in theirs
        assert text(theirs.split("<h1>")[1].split("</h1>")[0]) in text(seen)

    def test_what_they_can_do_is_shown_as_they_see_it(self, cast: Cast) -> None:
        promised(cast.roy.merchants, "Send the samples")
        asked_for(cast.roy.merchants, "Artwork for the lavender line")
        question(cast.roy.merchants, "Which tins do you pack first?")
        theirs, seen = (
            text(re.sub("<kbd.*?</kbd>", "", html.split("<h1>")[1].split("</main>")[0]))
            for html in (
                page(browser(cast.claire), f"/book/{cast.roy.id}/"),
                page(browser(cast.jan), f"{address(cast)}seen/"),
            )
        )
        assert "Yes, I have it" in theirs
        assert "Something is wrong" in theirs
        assert seen == theirs

    def test_nothing_can_be_pressed(self, cast: Cast) -> None:
        for tail in ("", "record/"):
            main = (
                page(browser(cast.jan), f"{address(cast)}seen/{tail}").split("<main")[1].split("</main>")[0]
            )
            assert "<form" not in main
            assert "<button" not in main
            assert "/book/" not in main
        assert status(browser(cast.jan), f"{address(cast)}seen/", "post") == 405

    def test_only_for_those_who_may_see_the_customer(self, cast: Cast) -> None:
        assert status(browser(cast.ines), f"{address(cast)}seen/") == 404
        assert status(browser(cast.sam), f"{address(cast)}seen/record/") == 404
        assert status(browser(), f"{address(cast)}seen/") == 302
