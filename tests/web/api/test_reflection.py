"""How people see it, through the API."""

from typing import Any

import pytest

from bothways.reflection.questions import ALL
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(cast: Cast) -> str:
    return f"/relationships/{cast.roy.id}/views"


def said(rows: Any, question: str) -> Any:
    """The answers to a question."""
    return next(row["answers"] for row in rows if row["question"] == question)


def test_a_member_answers_for_their_team_alone(address: str, merchant: Program, customer: Program) -> None:
    given = {"answers": [{"question": "trust-them", "step": 4, "words": "So far"}]}
    written = merchant.post(address, given).ok(201)
    assert written["entries"][0]["kind"] == "views_said"
    rows = merchant.get(address).ok()
    assert [row["question"] for row in rows] == [question.key for question in ALL]
    (mine,) = said(rows, "trust-them")
    assert (mine["step"], mine["mine"], mine["unsaid"], mine["words"]) == (4, True, False, "So far")
    assert said(customer.get(address).ok(), "trust-them") == []


def test_a_customer_keeps_an_answer_or_tells_it(address: str, merchant: Program, customer: Program) -> None:
    given = {"answers": [{"question": "honest", "step": 2}], "tell": False}
    assert customer.post(address, given).ok() == {"unsaid": 1}
    assert said(merchant.get(address).ok(), "honest") == []
    customer.post(address, {"answers": [{"question": "credible", "step": 5}]}).ok(201)
    rows = merchant.get(address).ok()
    assert [each["side"] for each in said(rows, "honest")] == ["customer"]


def test_beside_the_record(address: str, merchant: Program) -> None:
    merchant.post(address, {"answers": [{"question": "trust-them", "step": 3}]}).ok(201)
    rows = merchant.get(f"{address}/beside").ok()
    assert len(rows) == 12
    them = next(row for row in rows if (row["dimension"], row["side"]) == ("trust", "customer"))
    assert (them["view"], them["beside"]) == (0.5, "unsaid")


def test_what_is_no_answer(address: str, merchant: Program) -> None:
    unknown = {"answers": [{"question": "total", "step": 3}]}
    assert merchant.post(address, unknown).problem(404)["reason"] == "question_is_unknown"
    assert merchant.post(address, {**unknown, "tell": False}).problem(404)
    assert merchant.post(address, {"answers": [{"question": "honest", "step": 6}]}).problem(422)
    assert merchant.post(address, {"answers": []}).problem(422)
