"""Plans through the API, for both sides."""

import pytest

from bothways_web.programme.models import Step
from tests.builders.ordering import order
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db
USUAL = {"template": {"first_year": [{"what": "Send a card", "after": 1}], "yearly": []}, "on": True}


def at(cast: Cast, rest: str = "") -> str:
    """An address of Roy's plan."""
    return f"/relationships/{cast.roy.id}/plan{rest}"


def test_a_plan_is_made_and_changed_by_both_sides(merchant: Program, customer: Program, cast: Cast) -> None:
    assert merchant.post(at(cast)).problem(409)["reason"] == "customer_has_not_ordered"
    from bothways_web.foundation import clock

    order(cast, cast.roy.id, 0, now=clock.now())
    merchant.post(at(cast)).ok(201)
    whole, theirs = merchant.get(at(cast)).ok(), customer.get(at(cast)).ok()
    assert whole["planned"] == 1
    assert 0 < len(theirs["steps"]) < len(whole["steps"])
    assert all(step["shared"] and not step["why"] for step in theirs["steps"])
    first = theirs["steps"][0]["id"]
    customer.post(at(cast, f"/steps/{first}/move"), {"on": "2027-01-05", "why": "Away"}).ok(201)
    customer.post(at(cast, f"/steps/{first}/drop"), {}).ok(201)
    assert customer.post(at(cast)).problem(409)["reason"] == "plan_is_the_merchants"
    second = theirs["steps"][1]["id"]
    merchant.post(at(cast, f"/steps/{second}/done"), {"came_of": "Glad."}).ok(201)
    merchant.post(at(cast, "/loss"), {"loss": {"minor": 3500, "currency": "GBP"}}).ok(201)
    customer.post(at(cast, "/wish"), {"less": True}).ok(201)
    assert customer.get(at(cast)).ok()["less"]


def test_what_is_due_over_the_book(merchant: Program, cast: Cast) -> None:
    given = {"what": "Call them", "on": "2027-01-05", "shared": True}
    merchant.post(at(cast, "/steps"), given).ok(201)
    found = merchant.get("/plans?until=2027-01-05").ok()
    assert [step["what"] for step in found["steps"]] == ["Call them"]
    assert found["next"] == ""
    assert merchant.get("/plans?until=2027-01-04").ok()["steps"] == []
    assert Step.objects.get().shared


def test_what_is_usual(merchant: Program) -> None:
    assert not merchant.get("/plans/usual").ok()["on"]
    merchant.put("/plans/usual", USUAL).ok()
    assert merchant.get("/plans/usual").ok()["template"]["first_year"][0]["what"] == "Send a card"
