"""How the merchant works, through the API."""

import pytest

from bothways_web.api.models import Scope
from bothways_web.parties.models import Membership
from tests.cast import Cast
from tests.web.api.conftest import Program, program

pytestmark = pytest.mark.django_db


def test_the_owner_changes_what_they_name_and_nothing_else(cast: Cast) -> None:
    owner = program(Membership.objects.get(id=cast.owner.member), Scope.ADMIN)
    before = owner.get("/book").ok()
    wanted = {"weekdays": "0124", "closed": ["2026-12-24"], "mail_from": "hello@linden.example"}
    after = owner.send("patch", "/book", wanted).ok()
    assert after == {**before, **wanted}
    assert owner.get("/book").ok() == after
    wrong = owner.send("patch", "/book", {"zone": "Mars/Base"}).problem(422)
    assert wrong["errors"][0]["field"] == "zone"


def test_nobody_else_does(cast: Cast, merchant: Program, customer: Program) -> None:
    staff = program(Membership.objects.get(id=cast.staff.member), Scope.ADMIN)
    for caller in (merchant, customer):
        caller.send("patch", "/book", {"name": "Mine"}).problem(403)
    assert staff.send("patch", "/book", {"name": "Mine"}).problem(409)["reason"] == "book_is_the_owners"
