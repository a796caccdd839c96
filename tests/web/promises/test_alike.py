"""Before a date is promised one reads how such promises went: beside the form, on a page, through the API."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import chain
from typing import Any, TypeAlias

import pytest

from bothways.journal.entry import Recorded
from bothways.units.due import on_day
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.actions import open_relationship
from bothways_web.promises import actions, queries_alike
from bothways_web.promises.models import Promise
from tests.builders.promises import BEGINNING, ZONE, number, owed
from tests.cast import Cast
from tests.web.api.conftest import membership_of, program
from tests.web.pages import browser, page, queries, status, text

NOW = BEGINNING + timedelta(days=40)
#: Five days from then.
FRIDAY = "2026-04-16"
DESK = "/desk/linden-labels/customers/{}/promises/"
ASKED = {"what": "Deliver the new labels", "due": FRIDAY}


@pytest.fixture(autouse=True)
def _later() -> Iterator[datetime]:
    with clock.at(NOW) as now:
        yield now


def said(outcome: Any) -> None:
    assert isinstance(outcome, Recorded), outcome


Event: TypeAlias = tuple[datetime, Callable[[], Any]]


def went(
    access: RelationshipAccess,
    other: RelationshipAccess,
    n: int,
    late: int | None = 0,
    what: str = "Deliver order",
) -> list[Event]:
    """Promised for five days; kept so many days after them, or called broken where ``late`` is None."""
    begun = BEGINNING + timedelta(days=n % 20)
    due = on_day((begun + timedelta(days=5)).date(), ZONE)
    promised = owed(access.side, due, id=number(n), what=f"{what} {n}")
    promised = promised.model_copy(update={"owner": access.member})
    kept = begun + timedelta(days=5 + (late or 0))
    return [
        (begun, lambda: actions.promise(access, promised)),
        (kept, lambda: actions.accept(other, number(n)))
        if late is not None
        else (kept + timedelta(days=1), lambda: actions.say_breached(other, number(n), "It never came.")),
    ]


def happened(*stories: list[Event]) -> None:
    """Everything in its order, for no book records back in time."""
    for at, act in sorted(chain(*stories), key=lambda event: event[0]):
        with clock.at(at):
            said(act())


def deliveries(cast: Cast) -> list[list[Event]]:
    """Jan delivered six times, Ines once: five in time, one two days late, one not at all."""
    jans = ((11, 0), (12, 0), (13, 0), (14, 0), (15, 2), (16, None))
    return [
        *(went(cast.roy.merchants, cast.roy.own, n, late) for n, late in jans),
        went(cast.staff.relationship(cast.brook.id), cast.brook.own, 17),
    ]


@pytest.fixture
def past(cast: Cast) -> Cast:
    """A year with seven deliveries."""
    happened(*deliveries(cast))
    return cast


def beside(cast: Cast, user: Any = None, **query: str) -> str:
    """What is shown beside a form while it is typed."""
    address = DESK.format(cast.roy.id) + "alike/"
    return text(page(browser(user or cast.jan), address, True, {**ASKED, **query}))


TEAM = (
    "Of seven deliveries promised within about five days in the last year, five came in time; "
    "the one that was late was two days late; one was not kept."
)


def test_the_facts_stand_beside_the_date_as_it_is_typed(past: Cast) -> None:
    shown = beside(past)
    assert TEAM in shown
    assert "Of the six that you saw to, four came in time" in shown
    assert "<html" not in page(
        browser(past.jan), DESK.format(past.roy.id) + "alike/", fragment=True, query=ASKED
    )
    assert "%" not in shown


def test_only_what_was_given_for_about_as_long_is_alike(past: Cast) -> None:
    assert "Not enough yet" in beside(past, due="2026-05-30")
    assert "in the last year there was none yet" in beside(past, due="2026-05-30")
    assert "promises that begin with “quote”" not in beside(past, what="Quote for labels")
    assert "Not enough yet" in beside(past, what="Quote for labels")


@pytest.mark.parametrize(
    "query", [{"due": "Fri"}, {"due": ""}, {"due": "soonish"}, {"what": ""}, {"what": "…"}, {"how": "ask"}]
)
def test_nothing_is_said_while_nothing_can_be(past: Cast, query: dict[str, str]) -> None:
    expected = "" if query.get("due") != "Fri" else None
    shown = beside(past, **query)
    assert shown == expected or (expected is None and "deliveries" in shown)


def test_it_opens_to_the_promises_behind_it(past: Cast) -> None:
    shown = page(browser(past.jan), DESK.format(past.roy.id) + "alike/", query=ASKED)
    read = text(shown)
    assert TEAM in read
    for n in range(11, 18):
        assert f"Deliver order {n}" in read
    assert "Brook Bakery · 19 March 2026 · given for five days · in time" in read
    assert "two days late" in read
    assert "not kept" in read
    assert f"/customers/{past.brook.id}/promises/{number(17)}/" in shown


def test_a_page_asked_for_nothing_or_nonsense_says_so(past: Cast) -> None:
    jan, address = browser(past.jan), DESK.format(past.roy.id) + "alike/"
    assert "What the book says" not in page(jan, address)
    unread = page(jan, address, query={**ASKED, "due": "soonish"})
    assert 'class="error"' in unread
    assert 'value="soonish"' in unread
    assert "What the book says" not in unread


def test_who_sees_their_own_customers_reads_their_own(cast: Cast) -> None:
    ines = cast.staff.relationship(cast.brook.id)
    happened(*deliveries(cast), *(went(ines, cast.brook.own, n) for n in range(21, 26)))
    address = f"/desk/linden-labels/customers/{cast.brook.id}/promises/alike/"
    read = text(page(browser(cast.ines), address, query=ASKED))
    assert (
        "All six deliveries promised within about five days that you saw to in the last year came in" in read
    )
    assert "Roy" not in read
    assert "order 11" not in read


def test_a_customer_reads_of_their_own_and_of_nobody_else(cast: Cast) -> None:
    paid = [went(cast.roy.own, cast.roy.merchants, n, what="Pay invoice") for n in range(31, 36)]
    others = [went(cast.brook.own, cast.brook.merchants, n, 4, what="Pay invoice") for n in range(41, 46)]
    happened(*deliveries(cast), *paid, *others)
    claire, address = browser(cast.claire), f"/book/{cast.roy.id}/promises/alike/"
    paying = text(page(claire, address, query={"what": "Pay the rest", "due": FRIDAY}))
    assert "All five payments promised within about five days in the last year came in time" in paying
    assert "invoice 41" not in paying
    assert "Brook" not in paying
    assert "there was none yet" in text(page(claire, address, query=ASKED)), "ours are not hers to count"


def test_who_may_look(past: Cast) -> None:
    address = DESK.format(past.roy.id) + "alike/"
    for user, answered in (
        (None, 302),
        (past.sam, 404),
        (past.claire, 404),
        (past.ines, 404),
        (past.rita, 200),
    ):
        assert status(browser(user), address) == answered
    assert status(browser(past.jan), address, "post") == 405


FORMS = {
    "a promise": ("promises/new/", {"how": "promise", **ASKED, "why": "They open on Saturday"}, "why"),
    "an order": ("trade/orders/new/", {"number": "4391", "due": FRIDAY, "lines": "24 x rolls"}, "lines"),
    "a new date": ("promises/{}/ask_new_date/", {"due": FRIDAY, "words": "The paper is late"}, "words"),
    "another offer": ("promises/{}/counter_offer/", {"due": FRIDAY, "what": "", "why": "It is late"}, "why"),
    "amends": ("promises/{}/offer_amends/", {**ASKED, "words": "Sorry"}, "words"),
}


@pytest.mark.parametrize("form", FORMS)
def test_without_javascript_a_button_looks_and_nothing_is_lost_or_written(past: Cast, form: str) -> None:
    path, typed, field = FORMS[form]
    begins = actions.ask if form == "another offer" else actions.promise
    asker = past.roy.own if form == "another offer" else past.roy.merchants
    due = on_day((NOW + timedelta(days=1)).date(), ZONE)
    said(begins(asker, owed(past.roy.merchants.side, due, what="Deliver order 1")))
    jan = browser(past.jan)
    address = f"/desk/linden-labels/customers/{past.roy.id}/" + path.format(number(1))
    assert 'name="look"' in page(jan, address)
    before = Promise.objects.count()
    answered = jan.post(address, {**typed, "look": "1"})
    shown = answered.content.decode()
    assert answered.status_code == 200
    assert TEAM in text(shown)
    assert typed[field] in shown
    assert f'value="{FRIDAY}"' in shown
    assert 'class="error"' not in shown
    assert Promise.objects.count() == before


def test_asking_the_other_side_is_no_promise_of_ones_own(past: Cast) -> None:
    address = DESK.format(past.roy.id) + "new/"
    answered = browser(past.jan).post(address, {"how": "ask", **ASKED, "look": "1"})
    assert TEAM not in text(answered.content.decode())
    theirs = f"{DESK.format(past.roy.id)}{number(1)}/ask_new_date/"
    said(actions.promise(past.roy.own, owed(past.roy.own.side, on_day(NOW.date(), ZONE))))
    assert 'name="look"' not in page(browser(past.jan), theirs), "the date is the customer's to keep"


def test_as_many_queries_for_many_as_for_few(cast: Cast) -> None:
    happened(*deliveries(cast))
    jan, address = browser(cast.jan), DESK.format(cast.roy.id) + f"alike/?what=Deliver&due={FRIDAY}"
    few = queries(jan, address)
    with clock.at(NOW):
        fresh, _ = open_relationship(cast.owner, "Fresh Fish")
    for n in range(101, 120):
        said(
            actions.promise(
                fresh, owed(fresh.side, on_day(NOW.date(), ZONE), id=number(n), what="Deliver it")
            )
        )
    Promise.objects.filter(relationship_id=fresh.relationship_id).update(
        state="accepted", kept="in_time", closed_at=NOW, open=False
    )
    assert queries(jan, address) == few


def test_where_there_are_very_many_the_latest_count_and_it_says_since_when(
    past: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries_alike, "MOST", 5)
    shown = beside(past)
    assert "in the last year" not in shown
    assert "since 19 March" in shown


def test_after_a_year_it_counts_no_more(past: Cast) -> None:
    ours = past.roy.merchants
    for days, counted in ((300, 7), (346, 3), (366, 0)):
        assert len(queries_alike.of_sort(ours, "Deliver it", NOW + timedelta(days=days)).gone) == counted


def test_programs_read_the_same(past: Cast) -> None:
    jan, ines = (program(membership_of(who)) for who in (past.owner, past.staff))
    found = jan.get(f"/relationships/{past.roy.id}/alike", **ASKED).ok()
    assert found["team"] == {
        "count": 7,
        "in_time": 5,
        "late": 1,
        "not_kept": 1,
        "middle": 2,
        "is_enough": True,
    }
    assert (found["days"], found["own"]["count"], len(found["promises"])) == (5, 6, 7)
    assert not {"score", "rank"} & found.keys()
    theirs = ines.get(f"/relationships/{past.brook.id}/alike", **ASKED).ok()
    assert (theirs["team"], theirs["own"]["count"]) == (None, 1)
    assert [row["what"] for row in theirs["promises"]] == ["Deliver order 17"]
    ines.get(f"/relationships/{past.roy.id}/alike", **ASKED).problem(404)
    jan.get(f"/relationships/{past.roy.id}/alike", what="Deliver", due="soonish").problem(422)
    every = jan.get(f"/relationships/{past.roy.id}/alike").ok()
    assert (every["days"], every["team"]) == (None, found["team"])
    assert jan.get(f"/relationships/{past.roy.id}/alike", what="Pay").ok()["team"]["count"] == 0
