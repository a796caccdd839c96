"""A browser in tests: forms are sent with the token that stood in the page."""

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def submit(browser: Client, address: str, data: dict[str, Any] | None = None, **extra: Any) -> HttpResponse:
    """Open the page, then send its form."""
    found = _TOKEN.search(browser.get(address).content.decode())
    assert found, f"{address} shows no form"
    return browser.post(address, {**(data or {}), "csrfmiddlewaretoken": found.group(1)}, **extra)


def text(response: HttpResponse) -> str:
    """What the page says, without tags and on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())
