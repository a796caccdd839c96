"""How the two sides stand, through the API."""

import pytest

from bothways_web.promises import actions as promising
from tests.builders.acts import done
from tests.builders.owing import promised
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(cast: Cast) -> str:
    """Five promises were kept on each side."""
    for number in range(5):
        for ours, theirs in ((cast.roy.merchants, cast.roy.own), (cast.roy.own, cast.roy.merchants)):
            done(promising.accept(theirs, promised(ours, f"Samples {number}", 3)))
    return f"/relationships/{cast.roy.id}/standing"


def test_each_side_in_each_of_the_six(address: str, merchant: Program, customer: Program) -> None:
    rows = merchant.get(address).ok()
    assert len(rows) == 12
    trust = {row["side"]: row for row in rows if row["dimension"] == "trust"}
    assert trust["merchant"]["low"] < trust["merchant"]["mean"] <= trust["merchant"]["high"]
    assert trust["customer"]["items"] == 5
    respect = next(row for row in rows if row["dimension"] == "respect")
    assert (respect["mean"], respect["items"]) == (None, 0)
    assert customer.get(address).ok() == rows


def test_the_evidence_is_paged(address: str, merchant: Program) -> None:
    first = merchant.get(f"{address}/evidence?dimension=trust&limit=6").ok()
    rest = merchant.get(
        f"{address}/evidence?dimension=trust&limit=6&cursor={first['next']}".replace("+", "%2B")
    ).ok()
    assert (len(first["items"]), len(rest["items"]), rest["next"]) == (6, 4, None)
    assert {each["because"] for each in first["items"]} == {"a promise kept in time"}
    assert {each["known"] for each in first["items"]} == {"confirmed"}
    assert merchant.get(f"{address}/evidence?cursor=nowhere").problem(422)


def test_the_customer_switches_off_and_on(address: str, merchant: Program, customer: Program) -> None:
    customer.post(f"{address}/stop", {"dimension": "trust"}).ok(201)
    trust = [row for row in merchant.get(address).ok() if row["dimension"] == "trust"]
    assert [(row["off"], row["items"]) for row in trust] == [(False, 5), (True, 0)]
    sides = {each["side"] for each in merchant.get(f"{address}/evidence").ok()["items"]}
    assert sides == {"merchant"}
    refused = merchant.post(f"{address}/allow", {"dimension": "trust"}).problem(409)
    assert refused["reason"] == "only_the_customer_allows"
    customer.post(f"{address}/allow", {}).ok(201)
    assert merchant.post(f"{address}/told", {}).problem(409)["reason"] == "they_need_not_be_told"


def test_each_side_says_whether_it_is_worth_it(address: str, merchant: Program, customer: Program) -> None:
    customer.post(f"{address}/worth", {"step": 3}).ok(201)
    merchant.post(f"{address}/worth", {"step": 5}).ok(201)
    rows = [(row["side"], row["step"]) for row in merchant.get(f"{address}/worth").ok()]
    assert rows == [("customer", 3), ("merchant", 5)]
    assert merchant.post(f"{address}/worth", {"step": 6}).problem(422)
