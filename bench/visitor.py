"""A client as an outside one would be: HTTP/1.1 over one kept connection, with cookies or a token."""

import http.client
import re
import time
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from typing import NamedTuple
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"
#: Seconds after which a kept connection is not trusted any more: servers hang up on silent ones.
SILENCE = 5.0


class Reply(NamedTuple):
    """What came back."""

    status: int
    body: bytes
    location: str = ""


class Unexpected(Exception):
    """An answer that makes further measuring pointless; the text shows how it began."""


class Visitor:
    """One browser or program. Not for several threads at once."""

    def __init__(self, host: str, port: int, token: str = "") -> None:
        self._connection = http.client.HTTPConnection(host, port, timeout=60)
        self._host = f"http://{host}:{port}"
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._heard = time.monotonic()
        self.cookies: dict[str, str] = {}

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Reply:
        """Send a request and read all of its answer."""
        sent = {**self._headers, **(headers or {})}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if time.monotonic() - self._heard > SILENCE:
            self._connection.close()  # the request opens it again
        self._connection.request(method, path, body, sent)
        response = self._connection.getresponse()
        reply = Reply(response.status, response.read(), response.headers.get("Location", ""))
        self._heard = time.monotonic()
        for line in response.headers.get_all("Set-Cookie", []):
            self.cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
        return reply

    def expect(
        self,
        status: int,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> bytes:
        """The body of an answer with this status; raises ``Unexpected`` for every other."""
        reply = self.ask(method, path, body, headers)
        if reply.status != status:
            raise Unexpected(f"{method} {path}: {reply.status} {reply.location} {reply.body[:800]!r}")
        return reply.body

    def sign_in(self, path: str, email: str, password: str) -> None:
        """Fill in the form that stands before a page, and follow it until that page is there."""
        login = self.ask("GET", path).location
        fields = _fields(self.expect(200, "GET", login).decode())
        filled = fields | {"login": email, "password": password}
        headers = {"Content-Type": FORM, "Referer": self._host + login, "Origin": self._host}
        reply = self.ask("POST", login.partition("?")[0], urlencode(filled).encode(), headers)
        if reply.status not in (302, 303):
            raise Unexpected(f"sign-in: {reply.status} {_text(reply.body)[:800]}")
        self.expect(200, "GET", path)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


class _Inputs(HTMLParser):
    """Collects the hidden fields of a page's forms."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("type") == "hidden" and given.get("name"):
            self.found[given["name"] or ""] = given.get("value") or ""


def _fields(page: str) -> dict[str, str]:
    inputs = _Inputs()
    inputs.feed(page)
    return inputs.found


def _text(body: bytes) -> str:
    return re.sub(r"<[^>]+>|\s+", " ", body.decode(errors="replace"))
