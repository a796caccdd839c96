"""Mail to customers and links to their page, through the API."""

import re

import pytest
from django.core import mail as django_mail
from django.test import Client

from bothways_web.api.models import Scope
from bothways_web.channels.outbox import send_due
from bothways_web.foundation import clock
from bothways_web.parties.models import Button, Claim, Merchant, PageLink
from tests.cast import Cast
from tests.web.api.conftest import Program, membership_of, program
from tests.web.channels.conftest import mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner(cast: Cast) -> Program:
    return program(membership_of(cast.owner), Scope.ADMIN)


def test_mail_goes_once_it_was_seen_and_somebody_picked(cast: Cast, owner: Program) -> None:
    claire, paul = str(cast.roy.addresses["claire"]), str(cast.roy.addresses["paul"])
    mail(cast)
    send_due(clock.now())
    shown = owner.get("/sending").ok()
    assert (shown["on"], shown["picked"], len(shown["candidates"])) == (False, 0, 3)
    assert {one["value"]: one["waiting"] for one in shown["candidates"]}["claire@roy.example"] == 1
    seen = owner.get(f"/sending/mails/{claire}").ok()
    assert [one["subject"] for one in seen["letters"]] == ["The labels"]
    body = {"shown": claire, "seen": seen["seen"], "listed": [claire, paul], "picked": [claire]}
    assert owner.put("/sending", {**body, "seen": "0" * 64}).problem(409)["reason"] == "mail_was_not_seen"
    assert owner.put("/sending", {**body, "picked": []}).problem(409)["reason"] == "nobody_is_picked"
    done = owner.put("/sending", body).ok()
    assert (done["on"], done["picked"], done["changes"][0]["member"]) == (True, 1, "Jan Linden")
    assert send_due(clock.now()) == 1
    assert django_mail.outbox[-1].to == ["claire@roy.example"]
    off = owner.delete("/sending").ok()
    assert (off["on"], off["picked"]) == (False, 1)
    assert not Merchant.objects.get(id=cast.merchant.id).sending_on


def test_only_the_owner_sees_and_decides(cast: Cast, merchant: Program, customer: Program) -> None:
    staff = program(membership_of(cast.staff), Scope.ADMIN)
    address = str(cast.roy.addresses["claire"])
    for caller in (staff, customer):
        caller.get("/sending").problem(403)
        caller.get(f"/sending/mails/{address}").problem(403)
        caller.delete("/sending").problem(403)
    merchant.get("/sending").ok()
    merchant.delete("/sending").problem(403)
    elsewhere = str(cast.linden_at_mill.addresses["jan"])
    merchant.get(f"/sending/mails/{elsewhere}").problem(404)


def test_a_link_is_made_listed_and_ended(cast: Cast, merchant: Program) -> None:
    path, paul = f"/relationships/{cast.roy.id}", str(cast.roy.addresses["paul"])
    made = merchant.post(f"{path}/links", {"address": paul}).ok(201)
    token = re.search(r"/p/[\w-]{43}/", made["url"])
    assert token
    assert Client().get(token.group()).status_code == 200
    again = merchant.post(f"{path}/links", {"address": paul}).ok(201)
    assert (again["id"], again["url"] != made["url"]) == (made["id"], True)
    (listed,) = merchant.get(f"{path}/links").ok()
    assert listed["address"] == paul
    assert "url" not in listed
    assert merchant.delete(f"{path}/addresses/{paul}/links").ok() == []
    assert Client().get(token.group()).status_code == 404
    assert PageLink.objects.get().revoked_at is not None
    assert not Button.objects.filter(revoked_at=None).exists()


def test_no_link_for_an_address_of_others(cast: Cast, merchant: Program) -> None:
    reader = program(membership_of(cast.reader))
    bea, paul = str(cast.brook.addresses["bea"]), str(cast.roy.addresses["paul"])
    merchant.post(f"/relationships/{cast.roy.id}/links", {"address": bea}).problem(404)
    reader.post(f"/relationships/{cast.roy.id}/links", {"address": paul}).problem(403)
    assert not PageLink.objects.exists()


def test_the_customer_ends_a_login(cast: Cast, merchant: Program, customer: Program) -> None:
    path, claim = f"/relationships/{cast.roy.id}/claims", Claim.objects.get(user=cast.claire)
    (listed,) = merchant.get(path).ok()
    assert (listed["id"], listed["name"]) == (str(claim.id), "Claire Roy")
    merchant.delete(f"{path}/{claim.id}").problem(403)
    assert customer.delete(f"{path}/{claim.id}").ok() == []
    customer.get(path).problem(401)
