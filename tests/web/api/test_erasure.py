"""Erasing through the API: seen first, then done, by the owner with the whole scope."""

from pathlib import Path

import pytest
from pytest_django import Settings

from bothways_web.api.models import Scope
from bothways_web.parties.models import Membership, Person
from tests.cast import Cast
from tests.web.api.conftest import Program, program

pytestmark = pytest.mark.django_db
WHY = "They asked us to."


@pytest.fixture(autouse=True)
def _list_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.ERASURES = tmp_path / "erased.jsonl"


@pytest.fixture
def owner(cast: Cast) -> Program:
    return program(Membership.objects.get(id=cast.owner.member), Scope.ADMIN)


def test_it_is_seen_then_done(cast: Cast, owner: Program) -> None:
    path, claire = f"/relationships/{cast.roy.id}/erasure", str(cast.roy.people["claire"])
    shown = owner.get(path, person=claire, also=["Cee"]).ok()
    assert {entry["kind"] for entry in shown["gone"]} == {"person_added", "address_added"}
    assert shown["stays"] > 0
    assert Person.objects.filter(id=claire).exists()
    body = {"person": claire, "also": ["Cee"], "why": WHY, "seen": shown["seen"]}
    written = owner.post(path, body).ok(201)
    assert [entry["kind"] for entry in written["entries"]] == ["content_erased"]
    assert not Person.objects.filter(id=claire).exists()
    assert owner.post(path, body).problem(409)["reason"] == "nothing_to_erase"


def test_only_what_was_seen_goes_and_the_reason_names_nobody(cast: Cast, owner: Program) -> None:
    path = f"/relationships/{cast.roy.id}/erasure"
    assert owner.post(path, {"why": WHY, "seen": "0" * 32}).problem(409)["reason"] == "list_has_changed"
    named = owner.post(path, {"why": "Claire Roy asked."}).problem(422)
    assert named["errors"][0]["field"] == "why"
    assert Person.objects.filter(relationship_id=cast.roy.id).count() == 2


def test_only_the_owner_with_the_whole_scope(cast: Cast, merchant: Program, customer: Program) -> None:
    path = f"/relationships/{cast.roy.id}/erasure"
    reader = program(Membership.objects.get(id=cast.reader.member), Scope.ADMIN)
    for caller in (merchant, customer, reader):
        caller.get(path).problem(403)
        caller.post(path, {"why": WHY}).problem(403)
