"""The panel, the lists and the insights, for either side."""

from datetime import timedelta

import pytest
from django.test import Client

from bothways.journal.relationship import Form
from bothways_web.forecast import actions, fitting, issuing
from bothways_web.forecast.models import BookState, FittedBook, Forecast
from bothways_web.foundation import clock
from tests.builders.acts import done
from tests.builders.ordering import MONTHLY, NOW, a_book, order
from tests.cast import Cast
from tests.web.pages import browser, page, queries, text
from tests.web.rooms import answers, book, desk, expected, post

pytestmark = pytest.mark.django_db
INSIGHTS = "/desk/linden-labels/insights/"
CUSTOMERS = "/desk/linden-labels/customers/?sort=next"
STATEMENT = {
    "forecasts": 60, "crps": 0.3, "log": 0.9, "median_error": 0.4, "in_band": 0.8, "in_shown_band": 0.9,
    "calibration": [{"said": 0.6, "came": 0.58, "customers": 60}], "width": 1.1,
}  # fmt: skip


@pytest.fixture
def made(cast: Cast) -> Cast:
    """A book with forecasts, on the day they were made."""
    a_book(cast)
    order(cast, cast.roy.id, *MONTHLY)
    fitting.fit_books(NOW)
    issuing.issue(NOW)
    return cast


def read(client: Client, address: str) -> str:
    with clock.at(NOW):
        return text(page(client, address))


def test_both_sides_read_when_and_why(made: Cast) -> None:
    ours = read(browser(made.jan), desk(made.roy.id, ""))
    theirs = read(browser(made.claire), book(made.roy.id, "record/"))
    assert "Probably needs something between" in ours
    assert "They ordered on eight days since" in ours
    assert "You will probably need something between" in theirs
    assert "the last time twelve days ago" in theirs
    assert "Do not predict me" in theirs
    assert "You will probably need something between" in read(browser(made.claire), book(made.roy.id, ""))


def test_how_sure_it_is_stands_beside_its_record(made: Cast) -> None:
    said = read(browser(made.jan), desk(made.roy.id, ""))
    assert "That they still order here: about" in said
    assert "at what they usually order: about £ 9.00." in said
    assert "nobody knows yet" in said
    BookState.objects.filter(merchant=made.merchant).update(record=STATEMENT)
    said = read(browser(made.jan), desk(made.roy.id, ""))
    assert "Of 60 forecasts here that had said about 60 in 100, 58 in 100 came." in said


def test_where_the_record_is_bad_no_day_is_named(made: Cast) -> None:
    claims = [{"said": 0.6, "came": 0.2, "customers": 60}]
    BookState.objects.filter(merchant=made.merchant).update(record={**STATEMENT, "calibration": claims})
    said = read(browser(made.jan), desk(made.roy.id, ""))
    assert "have not held well so far" in said
    assert "Probably needs something" not in said
    assert "20 in 100 came" in said
    assert "You will probably" not in read(browser(made.claire), book(made.roy.id, ""))


def test_after_one_order_it_is_too_early(made: Cast) -> None:
    order(made, made.brook.id, 9)
    issuing.issue(NOW + timedelta(seconds=5))
    assert "Too early to say" in read(browser(made.jan), desk(made.brook.id, ""))


def test_before_any_order_the_switch_stands_there(made: Cast) -> None:
    said = read(browser(made.bea), book(made.brook.id, "record/"))
    assert "No order yet" in said
    assert "Do not predict me" in said


def test_after_an_order_the_old_forecast_is_not_shown(made: Cast) -> None:
    order(made, made.roy.id, 1)
    said = read(browser(made.jan), desk(made.roy.id, ""))
    assert "Nothing is worked out yet" in said
    assert "Probably needs something" not in said


def test_the_customer_switches_it_off_and_on(made: Cast) -> None:
    claire, jan = browser(made.claire), browser(made.jan)
    where = post(claire, book(made.roy.id, "forecast/stop/"), {"why": "It feels watched"})
    assert where == book(made.roy.id, "")
    assert "You asked that nothing is predicted of you" in read(claire, book(made.roy.id, "record/"))
    ours = read(jan, desk(made.roy.id, ""))
    assert "They asked that nothing is predicted of them" in ours
    assert "It feels watched" in ours
    assert "Predict again" not in ours
    assert "Roy Cosmetics" not in read(jan, CUSTOMERS).partition("Probably orders next")[2]
    refused = post(jan, desk(made.roy.id, "forecast/allow/"), status=409)
    assert "Whoever stopped them" in refused
    post(claire, book(made.roy.id, "forecast/allow/"))
    assert "Nothing is worked out yet" in read(claire, book(made.roy.id, "record/"))


def test_too_long_a_reason_is_said_so_and_kept(made: Cast) -> None:
    said = post(browser(made.claire), book(made.roy.id, "forecast/stop/"), {"why": "x" * 501}, 422)
    assert "Say it in 500 characters or fewer" in said
    assert "x" * 501 in said


def test_who_may_open_the_switch(made: Cast) -> None:
    assert answers(made, "forecast/stop/") == expected(made, "forecast/stop/")


