"""What a merchant sees before there is anything, and in the evening of the first question."""

from bothways_web.parties.models import Merchant, Role
from tests.builders.owing import question
from tests.cast import Cast, member
from tests.web.pages import browser, page, text


def test_an_empty_book_says_how_the_first_line_comes_about(cast: Cast) -> None:
    member(Merchant.objects.create(slug="new-book", name="A New Book"), cast.sam, Role.OWNER)
    empty = page(browser(cast.sam), "/desk/new-book/")
    assert "Write down your first customer" in text(empty)
    assert "/desk/new-book/customers/new/" in empty
    assert "first customer" not in page(browser(cast.jan), "/desk/linden-labels/")


def test_in_the_evening_a_question_is_to_be_answered_not_promised(cast: Cast) -> None:
    question(cast.roy.own, "Does the glue hold?", 0)
    evening = page(browser(cast.jan), "/desk/linden-labels/evening/")
    ours = text(evening.split('class="side ours"')[1].split("</section>")[0])
    assert "Does the glue hold?" in ours
    assert ours.endswith("Answer a")
    assert "Promise it" not in ours
