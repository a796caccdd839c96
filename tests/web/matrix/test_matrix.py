"""Every address × everybody × every method gives what the table says; see ``table.py`` for a new row."""

import pytest
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.web.matrix.conftest import World
from tests.web.matrix.rows import ROWS
from tests.web.matrix.subjects import arguments
from tests.web.matrix.table import ROLES, Cell, expected
from tests.web.matrix.walk import Place, places

OFFERED = ("GET", "POST")

pytestmark = pytest.mark.django_db


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
        for method in OFFERED:
            got = ask(world.browser(role), method, address)
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


def ask(browser: Client, method: str, address: str) -> HttpResponse:
    """Send a request; nothing that it changed stays."""
    cache.clear()
    with transaction.atomic():
        response = browser.generic(method, address)
        transaction.set_rollback(True)
    assert isinstance(response, HttpResponse)
    return response


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
