"""Customers by name, people, mail, phone or number: every word of the query begins one of their words.

The list is ordered by (sort_key, id) and read from a place in it, so that no page is dearer than the first.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.folding import ends_in, words
from bothways_web.parties.models import Relationship, SearchTerm

#: A word that more customers share than this does not narrow the search; the list is walked instead.
COMMON = 2000
_PHONE = re.compile(r"\+?[\d\s()/.-]{4,}")
MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the list, between two customers: after the one with this key and id."""

    sort_key: bytes
    id: UUID

    @classmethod
    def of(cls, row: Relationship) -> "Place":
        """The place of a customer."""
        return cls(bytes(row.sort_key), row.id)

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """From the form that ``str`` gives; None for anything else."""
        key, _, identity = text.partition(".")
        try:
            return cls(bytes.fromhex(key), UUID(identity))
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.sort_key.hex()}.{self.id.hex}"


@dataclass(frozen=True, slots=True)
class Found:
    """One page of customers, in order, and whether the list goes on on either side."""

    rows: tuple[Relationship, ...] = ()
    earlier: bool = False
    later: bool = False


def customers(
    access: MerchantAccess, query: str, limit: int, after: Place | None = None, before: Place | None = None
) -> Found:
    """The customers that a query finds (all for an empty one), ``limit`` at a time.

    ``after`` and ``before`` are places in the list; give at most one of them. Asks the database once for
    the list, and at most once for each word before it.
    """
    alternatives = _readings(query)
    if not alternatives:
        return Found() if query.strip() else _page(_visible(access), limit, after, before)
    for wanted in alternatives:
        narrowed = _narrowed(access, wanted)
        found = _page(narrowed, limit, after, before) if narrowed is not None else Found()
        if found.rows:
            return found
    return Found()


def _readings(query: str) -> list[list[str]]:
    """The ways to read a query, the likeliest first: as one phone number, as words."""
    text = query.strip()
    readings = []
    if _PHONE.fullmatch(text):
        digits = re.sub(r"\D", "", text).lstrip("0")
        if len(digits) >= 4:
            readings += [[digits], [ends_in(digits)]]
    plain = _without_prefixes(words(text))[:MOST_WORDS]
    if plain and plain not in readings:
        readings.append(plain)
    return readings


def _without_prefixes(wanted: list[str]) -> list[str]:
    """Longest first; a word that begins another one asks for nothing more."""
    longest = sorted(wanted, key=lambda word: (-len(word), word))
    return [
        word for at, word in enumerate(longest) if not any(longer.startswith(word) for longer in longest[:at])
    ]


def _narrowed(access: MerchantAccess, wanted: list[str]) -> QuerySet[Relationship] | None:
    """The customers that have all the words; None when there can be none."""
    visible = _visible(access)
    for at, word in enumerate(wanted):
        sharing = _sharing(access, word)
        if not sharing:
            return None
        if len(sharing) <= COMMON:
            return _having(visible.filter(id__in=sharing), wanted[:at] + wanted[at + 1 :])
    return _having(visible, wanted)


def _sharing(access: MerchantAccess, word: str) -> set[UUID]:
    terms = SearchTerm.objects.filter(_begins(word), merchant_id=access.merchant_id)
    return set(terms.values_list("relationship_id", flat=True)[: COMMON + 1])


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


def _page(rows: QuerySet[Relationship], limit: int, after: Place | None, before: Place | None) -> Found:
    if before is not None:
        found = list(_beyond(rows, before, "lt").order_by("-sort_key", "-id")[: limit + 1])
        more = len(found) > limit
        return Found(tuple(reversed(found[:limit])), earlier=more, later=True)
    if after is not None:
        rows = _beyond(rows, after, "gt")
    found = list(rows.order_by("sort_key", "id")[: limit + 1])
    return Found(tuple(found[:limit]), earlier=after is not None, later=len(found) > limit)


def _beyond(rows: QuerySet[Relationship], place: Place, way: str) -> QuerySet[Relationship]:
    further = Q(**{f"sort_key__{way}": place.sort_key})
    same = Q(sort_key=place.sort_key, **{f"id__{way}": place.id})
    # The first condition is implied by the second; it lets the index be entered at the right place.
    return rows.filter(Q(**{f"sort_key__{way}e": place.sort_key}) & (further | same))
