"""A browser in tests: forms are sent with the token that stood in the page."""

import re
from typing import Any

from django.test import Client

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def submit(browser: Client, address: str, data: dict[str, Any] | None = None, **extra: Any) -> Any:
    """Open the page, then send its form."""
    return send(browser, browser.get(address), address, data, **extra)


def send(browser: Client, page: Any, address: str, data: dict[str, Any] | None = None, **extra: Any) -> Any:
    """Send the form of a page that was opened before."""
    found = _TOKEN.search(page.content.decode())
    assert found, f"{address} shows no form"
    return browser.post(address, {**(data or {}), "csrfmiddlewaretoken": found.group(1)}, **extra)


def text(response: Any) -> str:
    """What the page says, without tags and on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())
