"""Forecasts through the API, for either side."""

from datetime import timedelta
from typing import Any

import pytest

from bothways.journal.relationship import Form
from bothways_web.forecast import fitting, issuing
from bothways_web.foundation import clock
from tests.builders.ordering import MONTHLY, a_book, order
from tests.cast import Cast
from tests.web.api.conftest import Program, membership_of, program

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(cast: Cast) -> str:
    now = clock.now()
    a_book(cast, now=now)
    order(cast, cast.roy.id, *MONTHLY, now=now)
    fitting.fit_books(now + timedelta(seconds=1))
    issuing.issue(now + timedelta(seconds=1))
    return f"/relationships/{cast.roy.id}"


def test_both_sides_read_it_and_either_stops_it(book: str, merchant: Program, customer: Program) -> None:
    ours, theirs = merchant.get(f"{book}/forecast").ok(), customer.get(f"{book}/forecast").ok()
    assert ours == theirs
    assert (ours["stands"], ours["stopped_by"]) == ("said", [])
    told = ours["forecast"]
    assert told["next_from"] <= told["next_likely"] <= told["next_to"]
    assert 0 < told["within"] < 1
    customer.post(f"{book}/forecast/stop", {"why": "It feels watched"}).ok(201)
    assert merchant.get(f"{book}/forecast").ok() == {
        "stands": "stopped",
        "forecast": None,
        "stopped_by": ["customer"],
    }
    refused = merchant.post(f"{book}/forecast/allow").problem(409)
    assert refused["reason"] == "predicting_is_not_stopped"
    assert customer.post(f"{book}/forecast/stop", {}).problem(409)["reason"] == "predicting_is_stopped"
    customer.post(f"{book}/forecast/allow").ok(201)
    assert merchant.get(f"{book}/forecast").ok()["stands"] == "soon"


def test_the_list_goes_on_from_page_to_page(book: str, merchant: Program, cast: Cast) -> None:
    seen: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        told = merchant.get("/forecasts", limit=5, **cursor).ok()
        seen += told["items"]
        if told["next"] is None:
            break
        cursor = {"cursor": told["next"]}
    days = [one["next_likely"] for one in seen]
    assert len(seen) == 13
    assert days == sorted(days)
    assert all(one["late"] for one in merchant.get("/forecasts", late="true").ok()["items"])
    assert program(membership_of(cast.staff)).get("/forecasts").ok()["items"] == []


def test_the_record_and_the_coming_weeks(book: str, merchant: Program, customer: Program) -> None:
    told = merchant.get("/forecasts/record").ok()
    assert (told["stands"], told["record"]) == ("untried", None)
    assert len(told["weeks"]) == 4
    assert told["together"]["low"] <= told["together"]["mean"] <= told["together"]["high"]
    customer.get("/forecasts/record").problem(403)


def test_the_owner_says_that_private_customers_were_told(book: str, merchant: Program, cast: Cast) -> None:
    (private,) = a_book(cast, 1, Form.PERSON, clock.now())
    assert merchant.get(f"/relationships/{private}/forecast").ok()["stands"] == "private"
    assert merchant.put("/forecasts/told", {"told": True}).ok()["told_at"]
    assert merchant.get(f"/relationships/{private}/forecast").ok()["stands"] == "soon"
    staff = program(membership_of(cast.staff))
    assert staff.put("/forecasts/told", {"told": False}).problem(409)["reason"] == "owner_tells"
    assert merchant.put("/forecasts/told", {"told": False}).ok() == {"told_at": None}
