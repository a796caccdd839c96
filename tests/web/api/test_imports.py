"""Imports through the API: handed in, looked at, brought in, taken back."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from bothways_web.api.models import Scope
from bothways_web.foundation import clock
from bothways_web.intake import actions, steps
from bothways_web.parties.models import Relationship
from tests.cast import Cast
from tests.web.api.conftest import BASE, Program, Told, membership_of, program

CONTACTS = b"Company,Contact,E-Mail\nElm Crafts,Eve Elm,eve@elm.example\n,,\nFir Foods,,no address\n,,,x\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> None:
    """The data folder."""
    settings.DATA = tmp_path


def hand_in(program: Program, content: bytes = CONTACTS, what: str = "contacts") -> Told:
    """Hand a file in."""
    file = BytesIO(content)
    file.name = "ours.csv"
    headers = {"Authorization": f"Bearer {program.secret}"}
    response: Any = Client().post(f"{BASE}/imports", {"what": what, "file": file}, headers=headers)
    return Told(response)


def test_looked_at_brought_in_and_taken_back(cast: Cast, merchant: Program) -> None:
    looked = hand_in(merchant).ok(201)
    counts = {name: looked[name] for name in ("rows", "new", "joined", "unchanged", "skipped")}
    assert counts == {"rows": 3, "new": 2, "joined": 0, "unchanged": 0, "skipped": 1}
    assert looked["state"] == "ready"
    assert [one["field"] for one in looked["columns"]][:3] == ["company", "name", "email"]
    assert {one["line"] for one in looked["lines"]} == {4, 5}
    assert not Relationship.objects.filter(name="Elm Crafts").exists()
    path = f"/imports/{looked['id']}"
    assert merchant.post(f"{path}/run").ok(200)["state"] == "done"
    assert Relationship.objects.filter(name="Elm Crafts").exists()
    assert merchant.post(f"{path}/run").status == 409
    assert merchant.post(f"{path}/undo").ok(200)["state"] == "undone"
    assert not Relationship.objects.filter(name="Elm Crafts").exists()
    assert [one["id"] for one in merchant.get("/imports").ok(200)] == [looked["id"]]


def test_other_columns(merchant: Program) -> None:
    path = f"/imports/{hand_in(merchant).ok(201)['id']}"
    changed = merchant.put(
        f"{path}/columns", {"columns": {"name": "1", "company": "", "email": "E-Mail"}}
    ).ok(200)
    assert [one["field"] for one in changed["columns"]][:3] == ["name", None, "email"]
    refused = merchant.put(f"{path}/columns", {"columns": {"shoe_size": "1"}})
    assert refused.status == 422
    assert refused.body["reason"] == "field_is_unknown"


def test_a_large_file_is_brought_in_by_and_by(merchant: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "LINES_AT_ONCE", 1)
    looked = hand_in(merchant).ok(201)
    assert (looked["state"], looked["rows"]) == ("looking", 0)
    steps.work(clock.now())
    assert merchant.get(f"/imports/{looked['id']}").ok(200)["new"] == 2


def test_who_may_import(cast: Cast, customer: Program, merchant: Program) -> None:
    reader = program(membership_of(cast.owner), Scope.READ)
    assert hand_in(customer).status == 403
    assert hand_in(reader).status == 403
    assert reader.get("/imports").ok(200) == []
    assert merchant.get("/imports/00000000-0000-0000-0000-000000000001").status == 404
    assert hand_in(merchant, b"").status == 422
