"""Addresses whose shapes are remembered are found as any list of patterns finds them."""

import re
from uuid import UUID

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, URLResolver, path, resolve
from django.urls.resolvers import RoutePattern

from bothways_web.api.urls import operations
from bothways_web.foundation import resolving
from bothways_web.foundation.resolving import Remembering


def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


PATTERNS = [
    path("customers/new", view, {"fresh": True}, name="new"),
    path("customers/<uuid:customer>", view, name="customer"),
    path("customers/<str:anything>", view, name="anything"),
    path("customers/<uuid:customer>/notes/<int:number>", view, name="note"),
]
ONE, OTHER = UUID("0d2f3c6a-8b1e-4c57-9d20-aab13c5e7f01"), UUID("7be41a90-52c6-4f0b-8e13-c9d07f62ab35")
PATHS = [
    "customers/new",
    f"customers/{ONE}",
    f"customers/{OTHER}",
    f"customers/{str(ONE).upper()}",
    "customers/-",
    f"customers/{ONE}-",
    f"customers/{ONE}/notes/1",
    f"customers/{OTHER}/notes/2",
]


@pytest.mark.parametrize("wanted", PATHS)
def test_the_same_is_found_before_and_after_it_is_remembered(wanted: str) -> None:
    plain, remembering = URLResolver(RoutePattern(""), PATTERNS), Remembering(PATTERNS)
    for _ in range(2):
        for given in (*PATHS, wanted):
            found, expected = remembering.resolve(given), plain.resolve(given)
            assert (found.url_name, found.kwargs, found.route) == (
                expected.url_name,
                expected.kwargs,
                expected.route,
            )


def test_what_is_nowhere_is_found_nowhere() -> None:
    remembering = Remembering(PATTERNS)
    for _ in range(2):
        with pytest.raises(Resolver404):
            remembering.resolve(f"suppliers/{ONE}")


def test_every_operation_of_the_api_is_reached() -> None:
    places = [str(pattern.pattern) for pattern in operations]
    assert sum("<" in place for place in places) > 100
    for number in (1, 2):
        for place in places:
            address = re.sub(r"<\w+>", str(UUID(int=number)), place)
            first = next(pattern for pattern in operations if pattern.resolve(address))
            found = resolve(f"/api/v1/{address}")
            assert (found.func, found.route) == (first.callback, f"api/v1/{first.pattern}")


def test_only_so_many_shapes_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resolving, "_MOST", 3)
    remembering = Remembering(PATTERNS)
    for number in range(10):
        assert remembering.resolve(f"customers/nonsense-{number}").url_name == "anything"
        assert len(remembering._fitting) <= 3
