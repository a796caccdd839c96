"""Who may call, and what each may see and do."""

from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bothways_web.api import authentication
from bothways_web.api.actions import make_token, revoke_token
from bothways_web.api.limits import Limit
from bothways_web.api.models import ApiToken, Scope
from bothways_web.parties.models import Claim, Membership
from tests.cast import PASSWORD, Cast
from tests.web.api.conftest import Program, membership_of, program

pytestmark = pytest.mark.django_db


def test_a_token_says_whom_it_acts_for(cast: Cast, merchant: Program, customer: Program) -> None:
    ours = merchant.get("/me").ok()
    assert (ours["side"], ours["slug"], ours["role"]) == ("merchant", "linden-labels", "owner")
    theirs = customer.get("/me").ok()
    assert (theirs["side"], theirs["relationship"]) == ("customer", str(cast.roy.id))


def test_only_the_hash_of_a_token_is_kept(cast: Cast) -> None:
    token, secret = make_token(membership_of(cast.owner), "shop")
    kept = ApiToken.objects.get(id=token.id)
    assert secret not in repr(vars(kept))
    assert len(kept.hint) < len(secret) / 3


@pytest.mark.parametrize("secret", ["", "nonsense", "bw_" + "A" * 43])
def test_a_stranger_is_told_to_say_who_they_are(db: None, secret: str) -> None:
    told = Program(secret).get("/me")
    told.problem(401)
    assert told.response.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_revoked_token_ends_at_once(cast: Cast) -> None:
    token, secret = make_token(membership_of(cast.owner), "shop")
    assert Program(secret).get("/me").status == 200
    revoke_token(token)
    Program(secret).get("/me").problem(401)


def test_a_token_ends_with_its_membership(cast: Cast, merchant: Program) -> None:
    Membership.objects.filter(id=cast.owner.member).update(active=False)
    merchant.get("/me").problem(401)


def test_a_token_ends_with_its_claim(cast: Cast, customer: Program) -> None:
    claim = Claim.objects.get(user=cast.claire)
    claim.revoked_at = claim.proved_at
    claim.save()
    customer.get("/me").problem(401)


def test_authenticating_reads_once_and_after_the_first_of_a_day_writes_nothing(merchant: Program) -> None:
    merchant.get("/me").ok()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        merchant.get("/me").ok()
    assert [query["sql"].split()[0] for query in asked] == ["SELECT"]


@pytest.mark.parametrize("member", ["staff", "reader"])
def test_members_see_what_their_role_lets_them_see(cast: Cast, member: str) -> None:
    theirs = program(membership_of(getattr(cast, member)))
    seen = {name: theirs.get(f"/relationships/{getattr(cast, name).id}").status for name in ("roy", "brook")}
    assert seen == {"staff": {"roy": 404, "brook": 200}, "reader": {"roy": 200, "brook": 200}}[member]


def test_a_reader_may_not_write(cast: Cast) -> None:
    reader = program(membership_of(cast.reader))
    reader.put(f"/relationships/{cast.roy.id}/name", {"name": "Roy"}).problem(403)


def test_a_token_that_reads_may_not_write(cast: Cast) -> None:
    reads = program(membership_of(cast.owner), Scope.READ)
    assert (
        "“write”" in reads.put(f"/relationships/{cast.roy.id}/name", {"name": "Roy"}).problem(403)["detail"]
    )


def test_a_customer_reaches_their_own_book_alone(cast: Cast, customer: Program) -> None:
    assert customer.get(f"/relationships/{cast.roy.id}").ok()["side"] == "customer"
    for other in (cast.brook.id, cast.linden_at_mill.id, uuid4()):
        customer.get(f"/relationships/{other}").problem(404)
        customer.put(f"/relationships/{other}/name", {"name": "Mine"}).problem(404)
    customer.post("/relationships", {"name": "New"}).problem(403)


def test_a_merchant_reaches_their_own_book_alone(cast: Cast) -> None:
    mia = program(membership_of(cast.supplier))
    mia.get(f"/relationships/{cast.roy.id}").problem(404)


def test_a_browser_of_the_same_origin_reads_with_its_session(cast: Cast) -> None:
    browser = Client()
    browser.login(username=cast.jan.email, password=PASSWORD)
    as_customer = browser.get(f"/api/v1/relationships/{cast.linden_at_mill.id}")
    assert as_customer.json()["side"] == "customer"
    book = {"Bothways-Merchant": "linden-labels"}
    as_merchant = browser.get(f"/api/v1/relationships/{cast.roy.id}", headers=book)
    assert as_merchant.json()["side"] == "merchant"
    assert browser.get(f"/api/v1/relationships/{cast.roy.id}").status_code == 404
    assert browser.get("/api/v1/me", headers={"Bothways-Merchant": "mill-paper"}).status_code == 404


def test_a_browser_writes_only_with_its_csrf_token(cast: Cast) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.login(username=cast.jan.email, password=PASSWORD)
    path, body = f"/api/v1/relationships/{cast.roy.id}/interest", {"text": "Plain labels, on time"}
    headers = {"Bothways-Merchant": "linden-labels"}
    refused = browser.put(path, body, content_type="application/json", headers=headers)
    assert refused.status_code == 403
    assert refused.headers["Content-Type"] == "application/problem+json"
    token = "a" * 32
    browser.cookies[settings.CSRF_COOKIE_NAME] = token
    written = browser.put(
        path, body, content_type="application/json", headers={**headers, "X-CSRFToken": token}
    )
    assert written.status_code == 201


def test_somebody_who_guesses_tokens_is_slowed_down(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(authentication, "_GUESSES", Limit(0.001, 3))
    for _ in range(3):
        Program("bw_guess").get("/me").problem(401)
    told = Program("bw_guess").get("/me")
    told.problem(429)
    assert int(told.response.headers["Retry-After"]) >= 1


def test_one_program_cannot_hold_up_the_others(
    cast: Cast, merchant: Program, customer: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authentication, "_REQUESTS", Limit(0.001, 2))
    assert [merchant.get("/me").status for _ in range(3)] == [200, 200, 429]
    assert customer.get("/me").status == 200


def test_a_limit_forgets_the_oldest_callers() -> None:
    limit = Limit(0.001, 1)
    assert limit.takes("first")
    assert not limit.takes("first")
    for caller in range(10_001):
        limit.takes(str(caller))
    assert limit.takes("first")
