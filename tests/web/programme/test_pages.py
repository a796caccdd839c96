"""A customer's plan for both sides, what is due over the book, and what is usual in it."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from bothways.programme.kinds import Step as Planned
from bothways.programme.template import DEFAULT
from bothways_web.foundation import clock
from bothways_web.programme import actions, pages, queries
from bothways_web.programme.models import Course, Step
from tests.builders.acts import assert_replay_changes_nothing, done, entries
from tests.builders.ordering import NOW, a_book, order
from tests.cast import Cast
from tests.web import pages as looking
from tests.web.pages import browser, page, text
from tests.web.rooms import answers, book, desk, expected, post

PLANS, USUAL = "/desk/linden-labels/plans/", "/desk/linden-labels/plans/usual/"


@pytest.fixture(autouse=True)
def today(cast: Cast) -> Iterator[None]:
    """It is the day of the tests; Roy ordered yesterday for the first time."""
    order(cast, cast.roy.id, 1)
    with clock.at(NOW):
        yield


def planned(cast: Cast, what: str = "Call them", days: int = 0, *, shared: bool = True) -> UUID:
    """A step for Roy."""
    step = Planned(id=clock.new_id(), what=what, on=(NOW + timedelta(days=days)).date())
    done(actions.add(cast.roy.merchants, step, shared=shared))
    return step.id


def test_the_merchant_plans_the_year_and_changes_it(cast: Cast, jan: Client) -> None:
    home = desk(cast.roy.id, "")
    assert "Plan this year" in page(jan, home)
    post(jan, desk(cast.roy.id, "programme/make/"))
    shown = text(page(jan, home))
    assert "The first year" in shown
    assert "Look back on the first year together" in shown
    assert "Plan this year" not in shown
    step = Step.objects.get(sort="look_back")
    post(jan, desk(cast.roy.id, f"programme/{step.id}/move/"), {"on": "in 5 working days", "why": "The fair"})
    post(
        jan, desk(cast.roy.id, f"programme/{Step.objects.get(sort='welcome').id}/done/"), {"came_of": "Glad."}
    )
    shown = text(page(jan, home))
    assert "moved from" in shown
    assert "Glad." in shown
    assert_replay_changes_nothing(cast.roy.id)


def test_the_customer_reads_what_concerns_them_and_may_decline(
    cast: Cast, claire: Client, jan: Client
) -> None:
    mine, inside = (
        planned(cast, "Call about the labels", 5),
        planned(cast, "Check their credit", shared=False),
    )
    record = book(cast.roy.id, "record/")
    shown = text(page(claire, record))
    assert "Call about the labels" in shown
    assert "Check their credit" not in shown
    assert claire.get(book(cast.roy.id, f"programme/{inside}/drop/")).status_code == 404
    post(claire, book(cast.roy.id, f"programme/{mine}/drop/"), {"why": "All is well here."})
    assert "not wanted, they said" in text(page(jan, desk(cast.roy.id, "")))
    assert "All is well here." in page(jan, desk(cast.roy.id, ""))


def test_the_customer_wishes_for_less(cast: Cast, claire: Client, jan: Client) -> None:
    planned(cast, "Call about the labels", 5)
    post(claire, book(cast.roy.id, "programme/less/"))
    assert "You asked for less of this" in text(page(claire, book(cast.roy.id, "record/")))
    assert "They asked for less of this" in text(page(jan, desk(cast.roy.id, "")))
    assert Step.objects.get().state == "dropped"
    form = {"what": "Visit", "on": "tomorrow", "sort": "other", "shared": "on"}
    refused = jan.post(desk(cast.roy.id, "programme/add/"), form)
    assert refused.status_code == 422
    assert "Keep the step inside." in refused.content.decode()
    post(claire, book(cast.roy.id, "programme/again/"))
    assert "You asked for less" not in page(claire, book(cast.roy.id, "record/"))
    assert "wish_stands" in post(claire, book(cast.roy.id, "programme/again/"), status=409)


def test_a_first_order_at_a_loss_is_said_inside(cast: Cast, claire: Client, jan: Client) -> None:
    form = {"loss": "35", "why": "A trial."}
    post(jan, desk(cast.roy.id, "programme/loss/"), form)
    assert "taken at a loss" in text(page(jan, desk(cast.roy.id, "")))
    assert "loss" not in page(claire, book(cast.roy.id, "record/"))
    unread = jan.post(desk(cast.roy.id, "programme/loss/"), {"loss": ""})
    assert (unread.status_code, "Say how much was lost on it." in unread.content.decode()) == (422, True)


def test_who_stayed_is_known_on_both_sides(cast: Cast, claire: Client, jan: Client) -> None:
    assert "First order in June." in text(page(jan, desk(cast.roy.id, "")))
    order(cast, cast.roy.id, 800)
    assert "With us since April 2024: a close associate." in text(page(jan, desk(cast.roy.id, "")))
    assert "You have been with us since April 2024" in text(page(claire, book(cast.roy.id, "record/")))


def test_what_is_due_stands_on_today_and_what_was_done_beside_it(cast: Cast, jan: Client) -> None:
    assert "Planned for customers" not in page(jan, "/desk/linden-labels/")
    first = planned(cast, "Call about the labels")
    planned(cast, "Later", 3)
    shown = text(page(jan, "/desk/linden-labels/"))
    assert "Call about the labels" in shown
    assert "Later" not in shown
    assert "Later" in page(jan, PLANS)
    done(actions.done(cast.roy.merchants, first, "They like it."))
    shown = text(page(jan, PLANS))
    assert "They like it." in shown
    assert shown.index("Later") < shown.index("Call about the labels")


def test_who_sees_only_their_own_customers_sees_only_their_steps(cast: Cast) -> None:
    planned(cast, "Call about the labels")
    assert "Call about the labels" not in page(browser(cast.ines), PLANS)


def test_lists_go_on(cast: Cast) -> None:
    for number in range(pages.PAGE + 3):
        step = planned(cast, f"Step {number:02}", number % 7)
        if number % 2:
            done(actions.done(cast.roy.merchants, step))
    with_more = [queries.due(cast.owner, (NOW + timedelta(days=9)).date(), 6)]
    while with_more[-1]:
        with_more.append(
            queries.due(cast.owner, (NOW + timedelta(days=9)).date(), 6, str(with_more[-1][-1].id))
        )
    seen = [row.id for rows in with_more for row in rows]
    assert len(seen) == len(set(seen)) == Step.objects.filter(state="planned").count()
    ended = [row.id for row in queries.done(cast.owner, 5)]
    ended += [row.id for row in queries.done(cast.owner, 50, str(ended[-1]))]
    assert len(ended) == len(set(ended)) == Step.objects.filter(state="done").count()


def test_the_owner_says_what_is_usual(cast: Cast, jan: Client) -> None:
    assert "Say thank you for the first order" in page(jan, USUAL)
    form = {
        "on": "on",
        "first-TOTAL_FORMS": "2",
        "first-INITIAL_FORMS": "1",
        "first-0-what": "Send a card",
        "first-0-after": "1",
        "first-0-sort": "welcome",
        "first-1-what": "",
        "first-1-sort": "other",
        "yearly-TOTAL_FORMS": "0",
        "yearly-INITIAL_FORMS": "0",
    }
    post(jan, USUAL, form)
    template, on = queries.usual(cast.owner)
    assert on
    assert [(usual.what, usual.after) for usual in template.first_year] == [("Send a card", 1)]
    assert template.yearly == ()
    unread = jan.post(USUAL, {**form, "first-0-after": "400"})
    assert unread.status_code == 422
    assert "A year has 365 days" in unread.content.decode()
    missing = jan.post(USUAL, {**form, "first-0-after": ""})
    assert "Say how many days after." in missing.content.decode()


def test_the_pages_need_as_many_queries_for_many_customers_as_for_one(cast: Cast, jan: Client) -> None:
    planned(cast)
    addresses = (PLANS, "/desk/linden-labels/", desk(cast.roy.id, ""))
    few = [looking.queries(jan, address) for address in addresses]
    for relationship in a_book(cast, 8):
        done(actions.make(cast.owner.relationship(relationship)))
    Step.objects.update(on=NOW.date())
    assert Course.objects.exclude(planned=0).count() == 8
    assert [looking.queries(jan, address) for address in addresses] == few


def test_who_gets_in(cast: Cast) -> None:
    step = planned(cast)
    assert answers(cast, f"programme/{step}/move/") == expected(cast, f"programme/{step}/move/")
    ours = dict.fromkeys(("the_customer", "another_customer", "the_owner_in_the_book", "a_stranger"), 404)
    assert answers(cast, "programme/add/") == expected(cast, "programme/add/", **ours)
    assert jan_gets(cast, desk(cast.roy.id, f"programme/{cast.roy.id}/done/")) == 404
    assert jan_gets(cast, desk(cast.roy.id, "programme/make/")) == 405


def jan_gets(cast: Cast, address: str) -> int:
    """The status that the owner is answered with."""
    return looking.status(browser(cast.jan), address)


def test_every_kind_is_written(cast: Cast) -> None:
    done(actions.make(cast.roy.merchants))
    step = planned(cast, "Call them", 3)
    done(actions.move(cast.roy.own, step, NOW.date() + timedelta(days=9), "Away"))
    assert {"plan_made", "plan_step_added", "plan_step_moved"} <= set(entries(cast.roy.id))
    assert len(DEFAULT.first_year) + 1 == Step.objects.count()
