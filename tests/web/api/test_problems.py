"""Whatever fails is answered with a problem document that says what to do."""

import json
from typing import Any
from uuid import uuid4

import pytest

from bothways.units.refusal import Ground, Refused
from bothways_web.api import problems
from bothways_web.api.resources import me
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = pytest.mark.django_db


def test_what_is_not_there(merchant: Program) -> None:
    for path in ("/nothing", "/relationships/" + str(uuid4()), "/relationships/a/b/c/d"):
        assert merchant.get(path).problem(404)["type"] == "about:blank"


def test_a_request_that_is_too_large(merchant: Program, settings: Any) -> None:
    settings.UPLOAD_LIMIT = 100
    merchant.post("/relationships", {"name": "x" * 100}).problem(413)


def test_a_method_that_is_not_taken(merchant: Program) -> None:
    told = merchant.delete("/me")
    told.problem(405)
    assert told.response.headers["Allow"] == "GET"
    merchant.post("/openapi.json").problem(405)


@pytest.mark.parametrize(
    "body", ["{", b"\xff", '{"name": NaN}', '{"name": "\\ud800"}', '{"name": "\\u0000"}']
)
def test_a_body_that_cannot_be_read(merchant: Program, body: str | bytes) -> None:
    merchant.post("/relationships", body).problem(400)


def test_a_body_that_is_missing(merchant: Program) -> None:
    assert merchant.post("/relationships").problem(422)["errors"][0]["field"] == "body"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "name"),
        ({"name": " "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"name": "Roy", "size": 3}, "size"),
        ({"name": "Roy", "people": [{"name": "A"}, {"role": "b"}]}, "people.1.name"),
        ({"name": "Roy", "addresses": [{"medium": "email", "value": "roy"}]}, "addresses.0.value"),
        ({"name": "Roy", "addresses": [{"medium": "web", "value": "w" * 481}]}, "addresses.0.value"),
    ],
)
def test_an_input_that_does_not_fit_is_named(merchant: Program, body: Any, field: str) -> None:
    errors = merchant.post("/relationships", body).problem(422)["errors"]
    assert [error["field"] for error in errors] == [field]
    assert all(error["detail"] for error in errors)


def test_a_parameter_that_does_not_fit_is_named(cast: Cast, merchant: Program) -> None:
    assert merchant.get("/relationships/x").problem(422)["errors"][0]["field"] == "relationship"
    entries = f"/relationships/{cast.roy.id}/entries"
    assert merchant.get(entries, limit="0").problem(422)["errors"][0]["field"] == "limit"
    for cursor in ("x", "bnVsbA", "W10", "WzEsMl0", "äöü", "W" * 999):
        assert merchant.get(entries, cursor=cursor).problem(422)["errors"][0]["field"] == "cursor"


def test_a_refusal_tells_its_name_and_what_to_do(cast: Cast, merchant: Program) -> None:
    told = merchant.delete(f"/relationships/{cast.roy.id}/addresses/{cast.roy.addresses['claire']}")
    document = told.problem(409)
    assert document["reason"] == "address_is_claimed"
    assert document["type"] == "urn:bothways:refusal:address_is_claimed"
    assert document["title"] == "Address is claimed"


def test_a_refusal_of_what_is_unknown_is_not_found(cast: Cast, merchant: Program) -> None:
    told = merchant.delete(f"/relationships/{cast.roy.id}/people/{uuid4()}")
    assert told.problem(404)["reason"] == "person_is_unknown"


def test_a_refusal_about_an_input_names_it(cast: Cast, merchant: Program) -> None:
    document = merchant.put(f"/relationships/{cast.roy.id}/name", {"name": "Roy Cosmetics"}).problem(422)
    assert document["reason"] == "name_is_already_so"
    assert [error["field"] for error in document["errors"]] == ["name"]


def test_a_failure_of_ours_says_so_and_hides_the_rest(
    merchant: Program, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr(me, "answer", broken)
    document = merchant.get("/me").problem(500)
    assert "secret" not in str(document)
    assert "the secret of the house" in caplog.text


def test_text_that_hides_in_a_query_finds_nothing(cast: Cast, merchant: Program) -> None:
    found = merchant.get(f"/relationships/{cast.roy.id}/entries", kind="a\x00b").ok()
    assert found == {"items": [], "next": None}


@pytest.mark.parametrize(
    ("ground", "status"), [(Ground.RECORD, 409), (Ground.ABSENCE, 404), (Ground.INPUT, 422)]
)
def test_a_refusal_is_answered_by_its_ground(ground: Ground, status: int) -> None:
    answered = problems.refusal(Refused("it_is_unknown", "There is no such thing.", ground=ground))
    assert answered.status_code == status
    assert json.loads(answered.content)["reason"] == "it_is_unknown"
