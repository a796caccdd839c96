"""Looking at pages in tests: getting them, counting their queries, finding parts."""

import re
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bothways_web.users.models import User


def browser(user: User | None = None) -> Client:
    """A browser of its own, signed in as somebody or nobody."""
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def page(client: Client, address: str, fragment: bool = False, query: dict[str, str] | None = None) -> str:
    """A page that must be there, or the part of it that htmx gets."""
    response = client.get(address, query or {}, headers={"HX-Request": "true"} if fragment else {})
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def text(html: str) -> str:
    """What can be read on a page, with single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def queries(client: Client, address: str) -> int:
    """How many queries a page needs."""
    with CaptureQueriesContext(connection) as captured:
        page(client, address)
    return len(captured)


def status(client: Client, address: str, method: str = "get", data: dict[str, Any] | None = None) -> int:
    """The status a request is answered with."""
    return int(getattr(client, method)(address, data or {}).status_code)
