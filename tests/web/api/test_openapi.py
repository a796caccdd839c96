"""The description of the API: valid, up to date, and served to everybody."""

import json

from django.test import Client
from openapi_spec_validator import OpenAPIV31SpecValidator

from bothways_web.api import openapi
from bothways_web.journal.registry import kinds


def test_the_description_is_valid() -> None:
    OpenAPIV31SpecValidator(openapi.document()).validate()


def test_the_description_is_served(client: Client) -> None:
    told = client.get("/api/v1/openapi.json")
    assert json.loads(told.content) == openapi.document()


def test_every_kind_of_entry_is_described() -> None:
    described = {kind["title"] for kind in openapi.document()["components"]["schemas"]["EntryOut"]["oneOf"]}
    assert described == {kind.name for kind in kinds.all()}


def test_every_operation_says_what_it_does() -> None:
    for path, methods in openapi.document()["paths"].items():
        for method, operation in methods.items():
            assert operation.get("description"), f"{method} {path}"
            assert operation.get("tags"), f"{method} {path}"
