"""The team through the API: invited, changed, never without an owner."""

import re

import pytest
from django.test import Client

from bothways_web.api.models import Scope
from bothways_web.parties.models import Membership
from tests.cast import PASSWORD, Cast
from tests.web.api.conftest import Program, membership_of, program
from tests.web.browsing import submit

pytestmark = pytest.mark.django_db
NEW = {"email": "nils@new.example", "name": "Nils New", "role": "staff", "sees": "own"}


@pytest.fixture
def owner(cast: Cast) -> Program:
    return program(membership_of(cast.owner), Scope.ADMIN)


def test_an_invitation_leads_into_the_team(owner: Program) -> None:
    url = owner.post("/invitations", NEW).ok(201)["url"]
    (listed,) = owner.get("/invitations").ok()
    assert (listed["email"], listed["sees"]) == ("nils@new.example", "own")
    path = re.search(r"/invited/[\w-]+/", url)
    assert path
    submit(Client(), path.group(), {"name": "Nils New", "password": PASSWORD})
    assert owner.get("/invitations").ok() == []
    assert "Nils New" in {one["name"] for one in owner.get("/members").ok()}
    wrong = owner.post("/invitations", {**NEW, "email": "nils at new"}).problem(422)
    assert wrong["errors"][0]["field"] == "email"
    again = owner.post("/invitations", NEW).problem(422)
    assert again["reason"] == "is_a_member_already"


def test_an_invitation_is_taken_back(owner: Program) -> None:
    owner.post("/invitations", NEW).ok(201)
    (listed,) = owner.get("/invitations").ok()
    assert owner.delete(f"/invitations/{listed['id']}").ok() == []


def test_a_member_is_changed_and_an_owner_stays(cast: Cast, owner: Program) -> None:
    left = owner.send("patch", f"/members/{cast.staff.member}", {"role": "reader", "sees": "all"}).ok()
    assert {one["name"]: one["role"] for one in left}["Ines Linden"] == "reader"
    stays = owner.send("patch", f"/members/{cast.owner.member}", {"role": "staff", "sees": "all"})
    assert stays.problem(409)["reason"] == "last_owner_stays"
    elsewhere = owner.send("patch", f"/members/{cast.supplier.member}", {"role": "staff", "sees": "all"})
    elsewhere.problem(404)


def test_only_the_owner_with_the_whole_scope(cast: Cast, merchant: Program, customer: Program) -> None:
    staff = program(membership_of(cast.staff), Scope.ADMIN)
    for caller in (merchant, customer):
        caller.get("/invitations").problem(403)
        caller.post("/invitations", NEW).problem(403)
    staff.get("/invitations").problem(403)
    staff.post("/invitations", NEW).problem(409)
    assert Membership.objects.filter(merchant=cast.merchant).count() == 3
