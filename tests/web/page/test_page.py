"""The customer's own page, and the book behind it."""

import pytest

from tests.cast import Cast
from tests.web.pages import browser, page, status, text


def test_the_page_says_between_whom_and_who_looks_after_them(cast: Cast) -> None:
    seen = text(page(browser(cast.claire), f"/book/{cast.roy.id}/"))
    assert "You and Linden Labels" in seen
    assert "Jan Linden looks after you." in seen
    assert "open the book" in seen


def test_the_book_holds_everything(cast: Cast) -> None:
    seen = text(page(browser(cast.claire), f"/book/{cast.roy.id}/record/"))
    assert "Nobody can rewrite it" in seen
    assert "claire@roy.example" in seen
    assert "Jan opened this book" in seen


@pytest.mark.parametrize("tail", ["", "record/"])
def test_who_may_come_in(cast: Cast, tail: str) -> None:
    address = f"/book/{cast.roy.id}/{tail}"
    for user, answered in (
        (None, 302),
        (cast.sam, 404),
        (cast.bea, 404),
        (cast.jan, 404),
        (cast.claire, 200),
    ):
        assert status(browser(user), address) == answered
    assert status(browser(cast.claire), address, "post") == 405


def test_one_login_is_merchant_here_and_customer_there(cast: Cast) -> None:
    seen = text(page(browser(cast.jan), f"/book/{cast.linden_at_mill.id}/"))
    assert "You and Mill Paper" in seen
