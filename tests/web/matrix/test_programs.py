"""Every operation that the API describes × everybody: nobody gets at a customer who is not theirs."""

from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLResolver, get_resolver

from bothways_web.api import openapi
from tests.web.matrix.conftest import World
from tests.web.matrix.subjects import SUBJECTS
from tests.web.matrix.table import Role
from tests.web.matrix.test_matrix import ask

pytestmark = pytest.mark.django_db

DESCRIBED = openapi.document()["paths"]
OPERATIONS = [(path, method) for path, methods in DESCRIBED.items() for method in methods]
MEMBERS: tuple[Role, ...] = ("owner", "staff", "reader")
KEPT_OUT = (401, 403, 404, 409, 415, 422)


def call(world: World, role: Role, method: str, path: str) -> HttpResponse:
    """What a browser of this role is answered, asking as a program would, about something of Roy's."""
    known = {
        "relationship": SUBJECTS["relationship"],
        "person": SUBJECTS["person"],
        "address": SUBJECTS["address"],
    }
    address = path
    for name in openapi_names(path):
        made = known[name](world.cast) if name in known else UUID(int=1)
        address = address.replace(f"{{{name}}}", str(made))
    browser: Client = world.browser(role)
    if role in MEMBERS:
        browser.defaults["HTTP_BOTHWAYS_MERCHANT"] = "linden-labels"
    return ask(browser, method.upper(), address)


def openapi_names(path: str) -> list[str]:
    """The placeholders of a described path."""
    return [part[1:-1] for part in path.split("/") if part.startswith("{")]


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_without_a_login_nothing_is_answered(world: World, path: str, method: str) -> None:
    roles: tuple[Role, ...] = ("stranger", "page")
    assert {call(world, role, method, path).status_code for role in roles} == {401}


@pytest.mark.parametrize(("path", "method"), [one for one in OPERATIONS if "{relationship}" in one[0]])
def test_about_this_customer(world: World, path: str, method: str) -> None:
    outsiders: tuple[Role, ...] = ("staff", "other")
    told = {role: call(world, role, method, path).status_code for role in outsiders}
    if method == "get":
        assert told == {"staff": 404, "other": 404}
        if openapi_names(path) == ["relationship"]:
            insiders: tuple[Role, ...] = ("owner", "reader", "customer")
            assert {call(world, role, method, path).status_code for role in insiders} <= {200, 403}
    else:
        assert set(told.values()) <= set(KEPT_OUT)
        assert call(world, "reader", method, path).status_code in KEPT_OUT


def test_every_address_of_programs_is_described() -> None:
    (api,) = [one for one in get_resolver().url_patterns if str(one.pattern) == "api/v1/"]
    assert isinstance(api, URLResolver)
    routes = {str(one.pattern).replace("<", "{").replace(">", "}") for one in api.url_patterns}
    described = {path.removeprefix("/api/v1/") for path in DESCRIBED}
    assert routes - described == {"openapi.json", "^.*$", ""}
