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


def test_who_looks_after_them_is_said_to_each_in_their_words(cast: Cast) -> None:
    ours = text(page(browser(cast.jan), f"/desk/linden-labels/customers/{cast.roy.id}/"))
    theirs = text(page(browser(cast.claire), f"/book/{cast.roy.id}/record/"))
    assert "looks after this customer now" in ours
    assert "looks after you now" in theirs
    assert "this customer" not in theirs


def test_what_is_owed_leads_back_to_where_one_came_from(cast: Cast) -> None:
    for user, home in (
        (cast.jan, f"/desk/linden-labels/customers/{cast.roy.id}/"),
        (cast.claire, f"/book/{cast.roy.id}/"),
    ):
        crumb = page(browser(user), f"{home}promises/").split('class="crumb"')[1].split("</p>")[0]
        assert f'href="{home}"' in crumb
