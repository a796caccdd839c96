"""Gestures through the API."""

from uuid import uuid4

import pytest

from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db
GIVEN = {
    "what": "Brought the boxes up",
    "cost": {"money": {"minor": 1200, "currency": "GBP"}, "minutes": 25, "idea": "spare_them_time"},
}


def test_told_taken_and_read_by_both(cast: Cast, merchant: Program, customer: Program) -> None:
    where = f"/relationships/{cast.roy.id}/gestures"
    merchant.post(where, GIVEN).ok(201)
    (ours,) = merchant.get(where).ok()["items"]
    assert (ours["giver"], ours["minutes"], ours["idea"]) == ("merchant", 25, "spare_them_time")
    (theirs,) = customer.get(where).ok()["items"]
    assert (theirs["what"], theirs["money"], theirs["minutes"], theirs["idea"]) == (
        "Brought the boxes up",
        None,
        None,
        None,
    )
    customer.post(f"{where}/{ours['id']}/landed", {"landing": "well", "words": "What a help"}).ok(201)
    assert merchant.get(where).ok()["items"][0]["told"] is True
    again = merchant.post(f"{where}/{ours['id']}/landed", {"landing": "badly"})
    assert again.problem(409)["reason"] == "gesture_has_landed"


def test_what_is_refused(cast: Cast, merchant: Program, customer: Program) -> None:
    where = f"/relationships/{cast.roy.id}/gestures"
    assert customer.post(where, GIVEN).problem(422)["reason"] == "cost_is_the_merchants"
    assert merchant.post(where, {"what": " "}).problem(422)
    assert merchant.post(f"{where}/{uuid4()}/landed", {"landing": "well"}).problem(404)
    made = merchant.post(where, {"what": "Brought the boxes up"}).ok(201)["entries"][0]["id"]
    merchant.post(f"{where}/{made}/cost", {"minutes": 5}).ok(201)
    assert merchant.get(where).ok()["items"][0]["minutes"] == 5
