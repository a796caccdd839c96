"""The signature picture in the list of customers, and how surely anything is said."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bothways.standing.dimension import Dimension
from bothways_web.foundation import clock
from bothways_web.promises import actions as promising
from bothways_web.standing import actions, words
from bothways_web.standing.small import small
from bothways_web.standing.views_of import hundredths
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast, Customer
from tests.web.pages import browser

CUSTOMERS = "/desk/linden-labels/customers/"


def kept(customer: Customer, count: int = 6) -> None:
    """Each side kept so many promises to the other."""
    for number in range(count):
        for ours, theirs in ((customer.merchants, customer.own), (customer.own, customer.merchants)):
            done(promising.accept(theirs, promised(ours, f"Samples {number}", 3)))


@pytest.mark.django_db
def test_the_list_shows_both_sides_and_says_it_in_words(cast: Cast) -> None:
    kept(cast.roy)
    html = browser(cast.jan).get(CUSTOMERS).content.decode()
    assert html.count('class="small-standing"') == 1
    assert html.count('class="band ours"') == html.count('class="band theirs"') == 1
    assert html.count('class="none"') == 10
    assert "Trust: ours between 7 and 10 of 10, theirs between 7 and 10 of 10" in html
    assert "not enough yet" in html


@pytest.mark.django_db
def test_what_is_switched_off_is_not_drawn(cast: Cast) -> None:
    kept(cast.roy)
    done(actions.stop(cast.roy.own, Dimension.TRUST))
    picture = small(cast.owner, [cast.roy.id], clock.now())[cast.roy.id]
    assert sum(bar.enough for bar in picture.bars) == 1
    assert "theirs" not in picture.said


@pytest.mark.django_db
def test_nobody_elses_customer_is_drawn(cast: Cast) -> None:
    kept(cast.linden_at_mill)
    assert small(cast.owner, [cast.linden_at_mill.id], clock.now()) == {}
    assert set(small(cast.supplier, [cast.linden_at_mill.id], clock.now())) == {cast.linden_at_mill.id}


@pytest.mark.django_db
def test_the_number_of_queries_is_the_same_however_many_are_drawn(cast: Cast) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            browser(cast.jan).get(CUSTOMERS)
        return len(captured)

    kept(cast.roy, 2)
    count()
    few = count()
    kept(cast.roy)
    kept(cast.brook)
    assert count() == few


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (96, 99, "between 9 and 10 of 10"),
        (1, 4, "between 0 and 1 of 10"),
        (70, 80, "between 7 and 8 of 10"),
        (72, 74, "between 7 and 8 of 10"),
        (55, 91, "between 5 and 10 of 10"),
    ],
)
def test_words_hold_the_whole_interval(low: int, high: int, said: str) -> None:
    assert words.between(low, high) == said


def test_nobody_is_sure_of_everything_or_of_nothing() -> None:
    assert [hundredths(share) for share in (0.0, 0.004, 0.5, 0.999, 1.0)] == [1, 1, 50, 99, 99]
