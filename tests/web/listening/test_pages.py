"""The panels, the list of all, what was forgotten, and how well listening does."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from bothways.listening.proposal import Sort
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.listening import actions
from bothways_web.listening.models import Candidate, Learned, State
from bothways_web.listening.queries import PER_PAGE
from bothways_web.promises import actions as promises
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast
from tests.web.listening.reading import desk, logged, offered
from tests.web.listening.texts import read, text
from tests.web.pages import browser, page, queries, status
from tests.web.pages import text as words_of
from tests.web.rooms import post

TODAY, ALL = "/desk/linden-labels/", "/desk/linden-labels/read/"
UNKEPT, HEARING = f"{ALL}unkept/", f"{ALL}how-well/"
THINGS = (
    *("proof", "quote", "sample", "drawing", "invoice", "contract"),
    *("price", "picture", "parcel", "colour", "ribbon", "paper"),
)


@pytest.fixture
def jan(cast: Cast) -> Client:
    return browser(cast.jan)


def many(cast: Cast, count: int) -> None:
    """So many promises of ours, each about another thing."""
    said = [f"I'll send the {THINGS[n % 12]} number {1000 + n} by Friday." for n in range(count)]
    assert len(read(cast.roy.merchants, *(text(cast.roy.id, one) for one in said))) == count


def test_today_shows_ten_and_says_that_there_may_be_more(cast: Cast, jan: Client) -> None:
    many(cast, 12)
    shown = page(jan, TODAY)
    assert len(offered(shown)) == 10
    assert "The likeliest stand here" in shown
    assert len(offered(page(jan, ALL))) == 12


def test_it_never_says_that_nothing_else_is_open(cast: Cast, jan: Client) -> None:
    many(cast, 1)
    assert "what is not here may still be owed" in words_of(page(jan, TODAY))
    assert "That does not mean that nothing was promised" in page(jan, f"{ALL}?state=confirmed")
    assert "Nothing that was read stands in the book twice." in page(jan, f"{ALL}?state=already")


def test_ours_with_a_date_stand_first(cast: Cast, jan: Client) -> None:
    theirs: dict[str, Any] = {"writer": Side.CUSTOMER, "sort": Sort.MESSAGE}
    read(cast.roy.merchants, text(cast.roy.id, "I'll pay the invoice on Friday.", **theirs))
    read(cast.roy.merchants, text(cast.roy.id, "I'll send the proof by Friday."))
    assert [one.fields["what"] for one in offered(page(jan, TODAY))] == ["Send the proof", "Pay the invoice"]


def test_the_list_goes_on_page_by_page(cast: Cast, jan: Client) -> None:
    many(cast, PER_PAGE + 3)
    first = page(jan, ALL)
    more = first.partition("after=")[2].partition('"')[0]
    second = page(jan, f"{ALL}?state=open&after={more}")
    both = [one.yes for one in (*offered(first), *offered(second))]
    assert (len(both), len(set(both))) == (PER_PAGE + 3, PER_PAGE + 3)
    assert "Older" not in second


def test_the_list_can_be_narrowed(cast: Cast, jan: Client) -> None:
    asks = text(cast.roy.id, "Do you also print on kraft paper?", writer=Side.CUSTOMER, sort=Sort.MESSAGE)
    read(cast.roy.merchants, text(cast.roy.id, "I'll send the proof by Friday."), asks)
    assert len(offered(page(jan, f"{ALL}?deed=question"))) == 1
    assert len(offered(page(jan, f"{ALL}?deed=nonsense&state=nonsense&after=nonsense"))) == 2


def test_the_number_of_queries_does_not_grow(cast: Cast, jan: Client) -> None:
    many(cast, 1)
    addresses = (TODAY, ALL, desk(cast), UNKEPT, HEARING)
    few = {address: queries(jan, address) for address in addresses}
    many(cast, 9)
    read(cast.roy.merchants, *(text(cast.roy.id, f"I'll bring the {one} tomorrow.", 9) for one in THINGS[:2]))
    few[UNKEPT] = queries(jan, UNKEPT)
    read(cast.roy.merchants, *(text(cast.roy.id, f"I'll bring the {one} tomorrow.", 9) for one in THINGS[2:]))
    assert {address: queries(jan, address) for address in addresses} == few


def test_whoever_may_only_read_sees_no_buttons(cast: Cast) -> None:
    many(cast, 1)
    shown = page(browser(cast.rita), TODAY)
    assert "Read in your mail and talks" in shown
    assert "Yes, record it" not in shown


class TestForgotten:
    """What a member promised in writing and apparently nobody did."""

    def own(self, cast: Cast, words: str, days: float = 12) -> None:
        read(cast.roy.merchants, text(cast.roy.id, words, days, member=cast.owner.member, private=True))

    def test_it_stands_there_with_its_sentence_for_its_member_alone(self, cast: Cast, jan: Client) -> None:
        self.own(cast, "Dear Claire, I'll send you the colour chart tomorrow.")
        assert "send you the colour chart tomorrow" in page(jan, UNKEPT)
        assert "colour chart" not in page(browser(cast.rita), UNKEPT)

    def test_what_is_still_to_come_does_not(self, cast: Cast, jan: Client) -> None:
        self.own(cast, "I'll send you the colour chart in three weeks.")
        assert not offered(page(jan, UNKEPT))

    def test_what_was_kept_since_does_not(self, cast: Cast, jan: Client) -> None:
        self.own(cast, "I'll send you the colour chart tomorrow.")
        key = promised(cast.roy.merchants, "The colour chart for spring", 1)
        assert offered(page(jan, UNKEPT))
        post(jan, desk(cast, f"promises/{key}/report_done/"))
        assert not offered(page(jan, UNKEPT))

    def test_done_long_ago_is_right_and_asked_no_more(self, cast: Cast, jan: Client) -> None:
        self.own(cast, "I'll send you the colour chart tomorrow.")
        (one,) = offered(page(jan, UNKEPT))
        assert "Done long ago" in one.html
        post(jan, one.no, {"why": "done"})
        assert not offered(page(jan, UNKEPT))
        assert Candidate.objects.get().state == State.SETTLED
        assert sum(right for right, _ in Learned.objects.get().bands) == 1

    def test_it_becomes_a_promise_with_a_day_to_come(self, cast: Cast, jan: Client) -> None:
        self.own(cast, "I'll send you the colour chart tomorrow.")
        (one,) = offered(page(jan, UNKEPT))
        post(jan, one.yes, one.fields | {"due": "in 3 working days"})
        assert not offered(page(jan, UNKEPT))


class TestHowWell:
    """What people say moves the threshold, visibly."""

    def test_the_threshold_moves_and_is_explained(self, cast: Cast, jan: Client) -> None:
        many(cast, 6)
        assert "Nobody has said yes or no yet" in page(jan, HEARING)
        for row in Candidate.objects.all():
            actions.reject(cast.roy.merchants, row.id)
        shown = words_of(page(jan, HEARING))
        assert "0 of 6 answers were yes." in shown
        assert Learned.objects.get().least > 800

    def test_the_owner_begins_anew(self, cast: Cast, jan: Client) -> None:
        many(cast, 1)
        actions.reject(cast.roy.merchants, Candidate.objects.get().id)
        post(jan, f"{HEARING}anew/", {"deed": "promise"})
        row = Learned.objects.get()
        assert (row.least, row.reset_by) == (800, cast.owner.member)
        assert "Nobody has said yes or no yet" in page(jan, HEARING)

    def test_nobody_else_does(self, cast: Cast) -> None:
        assert status(browser(cast.ines), f"{HEARING}anew/", "post", {"deed": "promise"}) == 403


def test_a_row_that_was_decided_goes_and_offers_a_way_back(cast: Cast, jan: Client) -> None:
    many(cast, 1)
    (one,) = offered(page(jan, TODAY))
    answer = jan.post(one.no, {"next": TODAY}, headers={"HX-Request": "true"}).content.decode()
    assert 'hx-swap-oob="innerHTML"' in answer
    assert "Undo" in answer
    assert "<!doctype" not in answer.lower()
    post(jan, one.no.replace("/no/", "/back/"))
    assert offered(page(jan, TODAY))


def test_what_is_read_now_is_counted_from_then(cast: Cast) -> None:
    said = clock.now() - timedelta(days=3)
    (row,) = read(cast.roy.merchants, text(cast.roy.id, "I'll send the proof in a week.", 3))
    assert row.due_at is not None
    assert (row.due_at.date() - said.date()).days == 7


def test_how_such_promises_have_gone_stands_beside_ones_own(cast: Cast, jan: Client) -> None:
    theirs: dict[str, Any] = {"writer": Side.CUSTOMER, "sort": Sort.MESSAGE}
    read(cast.roy.merchants, text(cast.roy.id, "I'll pay the invoice on Friday.", **theirs))
    assert "promises/alike/" not in page(jan, TODAY)
    for number in range(5):
        key = promised(cast.roy.merchants, f"Send the card {number}", 3)
        done(promises.report_done(cast.roy.merchants, key))
        done(promises.accept(cast.roy.own, key))
    read(cast.roy.merchants, text(cast.roy.id, "I'll send the proof in three days."))
    shown = page(jan, TODAY)
    address = html.unescape(re.findall(r'hx-get="([^"]+promises/alike/[^"]+)"', shown)[0])
    told = jan.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "All five promises that begin with “send”" in words_of(told)


def test_the_first_that_was_just_logged_has_the_focus(cast: Cast, jan: Client) -> None:
    many(cast, 1)
    leads = logged(cast, jan, "I'll call the printer tomorrow. I'll bring the drawing in a week.")
    shown = page(jan, leads)
    focused = [one for one in offered(shown) if "autofocus" in one.html]
    assert [one.fields["what"] for one in focused] == ["Call the printer"]
    assert "autofocus" not in page(jan, desk(cast)).partition('id="read"')[2].partition("</section>")[0]


def test_a_financial_year_is_read_by_the_books_settings(cast: Cast) -> None:
    said = clock.now() - timedelta(days=1)
    access = cast.roy.merchants
    access.merchant.year_begins = 4
    (row,) = read(access, text(cast.roy.id, "I'll send the proof by the end of the financial year.", at=said))
    assert [due["on"][5:] for due in row.dues] == ["03-31"]


def test_the_form_names_who_will_read_it(cast: Cast, jan: Client) -> None:
    read(cast.roy.merchants, text(cast.roy.id, "I'll send the proof by Friday."))
    for where in (TODAY, desk(cast)):
        assert "By when Friday Roy Cosmetics reads this" in words_of(page(jan, where))


def test_what_would_be_recorded_stands_in_a_line(cast: Cast, jan: Client) -> None:
    read(cast.roy.merchants, text(cast.roy.id, "I'll send the proof by Friday."))
    assert "We: Send the proof · " in words_of(page(jan, TODAY))
