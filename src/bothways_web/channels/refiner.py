"""An endpoint that speaks as OpenAI's does, and that a book's owner lets look at what was read.

It is off until the owner has seen the exact request and switched it on. It is asked by the worker alone,
directly, without following it elsewhere. What was sent is kept word for word for a month.
"""

import hashlib
import ipaddress
import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from bothways.units.refusal import Ground, Refused
from bothways_web.channels.models import Refiner, Refining
from bothways_web.foundation import clock
from bothways_web.foundation.sealing import CannotBeOpened, seal, unseal
from bothways_web.parties.access import MerchantAccess

PATIENCE = 15.0  # seconds
KEPT_FOR = timedelta(days=30)
#: How long nothing is asked after the first, second, … try that failed.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
_MOST = 100_000  # bytes of an answer
_LOCAL = ("localhost", "host.docker.internal")

OWNER_DECIDES = Refused(
    "owner_decides_what_is_sent", "Only the owner of the book decides what is sent elsewhere. Ask them."
)
REQUEST_WAS_NOT_SEEN = Refused(
    "request_was_not_seen", "What is sent has changed since you looked at it. Look once more, then decide."
)
NOT_NAMED_YET = Refused("refiner_is_not_named", "Say first where it is and which model answers there.")
ADDRESS_DOES_NOT_FIT = Refused(
    "address_does_not_fit",
    "Give an address that begins with https://; http:// is for a computer of your own alone.",
    "address",
    Ground.INPUT,
)


class RefinerTrouble(Exception):
    """It could not be asked, or gave no answer; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent, and to where; without the key."""

    address: str
    body: dict[str, Any]

    @property
    def data(self) -> bytes:
        """The bytes."""
        return json.dumps(self.body, ensure_ascii=False).encode()

    @property
    def digest(self) -> str:
        """What tells one request that was looked at from another."""
        return hashlib.sha256(self.address.encode() + self.data).hexdigest()


def of_merchant(merchant: UUID) -> Refiner | None:
    """The one of a book."""
    return Refiner.objects.select_related("changed_by").filter(merchant_id=merchant).first()


def is_used(merchant: UUID) -> Refiner | None:
    """The one of a book, if it is switched on."""
    return Refiner.objects.filter(merchant_id=merchant, on=True).first()


def request_of(refiner: Refiner, messages: list[dict[str, str]]) -> Request:
    """What is sent to ask this."""
    body = {"model": refiner.model, "messages": messages, "temperature": 0, "stream": False}
    return Request(refiner.address.rstrip("/") + "/chat/completions", body)


def is_local(address: str) -> bool:
    """Whether an address is one's own computer, or one in one's own network."""
    host = urlsplit(address).hostname or ""
    if host in _LOCAL or host.endswith((".local", ".internal")):
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host and bool(host)


def keep(access: MerchantAccess, address: str, model: str, key: str | None) -> Refused | None:
    """Note down where it is; it is off then. ``key`` None leaves the one that is there."""
    if not access.is_owner:
        return OWNER_DECIDES
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        return ADDRESS_DOES_NOT_FIT
    if parts.scheme == "http" and not is_local(address):
        return ADDRESS_DOES_NOT_FIT
    values: dict[str, Any] = {"address": address, "model": model, "on": False, "error": "", "tries": 0}
    if key is not None:
        values["secret"] = seal({"key": key}) if key else b""
    _change(access, **values)
    return None


def switch_on(access: MerchantAccess, seen: str, shown: Request) -> Refused | None:
    """From here on what is read is sent there; ``seen`` is the digest of the request that was looked at."""
    if not access.is_owner:
        return OWNER_DECIDES
    if seen != shown.digest:
        return REQUEST_WAS_NOT_SEEN
    _change(access, on=True, since=clock.now(), error="", tries=0, due_at=clock.now())
    return None


def switch_off(access: MerchantAccess) -> Refused | None:
    """Nothing is sent any more."""
    if not access.is_owner:
        return OWNER_DECIDES
    _change(access, on=False)
    return None


def ask(refiner: Refiner, request: Request) -> str:
    """What it answers; raises ``RefinerTrouble``. Called by the worker alone."""
    heads = {"Content-Type": "application/json", "Accept": "application/json"}
    if refiner.secret:
        try:
            heads["Authorization"] = f"Bearer {unseal(refiner.secret)['key']}"
        except CannotBeOpened:
            raise RefinerTrouble("The key of this installation has changed; type the key again") from None
    asked = urllib.request.Request(request.address, request.data, heads)  # noqa: S310 - the owner named it
    try:
        with _OPENER.open(asked, timeout=PATIENCE) as reply:
            found: Any = json.loads(reply.read(_MOST))
            return str(found["choices"][0]["message"]["content"])
    except urllib.error.HTTPError as error:
        with error:
            raise RefinerTrouble(f"It answered with error {error.code}") from error
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise RefinerTrouble("It gave an answer that makes no sense") from error
    except OSError as error:
        raise RefinerTrouble("It could not be reached, or took too long") from error


def remember(refiner: Refiner, relationship: UUID, about: UUID, request: Request, answer: str) -> None:
    """Write down what was sent, word for word, and what came back."""
    Refining.objects.create(
        merchant_id=refiner.merchant_id,
        relationship_id=relationship,
        about=about,
        address=request.address,
        sent=request.body,
        answer=answer.replace("\x00", "")[:2000],
    )


def went_well(refiner: Refiner) -> None:
    """There is no trouble."""
    Refiner.objects.filter(merchant_id=refiner.merchant_id).exclude(error="").update(error="", tries=0)


def failed(refiner: Refiner, trouble: RefinerTrouble) -> None:
    """Write down why, and when to try again."""
    wait = WAITS[min(refiner.tries, len(WAITS) - 1)]
    Refiner.objects.filter(merchant_id=refiner.merchant_id).update(
        error=str(trouble)[:500], error_at=clock.now(), tries=refiner.tries + 1, due_at=clock.now() + wait
    )


def latest(access: MerchantAccess, limit: int = 20) -> list[Refining]:
    """What was sent, the latest first; for the owner alone."""
    rows = Refining.objects.filter(merchant_id=access.merchant_id)
    return list(rows.order_by("-at")[:limit]) if access.is_owner else []


def forget_old(now: datetime) -> int:
    """Forget what was sent long ago; how many."""
    return Refining.objects.filter(at__lt=now - KEPT_FOR).delete()[0]


def _change(access: MerchantAccess, **values: Any) -> None:
    by = {"changed_by_id": access.member, "changed_at": clock.now()}
    Refiner.objects.update_or_create(merchant=access.merchant, defaults={**values, **by})


class _Stay(urllib.request.HTTPRedirectHandler):
    """What was shown to the owner is where it goes, and nowhere else."""

    def redirect_request(self, *_args: Any, **_more: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), _Stay())
