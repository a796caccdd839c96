"""Programs that call the API for the people of the cast."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from bothways_web.api.actions import make_token
from bothways_web.api.models import Scope
from bothways_web.parties.models import Claim, Membership
from tests.cast import Cast

BASE = "/api/v1"


@dataclass(frozen=True)
class Program:
    """A program with a token; paths are below ``/api/v1``."""

    secret: str

    def get(self, path: str, **query: Any) -> "Told":
        return self.send("get", path, query)

    def post(self, path: str, body: Any = None, key: str | None = None) -> "Told":
        return self.send("post", path, body, key)

    def put(self, path: str, body: Any = None, key: str | None = None) -> "Told":
        return self.send("put", path, body, key)

    def patch(self, path: str, body: Any = None) -> "Told":
        return self.send("patch", path, body)

    def delete(self, path: str) -> "Told":
        return self.send("delete", path)

    def send(self, method: str, path: str, data: Any = None, key: str | None = None) -> "Told":
        headers = {"Authorization": f"Bearer {self.secret}"} if self.secret else {}
        if key:
            headers["Idempotency-Key"] = key
        send = getattr(Client(), method)
        if method == "get":
            return Told(send(BASE + path, data, headers=headers))
        given = data if isinstance(data, bytes | str) else json.dumps(data) if data is not None else ""
        return Told(send(BASE + path, given, content_type="application/json", headers=headers))


@dataclass(frozen=True)
class Told:
    """What the API answered."""

    response: HttpResponse

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def body(self) -> Any:
        return json.loads(self.response.content)

    def problem(self, status: int) -> dict[str, Any]:
        """The problem document of a refused request."""
        assert self.status == status, self.response.content
        assert self.response.headers["Content-Type"] == "application/problem+json"
        document: dict[str, Any] = self.body
        assert document["status"] == status
        assert set(document) == {"type", "title", "status", "detail", "reason", "errors"}
        assert document["detail"].endswith(".")
        return document

    def ok(self, status: int = 200) -> Any:
        """The body of an answered request."""
        assert self.status == status, self.response.content
        assert self.response.headers["Content-Type"] == "application/json"
        return self.body


def program(holder: Membership | Claim, scope: Scope = Scope.WRITE) -> Program:
    """A program that acts for a member or a customer."""
    return Program(make_token(holder, "test", scope)[1])


def membership_of(member: Any) -> Membership:
    """The membership behind a member's handle."""
    return Membership.objects.get(id=member.member)


@pytest.fixture
def merchant(cast: Cast) -> Program:
    """Linden Labels' owner's program."""
    return program(membership_of(cast.owner))


@pytest.fixture
def customer(cast: Cast) -> Program:
    """Claire's program: she is Linden Labels' customer Roy Cosmetics."""
    return program(Claim.objects.get(user=cast.claire))
