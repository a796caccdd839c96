"""The page of tokens: shown once, listed with their last use, ended at once."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from bothways_web.api.actions import make_token
from bothways_web.api.models import ApiToken, Scope
from bothways_web.foundation import clock
from tests.cast import Cast
from tests.web.api.conftest import Program, membership_of, program
from tests.web.browsing import text
from tests.web.parties.test_sides import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/desk/linden-labels/settings/tokens/"
NEW = {"name": "Web shop", "scope": "write"}


def made(client: Client) -> str:
    """A token as the page shows it, this once."""
    shown = client.post(PAGE, NEW)
    assert shown.headers["Cache-Control"] == "no-store"
    found = re.search(r"bw_[\w-]{43}", shown.content.decode())
    assert found
    return found.group()


def test_a_token_is_shown_once_and_works(cast: Cast) -> None:
    jan = signed_in(cast.jan)
    secret = made(jan)
    assert secret not in jan.get(PAGE).content.decode()
    assert "never used" in text(jan.get(PAGE))
    me = Program(secret).get("/me").ok()
    assert (me["member"], me["scope"]) == (str(cast.owner.member), "write")
    assert f"last used {clock.now():%-d %B %Y}" in text(jan.get(PAGE))


def test_its_use_is_written_once_a_day(cast: Cast) -> None:
    token, secret = make_token(membership_of(cast.owner), "shop")
    Program(secret).get("/me").ok()
    today = ApiToken.objects.get(id=token.id).used_on
    assert today == clock.now().date()
    ApiToken.objects.filter(id=token.id).update(used_on=today - timedelta(days=3))
    Program(secret).get("/me").ok()
    assert ApiToken.objects.get(id=token.id).used_on == today


def test_it_is_ended_at_once(cast: Cast) -> None:
    jan = signed_in(cast.jan)
    secret = made(jan)
    token = ApiToken.objects.get()
    assert jan.post(f"{PAGE}{token.id}/revoke/").status_code == 303
    Program(secret).get("/me").problem(401)
    assert "No program acts here." in text(jan.get(PAGE))
    assert jan.post(f"{PAGE}{token.id}/revoke/").status_code == 404


def test_members_see_their_own_and_the_owner_all(cast: Cast) -> None:
    made(signed_in(cast.ines))
    mine = make_token(membership_of(cast.owner), "Mine")[0]
    ines = signed_in(cast.ines)
    assert "Mine" not in text(ines.get(PAGE))
    assert ines.post(f"{PAGE}{mine.id}/revoke/").status_code == 404
    assert "for Ines Linden" in text(signed_in(cast.jan).get(PAGE))
    assert signed_in(cast.rita).post(PAGE, NEW).status_code == 403


def test_a_token_needs_a_name_and_a_scope_that_exists(cast: Cast) -> None:
    for wrong in ({**NEW, "name": ""}, {**NEW, "scope": "root"}):
        assert signed_in(cast.jan).post(PAGE, wrong).status_code == 422
    assert not ApiToken.objects.exists()


def test_programs_list_and_end_tokens_and_make_none(cast: Cast, merchant: Program) -> None:
    owner = program(membership_of(cast.owner), Scope.ADMIN)
    shop = make_token(membership_of(cast.staff), "Shop")[0]
    listed = owner.get("/tokens").ok()
    assert {one["name"] for one in listed} == {"test", "Shop"}
    assert not any("digest" in one or "secret" in one for one in listed)
    owner.delete(f"/tokens/{shop.id}").ok()
    owner.delete(f"/tokens/{shop.id}").problem(404)
    owner.post("/tokens", NEW).problem(405)
    merchant.get("/tokens").problem(403)
