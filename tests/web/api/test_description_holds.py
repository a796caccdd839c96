"""Requests made up from the description, for either side: no failure of ours, no answer it does not describe.

Schemathesis makes them, in this process. Most go to things that are there, so that acts get further.
``BOTHWAYS_API_EXAMPLES`` makes more of them for each operation.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from bothways_web.api import openapi
from bothways_web.api.service import RESOURCES
from bothways_web.channels import archive_jobs, imap
from bothways_web.channels.archives import Given
from bothways_web.channels.models import MailArchive
from bothways_web.config.wsgi import application
from bothways_web.intake import actions as intake
from bothways_web.intake.models import Upload
from tests.builders.mails import message
from tests.cast import Cast
from tests.web.api.conftest import Program

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EXAMPLES = int(os.environ.get("BOTHWAYS_API_EXAMPLES", "6"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
TAGS = sorted({resource.router.tags[0] for resource in RESOURCES if resource.router.tags})
MONEY = {"minor": 900, "currency": "GBP"}
SERIES = {"what": "Service", "rhythm": {"unit": "month", "every": 3}, "first": "2099-03-06"}
MEETING = {"about": "The hall", "start": "2099-03-06T10:00:00Z", "end": "2099-03-06T11:00:00Z"}
SETTINGS = settings(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(autouse=True)
def outside(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data folder; and no patience with mail servers that are made up."""
    settings.DATA = tmp_path
    monkeypatch.setattr(imap, "PATIENCE", 1.0)


@contextmanager
def one_connection() -> Iterator[None]:
    """Requests do not close the connection that holds this test's transaction, as in Django's own client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


@pytest.mark.parametrize("side", ["merchant", "customer"])
@pytest.mark.parametrize("tag", TAGS)
def test_whatever_is_asked_is_answered_as_described(
    cast: Cast, merchant: Program, customer: Program, side: str, tag: str
) -> None:
    program = merchant if side == "merchant" else customer
    there = _things_that_are_there(cast, merchant, customer)
    with one_connection():
        schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    asked = 0
    for found in schema.get_all_operations():
        operation: Any = found.ok()  # type: ignore[union-attr]  # an invalid operation fails here
        if tag not in (operation.definition.raw.get("tags") or []):
            continue
        _ask(operation, program, there)
        asked += 1
    assert asked


def _ask(operation: Any, program: Program, there: dict[str, str]) -> None:
    @SETTINGS
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        for name in case.path_parameters or {}:
            case.path_parameters[name] = there.get(name, case.path_parameters[name])
        case.headers["Authorization"] = f"Bearer {program.secret}"
        response = case.call()
        case.validate_response(response, checks=CHECKS)

    with one_connection():
        ask()


def _things_that_are_there(cast: Cast, merchant: Program, customer: Program) -> dict[str, str]:
    """An identifier for each path parameter."""
    book = f"/relationships/{cast.roy.id}"

    def made(program: Program, path: str, body: dict[str, Any]) -> str:
        identity: str = program.post(f"{book}{path}", body).ok(201)["entries"][0]["id"]
        return identity

    member = str(cast.owner.member)
    promise = merchant.post(f"{book}/promises", {"what": "Send the proof"}).ok(201)["promise"]["id"]
    handed = intake.hand_in(cast.owner, "contacts", BytesIO(b"Company,Town\nElm Crafts,York\n"), "ours.csv")
    assert isinstance(handed, Upload)
    return {
        "import_id": str(handed.id),
        "mailbox": str(_archive(cast)),
        "archive": str(_archive(cast)),
        "relationship": str(cast.roy.id),
        "person": str(cast.roy.people["paul"]),
        "address": str(cast.roy.addresses["paul"]),
        "promise": promise,
        "entry": made(merchant, "/facts", {"text": "Has a shop", "how": "observed"}),
        "note": made(merchant, "/notes", {"text": "Prefers mornings"}),
        "question": made(customer, "/questions", {"text": "Is it waterproof?"}),
        "fact": made(merchant, "/facts", {"text": "Moves in May", "how": "assumed"}),
        "wish": made(customer, "/wishes", {"words": "Labels without plastic"}),
        "order": made(merchant, "/orders", {"number": "1", "total": MONEY}),
        "series": _subject(merchant, f"{book}/series", SERIES),
        "appointment": _subject(customer, f"{book}/appointments", MEETING),
        "need": _subject(merchant, f"{book}/promises/{promise}/needs", {"what": "Paper", "by": member}),
        "invoice": made(merchant, "/invoices", {"number": "1", "total": MONEY}),
    }


def _archive(cast: Cast) -> UUID:
    """An archive with one mail, which waits."""
    mails = BytesIO(b"From x\n" + message("claire@roy.example", "hello@linden.example").as_bytes())
    handed = archive_jobs.hand_in(cast.owner, mails, "ours.mbox", Given("hello@linden.example", "Why", 730))
    assert isinstance(handed, MailArchive)
    return handed.mailbox_id


def _subject(program: Program, path: str, body: dict[str, Any]) -> str:
    """What the first entry is about."""
    identity: str = program.post(path, body).ok(201)["entries"][0]["subject"]
    return identity


def test_every_operation_is_asked() -> None:
    tags = {
        tag for path in openapi.document()["paths"].values() for one in path.values() for tag in one["tags"]
    }
    assert tags == set(TAGS)
