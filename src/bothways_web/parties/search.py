"""Customers by name, people, mail, phone or number: every word of the query begins one of their words.

What is found stands in the order of the names, (sort_key, id), unless more is found than anybody would read:
then in the order of the words that were found, (term, id). Either list is read from a place in it, through
an index, so that no page is dearer than the first.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.folding import ends_in, without_top, words
from bothways_web.parties.models import Relationship, SearchTerm

#: A word that more customers share is not put into the order of their names.
RARE = 300
MOST_WORDS = 6
_PHONE = re.compile(r"\+?[\d\s()/.-]{4,}")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list: beside the customer with this id, who stands there with this key."""

    key: bytes
    id: UUID

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """From the form that ``str`` gives; None for anything else."""
        key, _, identity = text.partition(".")
        try:
            return cls(bytes.fromhex(key), UUID(identity))
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.key.hex()}.{self.id.hex}"


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is wanted: so many after a place, or so many before one."""

    limit: int
    after: Place | None = None
    before: Place | None = None

    @property
    def way(self) -> str:
        """The comparison that leads on from the place."""
        return "lt" if self.before else "gt"

    @property
    def sign(self) -> str:
        """The sign of the order that is read."""
        return "-" if self.before else ""


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a list, in order; ``before`` and ``after`` are where it goes on, None at its ends."""

    rows: tuple[Relationship, ...] = ()
    before: Place | None = None
    after: Place | None = None


def customers(access: MerchantAccess, query: str, page: Page) -> Found:
    """The customers that a query finds, all of them for an empty one.

    Asks the database twice for the list, and at most once for each word before it.
    """
    if not query.strip():
        return _by_name(_visible(access), page)
    for wanted in _readings(query):
        found = _search(access, wanted, page)
        if found.rows:
            return found
    return Found()


def _search(access: MerchantAccess, wanted: Sequence[str], page: Page) -> Found:
    """The customers that have all the words."""
    if access.only_keeper:
        return _by_name(_having(_visible(access), wanted), page)
    for at, word in enumerate(wanted):
        sharing = _sharing(access, word)
        if not sharing:
            return Found()
        if len(sharing) <= RARE:
            # They are of this book, as the words are; asked by it, all of it could be read to find them.
            rows = Relationship.objects.filter(id__in=set(sharing))
            return _by_name(_having(rows, [*wanted[:at], *wanted[at + 1 :]]), page)
    return _by_word(access, wanted, page)


def _readings(query: str) -> list[list[str]]:
    """The ways to read a query, the likeliest first: as one phone number, as words."""
    text = query.strip()
    readings = []
    if _PHONE.fullmatch(text):
        digits = re.sub(r"\D", "", text).lstrip("0")
        if len(digits) >= 4:
            readings += [[digits], [ends_in(digits)]]
    plain = _without_prefixes(words(" ".join(map(without_top, text.split()))))[:MOST_WORDS]
    if plain and plain not in readings:
        readings.append(plain)
    return readings


def _without_prefixes(wanted: list[str]) -> list[str]:
    """Longest first; a word that begins another one asks for nothing more."""
    longest = sorted(wanted, key=lambda word: (-len(word), word))
    return [
        word for at, word in enumerate(longest) if not any(longer.startswith(word) for longer in longest[:at])
    ]


def _sharing(access: MerchantAccess, word: str) -> list[UUID]:
    """Customers with this word, but no more than show that it is a common one."""
    terms = SearchTerm.objects.filter(_begins(word), merchant_id=access.merchant_id)
    return list(terms.values_list("relationship_id", flat=True)[: RARE + 1])


def _having(rows: QuerySet[Relationship], wanted: Iterable[str]) -> QuerySet[Relationship]:
    for word in wanted:
        rows = rows.filter(Exists(SearchTerm.objects.filter(_begins(word), relationship_id=OuterRef("id"))))
    return rows


def _begins(word: str) -> Q:
    """A prefix as a range of bytes. UTF-8 never holds 0xFF, so it stands behind every longer word."""
    return Q(term__gte=word.encode(), term__lt=word.encode() + b"\xff")


def _visible(access: MerchantAccess) -> QuerySet[Relationship]:
    rows = Relationship.objects.filter(merchant_id=access.merchant_id)
    return rows.filter(keeper=access.only_keeper) if access.only_keeper else rows


def _by_name(rows: QuerySet[Relationship], page: Page) -> Found:
    """A part of these customers in the order of their names."""
    beyond = _beyond(page, "sort_key", "id")
    found = list(rows.filter(beyond).order_by(f"{page.sign}sort_key", f"{page.sign}id")[: page.limit + 1])
    return _found(page, found, [Place(bytes(row.sort_key), row.id) for row in found])


def _by_word(access: MerchantAccess, wanted: Sequence[str], page: Page) -> Found:
    """A part of the customers that have these (common) words, in the order of the first one."""
    same = SearchTerm.objects.filter(relationship_id=OuterRef("relationship_id"))
    earlier = same.filter(term__gte=wanted[0].encode(), term__lt=OuterRef("term"))
    terms = SearchTerm.objects.filter(
        _begins(wanted[0]),
        ~Exists(earlier),
        _beyond(page, "term", "relationship_id"),
        merchant_id=access.merchant_id,
    )
    for word in wanted[1:]:
        terms = terms.filter(Exists(same.filter(_begins(word))))
    order = (f"{page.sign}term", f"{page.sign}relationship_id")
    places = [
        Place(bytes(term), found)
        for term, found in terms.order_by(*order).values_list("term", "relationship_id")[: page.limit + 1]
    ]
    rows = Relationship.objects.in_bulk([place.id for place in places])
    return _found(page, [rows[place.id] for place in places], places)


def _beyond(page: Page, key: str, identity: str) -> Q:
    """What stands beyond the page's place. The first condition follows from the others; through it the index
    is entered at the right place.
    """
    place = page.before or page.after
    if place is None:
        return Q()
    further = Q(**{f"{key}__{page.way}": place.key})
    same = Q(**{key: place.key, f"{identity}__{page.way}": place.id})
    return Q(**{f"{key}__{page.way}e": place.key}) & (further | same)


def _found(page: Page, rows: list[Relationship], places: list[Place]) -> Found:
    more = len(rows) > page.limit
    rows, places = rows[: page.limit], places[: page.limit]
    if not rows:
        return Found()
    if page.before:
        return Found(tuple(reversed(rows)), places[-1] if more else None, places[0])
    return Found(tuple(rows), places[0] if page.after else None, places[-1] if more else None)
