"""Who may do what: every address of the installation, for everybody, by method.

A row is found by an address's name, first in full (``book:parties:keeper``), then without its side
(``parties:keeper``). What is not said in the row follows from the area the address stands in. A new
address needs one line in ``ROWS``; a kind of subject that its path names needs one in ``subjects.py``.
Programs are asked by ``test_programs.py``, from their
description. The test walks the real addresses; ``docs/reference/access.md`` is written from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["owner", "staff", "reader", "customer", "page", "other", "stranger"]
#: A status; or ``acts``: let in and answered; ``in``: sent to sign in; ``none``: the method is not offered.
Cell: TypeAlias = int | Literal["acts", "in", "none"]

ROLES: Mapping[Role, str] = {
    "owner": "owner of the book",
    "staff": "member who sees other customers only",
    "reader": "member who may only read",
    "customer": "this customer, with a login",
    "page": "this customer, by a mail's link",
    "other": "another customer, with a login",
    "stranger": "somebody who is not signed in",
}


@dataclass(frozen=True)
class Area:
    """Addresses of one sort, and what everybody gets there unless a row says otherwise."""

    title: str
    read: Mapping[Role, Cell]
    write: Mapping[Role, Cell]


def _each(
    owner: Cell, staff: Cell, reader: Cell, customer: Cell, page: Cell, other: Cell, stranger: Cell
) -> Mapping[Role, Cell]:
    cells = (owner, staff, reader, customer, page, other, stranger)
    return dict(zip(ROLES, cells, strict=True))


def everybody(cell: Cell) -> Mapping[Role, Cell]:
    """The same for all."""
    return dict.fromkeys(ROLES, cell)


AREAS = {
    "desk": Area(
        "The merchant's book",
        _each(200, 200, 200, 404, "in", 404, "in"),
        _each("acts", "acts", 403, 404, "in", 404, "in"),
    ),
    "relationship": Area(
        "One customer, at the merchant's desk",
        _each(200, 404, 200, 404, "in", 404, "in"),
        _each("acts", 404, 403, 404, "in", 404, "in"),
    ),
    "book": Area(
        "One customer's own page",
        _each(404, 404, 404, 200, 200, 404, "in"),
        _each(404, 404, 404, "acts", "acts", 404, "in"),
    ),
    "login": Area(
        "One's own login",
        _each(200, 200, 200, 200, "in", 200, "in"),
        _each("acts", "acts", "acts", "acts", "in", "acts", "in"),
    ),
    "open": Area("Open to everybody", everybody(200), everybody("acts")),
}


@dataclass(frozen=True)
class Row:
    """The methods that an address offers, and where it departs from its area."""

    methods: tuple[str, ...]
    read: Mapping[Role, Cell] = field(default_factory=dict)
    write: Mapping[Role, Cell] = field(default_factory=dict)
    area: str = ""

    def but(self, read: Mapping[Role, Cell] | None = None, write: Mapping[Role, Cell] | None = None) -> "Row":
        """The same methods, with departures."""
        return replace(self, read=read or {}, write=write or {})

    def at(self, area: str) -> "Row":
        """The same row in another area than its path says."""
        return replace(self, area=area)


SIGNED_IN: tuple[Role, ...] = ("owner", "staff", "reader", "customer", "other")


def signed_in(cell: Cell) -> Mapping[Role, Cell]:
    """The same for all who have a login."""
    return dict.fromkeys(SIGNED_IN, cell)


READ = Row(("GET",))
FORM = Row(("GET", "POST"))
ACT = Row(("POST",))


def area_of(route: str) -> str:
    """The area that an address stands in, by its path."""
    if route.startswith("desk/<slug:slug>/customers/<uuid:relationship_id>/"):
        return "relationship"
    first = route.partition("/")[0]
    return {"desk": "desk", "book": "book", "me": "login"}.get(first, "open")


def expected(row: Row, area: str, role: Role, method: str) -> Cell:
    """What somebody gets for a method."""
    reading = method in ("GET", "HEAD")
    if method not in row.methods:
        return "none"
    said, usual = (row.read, AREAS[area].read) if reading else (row.write, AREAS[area].write)
    return said.get(role, usual[role])
