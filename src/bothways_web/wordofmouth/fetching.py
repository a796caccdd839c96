"""Getting a file from the web for somebody who typed its address: only the public web, and only so much.

The name is looked up once, every address it has must be a public one, and that very address is connected to,
so that a second look-up cannot lead elsewhere. Each step of a redirection is looked at anew.
"""

import http.client
import ipaddress
import socket
import ssl
import time
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings

#: Seconds without a byte, seconds altogether, bytes, and redirections that are followed.
PATIENCE, ALTOGETHER, MOST, STEPS = 15.0, 60.0, 5_000_000, 4
_AGENT = "Bothways (reads feeds for a merchant's book)"
_FEEDS = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1"
_PIECE = 65_536


class FeedTrouble(Exception):
    """What went wrong, in a sentence; ``after`` are the seconds its server asks to be left alone for."""

    def __init__(self, sentence: str, after: int = 0) -> None:
        super().__init__(sentence)
        self.after = after


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server answered. ``body`` is None when nothing changed since ``etag`` and ``modified``."""

    body: bytes | None
    etag: str = ""
    modified: str = ""


def fetch(address: str, etag: str = "", modified: str = "") -> Fetched:
    """The file at an address; raises ``FeedTrouble``."""
    heads = {"User-Agent": _AGENT, "Accept": _FEEDS}
    if etag:
        heads["If-None-Match"] = etag
    if modified:
        heads["If-Modified-Since"] = modified
    until = time.monotonic() + ALTOGETHER
    for _ in range(STEPS + 1):
        found = _step(address, heads, until)
        if isinstance(found, Fetched):
            return found
        address = found
    raise FeedTrouble("This address leads from one to the next without an end.")


def _step(address: str, heads: dict[str, str], until: float) -> Fetched | str:
    """What is there, or the address that it leads on to."""
    parts = _parts(address)
    line = _connect(parts)
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        line.request("GET", path, headers=heads)
        answer = line.getresponse()
        return _read(address, answer, until)
    except ssl.SSLError as error:
        raise FeedTrouble("The server shows no certificate that we can trust.") from error
    except TimeoutError as error:
        raise FeedTrouble("The server did not answer in time.") from error
    except ConnectionRefusedError as error:
        raise FeedTrouble("Nothing answers at this address.") from error
    except (OSError, http.client.HTTPException) as error:
        raise FeedTrouble("The connection broke off.") from error
    finally:
        line.close()


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        raise FeedTrouble("This is not an address of the web.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FeedTrouble("Only addresses that begin with http:// or https:// are read.")
    return parts


def _connect(parts: SplitResult) -> http.client.HTTPConnection:
    host, secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    line: http.client.HTTPConnection = (
        http.client.HTTPSConnection(host, port, timeout=PATIENCE)
        if secure
        else http.client.HTTPConnection(host, port, timeout=PATIENCE)
    )
    at = _public_address(host, port)
    # The name stays in the request and in the certificate that is asked for.
    line._create_connection = lambda _, *rest: socket.create_connection((at, port), *rest)  # type: ignore[attr-defined]  # noqa: SLF001
    return line


def _public_address(host: str, port: int) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FeedTrouble(f"There is no server named {host}.") from None
    addresses = [str(one[4][0]) for one in found]
    if not settings.FEEDS_INSIDE and not all(ipaddress.ip_address(at).is_global for at in addresses):
        raise FeedTrouble("This address lies in a private network. Feeds are read from the public web only.")
    return addresses[0]


def _read(address: str, answer: http.client.HTTPResponse, until: float) -> Fetched | str:
    status = answer.status
    if status == 304:
        return Fetched(None)
    if status in (301, 302, 303, 307, 308) and answer.getheader("Location"):
        return urljoin(address, answer.getheader("Location") or "")
    if status != 200:
        raise FeedTrouble(_refused(status), _seconds(answer.getheader("Retry-After") or ""))
    body = b""
    while piece := answer.read(_PIECE):
        body += piece
        if len(body) > MOST:
            raise FeedTrouble("What stands there is larger than 5 MB, which no feed should be.")
        if time.monotonic() > until:
            raise FeedTrouble("The server takes too long to send it.")
    return Fetched(
        body, (answer.getheader("ETag") or "")[:200], (answer.getheader("Last-Modified") or "")[:100]
    )


def _refused(status: int) -> str:
    if status in (404, 410):
        return "There is no feed at this address any more."
    if status in (401, 403):
        return "The server does not let us read this address."
    if status == 429:
        return "The server asks us to come less often."
    return f"The server answered with error {status}."


def _seconds(text: str) -> int:
    return min(int(text), 7 * 86_400) if text.isdecimal() else 0
