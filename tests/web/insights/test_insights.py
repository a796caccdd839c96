"""The pictures of a book: what they count, what stands behind a figure, and who sees it."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bothways.units.identity import derived
from bothways_web.conversations import actions as talks
from bothways_web.foundation import clock
from bothways_web.insights.models import Summed, Week
from bothways_web.insights.summing import sum_book, sum_due
from bothways_web.parties.models import Merchant
from bothways_web.promises import actions
from tests.builders.acts import done
from tests.builders.owing import question
from tests.builders.promises import number, owed
from tests.cast import Cast, gather
from tests.web.api.conftest import membership_of, program
from tests.web.pages import browser, page, queries, status, text

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 5, 4, 9, tzinfo=UTC)
DAY = timedelta(days=1)
NOW = MONDAY + 9 * DAY
PAGE = "/desk/linden-labels/insights/"


@pytest.fixture
def cast(db: None) -> Cast:
    with clock.at(MONDAY - DAY):
        return gather()


@pytest.fixture
def weeks(cast: Cast) -> Cast:
    """A week: both sides kept one promise, Brook broke one, and one of two questions was answered."""
    from bothways.units.due import on_day

    friday = on_day(date(2026, 5, 8), "Europe/London")
    with clock.at(MONDAY):
        done(
            actions.promise(
                cast.roy.merchants, owed(cast.roy.merchants.side, friday, id=number(1), what="Samples")
            )
        )
        done(actions.promise(cast.roy.own, owed(cast.roy.own.side, friday, id=number(2), what="The artwork")))
        done(
            actions.promise(
                cast.brook.own, owed(cast.brook.own.side, friday, id=number(3), what="The deposit")
            )
        )
        first = question(cast.roy.own, "How wide is the roll?", 1)
        question(cast.roy.own, "How long is the roll?", 1)
    with clock.at(MONDAY + timedelta(hours=5)):
        done(talks.answer(cast.roy.merchants, first, "As wide as a thumb."))
    with clock.at(MONDAY + DAY):
        done(actions.accept(cast.roy.own, number(1)))
        done(actions.accept(cast.roy.merchants, number(2)))
    with clock.at(MONDAY + 5 * DAY):
        done(actions.say_breached(cast.brook.merchants, number(3), "It never came."))
    with clock.at(NOW):
        assert sum_due(NOW) == 26
        assert sum_due(NOW) == 26, "the other merchant's book"
        assert sum_due(NOW) == 0
    return cast


def week_of(cast: Cast, begins: date) -> Week:
    return Week.objects.get(merchant=cast.merchant, begins=begins)


def test_a_week_counts_what_came_to_an_end_and_what_was_asked(weeks: Cast) -> None:
    row = week_of(weeks, MONDAY.date())
    assert (row.ours_in_time, row.ours_late, row.ours_broken) == (1, 0, 0)
    assert (row.theirs_in_time, row.theirs_late, row.theirs_broken) == (1, 0, 1)
    assert (row.asked, row.answered_in_time, row.answered_late) == (2, 1, 1)
    assert (row.half, row.most, row.waiting) == (5.0, 5.0, 1)


def test_the_last_weeks_are_summed_again_within_the_day(weeks: Cast) -> None:
    before = week_of(weeks, date(2026, 1, 5)).id
    Week.objects.filter(merchant=weeks.merchant, begins=date(2026, 1, 5)).update(asked=7)
    later = NOW + timedelta(hours=1)
    with clock.at(later):
        question(weeks.roy.own, "How heavy is the roll?", 1)
    later += timedelta(minutes=1)
    assert sum_book(weeks.merchant, later, Summed.objects.get(merchant=weeks.merchant)) == 2
    assert week_of(weeks, date(2026, 5, 11)).asked == 1
    assert week_of(weeks, date(2026, 1, 5)).asked == 7, "half a year is summed once a day"
    sum_book(weeks.merchant, NOW + DAY, Summed.objects.get(merchant=weeks.merchant))
    assert week_of(weeks, date(2026, 1, 5)).asked == 0
    assert week_of(weeks, date(2026, 1, 5)).id == before
    assert Week.objects.filter(merchant=weeks.merchant).count() == 26


def test_the_page_answers_its_questions(weeks: Cast) -> None:
    with clock.at(NOW):
        html = page(browser(weeks.jan), PAGE)
    said = text(html)
    assert "In the last four weeks we kept 1 of 1 in time and our customers 1 of 2." in said
    assert "In the last four weeks 2 questions came; 1 of them answered by when we had said." in said
    assert "Too few to say: it takes 10 customers" in said
    assert "As of today" in said
    assert 'data-chart="stack"' in html
    assert html.count("<table") >= 5, "every picture has its table"


def test_a_figure_opens_to_its_entries(weeks: Cast) -> None:
    with clock.at(NOW):
        jan = browser(weeks.jan)
        html = page(jan, PAGE)
        link = f"{PAGE}theirs-broken/2026-05-04/"
        assert link in html
        assert f"{PAGE}ours-late/2026-05-04/" not in html, "nothing stands behind a zero"
        assert "The deposit" in text(page(jan, link))
        assert "Brook Bakery · not kept · 9 May" in text(page(jan, link))
        asked = text(page(jan, f"{PAGE}asked/2026-05-04/"))
        assert "How wide is the roll?" in asked
        assert "How wide" not in text(page(jan, f"{PAGE}waiting/2026-05-04/"))
        assert status(jan, f"{PAGE}rumours/2026-05-04/") == 404
        assert status(jan, f"{PAGE}asked/soon/") == 404


def test_behind_a_figure_one_finds_the_customers_one_sees(weeks: Cast) -> None:
    with clock.at(NOW):
        ines = browser(weeks.ines)
        assert "The deposit" in text(page(ines, f"{PAGE}theirs-broken/2026-05-04/"))
        assert "Samples" not in text(page(ines, f"{PAGE}ours-in-time/2026-05-04/"))
        assert "How wide" not in text(page(ines, f"{PAGE}asked/2026-05-04/"))


def test_a_long_list_goes_on(weeks: Cast) -> None:
    with clock.at(MONDAY + timedelta(hours=1)):
        for count in range(31):
            question(weeks.roy.own, f"How thick is number {count}?", 1)
    jan = browser(weeks.jan)
    first = page(jan, f"{PAGE}asked/2026-05-04/")
    further = first.partition('rel="next" href="')[2].partition('"')[0]
    assert first.count('class="item"') == 30
    assert page(jan, f"{PAGE}asked/2026-05-04/{further}".replace("&amp;", "&")).count('class="item"') == 3


def test_who_may_look(weeks: Cast) -> None:
    for user, expected in ((weeks.rita, 200), (weeks.claire, 404), (weeks.mia, 404), (weeks.sam, 404)):
        assert status(browser(user), PAGE) == expected
        assert status(browser(user), f"{PAGE}asked/2026-05-04/") == expected
    assert status(browser(), PAGE) == 302
    assert status(browser(weeks.jan), PAGE, "post") == 405


def test_the_page_does_not_grow_with_the_book(weeks: Cast) -> None:
    jan = browser(weeks.jan)
    with clock.at(NOW):
        page(jan, PAGE)
        before = queries(jan, PAGE)
        for count in range(20):
            question(weeks.roy.own, f"Number {count}?", 1)
            question(weeks.brook.own, f"Number {count}?", 1)
        sum_book(weeks.merchant, NOW)
        assert queries(jan, PAGE) == before


def test_before_anything_was_summed_the_page_says_so(cast: Cast) -> None:
    with clock.at(NOW):
        assert "Nothing was summed yet" in text(page(browser(cast.jan), PAGE))


def test_programs_get_the_figures(weeks: Cast) -> None:
    found = program(membership_of(weeks.owner)).get("/insights").ok()
    week = next(one for one in found["weeks"] if one["begins"] == "2026-05-04")
    assert week["theirs"] == {"in_time": 1, "late": 0, "not_kept": 1}
    assert week["answers"]["half_within"] == 5.0
    assert len(found["standings"]) == 12
    assert found["ordered_again"]["low"] is None
    assert program(membership_of(weeks.supplier)).get("/insights").ok()["weeks"] != []


def test_the_book_that_waits_longest_comes_first(weeks: Cast) -> None:
    mill = Merchant.objects.get(slug="mill-paper")
    Summed.objects.filter(merchant=mill).update(summed_at=NOW - timedelta(hours=3))
    Summed.objects.filter(merchant=weeks.merchant).update(summed_at=NOW - timedelta(hours=2))
    assert sum_due(NOW) == 2
    assert Summed.objects.get(merchant=mill).summed_at == NOW
    assert Summed.objects.get(merchant=weeks.merchant).summed_at < NOW


def test_ids_of_weeks_are_stable(weeks: Cast) -> None:
    assert week_of(weeks, MONDAY.date()).id == derived(weeks.merchant.id, "week", "2026-05-04")


def test_in_a_terminal(weeks: Cast, tmp_path: Path) -> None:
    from bothways_web.insights.export import weeks_as_csv

    rows = list(weeks_as_csv(weeks.owner))
    assert rows[0].startswith("begins,ours_in_time")
    assert any(row.startswith("2026-05-04,1,0,0,1,0,1,0,0,0,2,1,1,1,5.0,5.0") for row in rows)