def test_customers_stand_in_the_order_of_their_next_need(made: Cast) -> None:
    found = Forecast.objects.filter(current=True).order_by("next_likely", "relationship_id")
    names = [row.relationship_id for row in found]
    html = page(browser(made.jan), CUSTOMERS)
    places = [html.index(f"customers/{key}/") for key in names if f"customers/{key}/" in html]
    assert len(places) == len(names) == 13
    assert places == sorted(places)


def test_the_list_goes_on_after_its_last_row(made: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bothways_web.desk.pages.customers.PER_PAGE", 5)
    jan, seen, address = browser(made.jan), [], CUSTOMERS
    while address:
        html = page(jan, address)
        seen += [row for row in _rows(html) if row not in seen]
        address = _link(html, "next") if 'rel="next"' in html else ""
    assert len(seen) == 13


def test_the_list_goes_back_by_the_way_it_came(made: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bothways_web.desk.pages.customers.PER_PAGE", 5)
    jan, there = browser(made.jan), [page(browser(made.jan), CUSTOMERS)]
    while 'rel="next"' in there[-1]:
        there.append(page(jan, _link(there[-1], "next")))
    back = [there[-1]]
    while 'rel="prev"' in back[-1]:
        back.append(page(jan, _link(back[-1], "prev")))
    assert [_rows(html) for html in back] == [_rows(html) for html in reversed(there)]
    assert len(there) == 3
    assert "By next order" in back[1]


def test_insights_say_whether_the_time_of_the_year_counts(made: Cast) -> None:
    assert "takes a year and a half of orders" in read(browser(made.jan), INSIGHTS)
    order(made, made.roy.id, 700)
    assert "would not have made forecasts here better" in read(browser(made.jan), INSIGHTS)
    fitted = FittedBook.objects.get()
    fitted.model["season"] = [2.0 if week == 46 else 0.5 if week == 6 else 1.0 for week in range(52)]
    fitted.save()
    assert "most is ordered in November, least in February." in read(browser(made.jan), INSIGHTS)


def test_insights_say_what_to_expect_and_what_came(made: Cast) -> None:
    said = read(browser(made.jan), INSIGHTS)
    assert "18 to 24 June" in said
    assert "Together, up to 15 July" in said
    assert "No are over so far" in said
    BookState.objects.filter(merchant=made.merchant).update(record=STATEMENT)
    assert "They hold" in read(browser(made.jan), INSIGHTS)


def test_who_is_late_stands_on_today(made: Cast) -> None:
    Forecast.objects.filter(relationship_id=made.roy.id).update(late=True, surprise=0.04)
    said = read(browser(made.jan), "/desk/linden-labels/")
    assert "Later than their rhythm" in said
    assert "Silent for twelve days. Of a hundred such gaps about 4 are as long." in said
    assert "Later than their rhythm" not in read(browser(made.ines), "/desk/linden-labels/")


def test_the_table_holds_everybody_one_may_see(made: Cast) -> None:
    lines = _csv(browser(made.jan))
    assert lines[0].startswith("relationship,customer,made_on")
    assert len(lines) == 14
    assert len(_csv(browser(made.ines))) == 1
    with clock.at(NOW):
        done(actions.stop(made.roy.own))
    assert "Roy Cosmetics" not in "".join(_csv(browser(made.jan)))


def test_pages_ask_as_many_queries_for_a_large_book(made: Cast) -> None:
    jan, claire = browser(made.jan), browser(made.claire)
    pages = [
        (jan, INSIGHTS), (jan, CUSTOMERS), (jan, "/desk/linden-labels/"), (jan, desk(made.roy.id, "")),
        (claire, book(made.roy.id, "")), (claire, book(made.roy.id, "record/")),
    ]  # fmt: skip
    with clock.at(NOW):
        for client, address in pages:
            page(client, address)
        before = [queries(client, address) for client, address in pages]
    a_book(made, 60)
    order(made, made.roy.id, *range(300, 700, 9))
    fitting.fit_book(made.merchant, NOW + timedelta(days=1))
    issuing.issue(NOW + timedelta(seconds=1))
    with clock.at(NOW):
        assert [queries(client, address) for client, address in pages] == before


def test_who_says_that_private_customers_were_told(made: Cast) -> None:
    a_book(made, 2, Form.PERSON)
    jan = browser(made.jan)
    assert "We have told them" in read(jan, INSIGHTS)
    assert "We have told them" not in read(browser(made.rita), INSIGHTS)
    post(jan, f"{INSIGHTS}told/", {"told": "yes"})
    assert "private customers know that orders are predicted" in read(jan, INSIGHTS)
    post(jan, f"{INSIGHTS}told/", {"told": "no"})
    assert "We have told them" in read(jan, INSIGHTS)


def _rows(html: str) -> list[str]:
    return [
        part.split('"')[0] for part in html.split('scope="row">')[1:] for part in [part.split('href="')[1]]
    ]


def _link(html: str, which: str) -> str:
    """Where the list goes on or back to."""
    return html.partition(f'rel="{which}"')[0].rpartition('href="')[2].split('"')[0].replace("&amp;", "&")


def _csv(client: Client) -> list[str]:
    response = client.get(f"{INSIGHTS}forecasts.csv")
    assert response.status_code == 200
    return response.content.decode().splitlines()
