"""Every address × everybody × every method gives what the table says; see ``table.py`` for a new row."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from bothways_web.foundation import clock
from bothways_web.parties.links import page_link
from bothways_web.parties.models import Address
from bothways_web.parties.page_session import SESSION_KEY
from bothways_web.users.models import User
from tests.cast import Cast, gather
from tests.web.matrix.rows import ROWS
from tests.web.matrix.subjects import arguments
from tests.web.matrix.table import ROLES, Cell, Role, expected
from tests.web.matrix.walk import Place, places

OFFERED = ("GET", "POST")

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class World:
    """The cast, with the session that each role's browser has."""

    cast: Cast
    sessions: dict[Role, str]

    def browser(self, role: Role) -> Client:
        """A browser of this role, fresh for each request."""
        client = Client(raise_request_exception=False)
        if role in self.sessions:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[role]
        return client


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """One cast for the whole table; whatever a request changes is taken back."""
    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "DATA", tmp_path_factory.mktemp("data"))
        cast = gather()
        users: dict[Role, User] = {
            "owner": cast.jan,
            "staff": cast.ines,
            "reader": cast.rita,
            "customer": cast.claire,
            "other": cast.bea,
        }
        sessions: dict[Role, str] = {}
        for role, user in users.items():
            client = Client()
            client.force_login(user)
            sessions[role] = client.cookies[settings.SESSION_COOKIE_NAME].value
        yield World(cast, {**sessions, "page": page_session(cast)})
        transaction.set_rollback(True)


def page_session(cast: Cast) -> str:
    """A session that a mail's link opened."""
    session = Client().session
    link = page_link(Address.objects.get(id=cast.roy.addresses["claire"]))
    session[SESSION_KEY] = {str(cast.roy.id): {"link": str(link.id), "at": clock.now().isoformat()}}
    session.save()
    return str(session.session_key)


PLACES = places()
OURS = [place for place in PLACES if (row := place.row(ROWS)) is not None and row.methods]


def test_every_address_has_its_row() -> None:
    missing = [place.name for place in PLACES if place.row(ROWS) is None]
    assert missing == [], "say in tests/web/matrix/rows.py who may do what there"


def test_every_row_has_its_address() -> None:
    names = {name for place in PLACES for name in place.names}
    assert sorted(set(ROWS) - names) == []


@pytest.mark.parametrize("place", OURS, ids=lambda place: place.name)
def test_everybody_gets_what_the_table_says(world: World, place: Place) -> None:
    row = place.row(ROWS)
    assert row is not None
    area = place.area(row)
    wrong = []
    address = reverse(place.name, kwargs=arguments(place, world.cast))
    for role in ROLES:
        for method in sorted({*OFFERED, *row.methods}):
            browser = world.browser(role)
            got = ask(browser, method, address, {"body": row.body, **sent_with(place, role)})
            wanted = expected(row, area, role, method)
            if not fits(got, wanted):
                wrong.append(f"{role} {method}: {got.status_code} {got.get('Location', '')}, not {wanted}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("status", "to", "fitting"),
    [
        (200, "", {200, "acts"}),
        (303, "/desk/linden-labels/", {303, "acts"}),
        (302, "/me/login/?next=/", {"in", "none"}),
        (302, "/", {302, "acts"}),
        (403, "", {403}),
        (404, "", {404, "none"}),
        (405, "", {"none"}),
        (500, "", set()),
    ],
)
def test_what_an_answer_counts_as(status: int, to: str, fitting: set[Cell]) -> None:
    answer = HttpResponse(status=status, headers={"Location": to} if to else None)
    cells: tuple[Cell, ...] = (200, 302, 303, 403, 404, "acts", "in", "none")
    assert {cell for cell in cells if fits(answer, cell)} == fitting


def ask(browser: Client, method: str, address: str, sent: dict[str, Any]) -> HttpResponse:
    """Send a request; nothing that it changed stays."""
    cache.clear()
    body = sent.pop("body")
    if body is not None:
        sent |= {"data": json.dumps(body), "content_type": "application/json"}
    with transaction.atomic():
        response = browser.generic(method, address, **sent)
        transaction.set_rollback(True)
    assert isinstance(response, HttpResponse)
    return response


def sent_with(place: Place, role: Role) -> dict[str, Any]:
    """Programs that act for a merchant name the book."""
    named = place.name.startswith("api:") and role in ("owner", "staff", "reader")
    return {"headers": {"Bothways-Merchant": "linden-labels"}} if named else {}


def fits(got: HttpResponse, wanted: Cell) -> bool:
    """Whether an answer is what the cell stands for."""
    signs_in = got.status_code == 302 and got["Location"].startswith("/me/login/")
    if wanted == "in":
        return signs_in
    if wanted == "none":
        return got.status_code in (404, 405) or signs_in
    if wanted == "acts":
        return got.status_code in (200, 201, 204, 303, 400, 409, 413, 415, 422) or (
            got.status_code == 302 and not signs_in
        )
    return got.status_code == wanted and not signs_in
