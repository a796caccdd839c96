"""The doors of a room's pages in tests: the same page on the desk and in the customer's book."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.test import Client

from bothways_web.journal.models import JournalEntry
from bothways_web.users.models import User
from tests.cast import Cast
from tests.web.pages import browser


def desk(relationship: UUID, path: str) -> str:
    """The merchant's address of a page."""
    return f"/desk/linden-labels/customers/{relationship}/{path}"


def book(relationship: UUID, path: str) -> str:
    """The customer's address of a page."""
    return f"/book/{relationship}/{path}"


def doors(cast: Cast, path: str) -> list[tuple[str, User | None, str, int]]:
    """Who asks for Roy's page, at which address, and the status a GET is answered with."""
    ours, theirs = desk(cast.roy.id, path), book(cast.roy.id, path)
    return [
        ("the owner", cast.jan, ours, 200),
        ("a reader", cast.rita, ours, 200),
        ("the customer", cast.claire, theirs, 200),
        ("staff without this customer", cast.ines, ours, 404),
        ("another merchant", cast.mia, ours, 404),
        ("the customer at the desk", cast.claire, ours, 404),
        ("another customer", cast.bea, theirs, 404),
        ("the owner in the book", cast.jan, theirs, 404),
        ("a stranger", cast.sam, theirs, 404),
        ("nobody", None, theirs, 302),
        ("nobody at the desk", None, ours, 302),
    ]


def answers(cast: Cast, path: str, method: str = "get", **more: Any) -> dict[str, int]:
    """The status that each of them is answered with."""
    return {
        name: int(getattr(browser(user), method)(address, **more).status_code)
        for name, user, address, _ in doors(cast, path)
    }


def expected(cast: Cast, path: str, **otherwise: int) -> dict[str, int]:
    """What GET is answered with; ``otherwise`` names exceptions, with underscores for blanks."""
    exceptions = {name.replace("_", " "): status for name, status in otherwise.items()}
    return {name: exceptions.get(name, status) for name, _, _, status in doors(cast, path)}


def kinds(relationship: UUID) -> Iterator[str]:
    """The kinds of a relationship's entries, the last first."""
    rows = JournalEntry.objects.filter(relationship_id=relationship).order_by("-recorded_at")
    yield from rows.values_list("kind", flat=True)


def post(client: Client, address: str, data: dict[str, Any] | None = None, status: int = 303) -> str:
    """Post a form that is to be answered with ``status``; where it leads, or what it says."""
    response = client.post(address, data or {})
    assert response.status_code == status, (response.status_code, response.content.decode()[:2000])
    return str(response.headers["Location"]) if status == 303 else response.content.decode()
