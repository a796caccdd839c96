"""Which customer a name on a review may be: by mail address, or by every word of the name.

It is only proposed where exactly one customer of the book fits; a person says yes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from bothways.journal.relationship import Medium
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.folding import words
from bothways_web.parties.models import Address, Relationship, SearchTerm

#: A word that more customers share tells nothing.
MOST = 3000


def by_name(access: MerchantAccess, called: Iterable[str]) -> dict[str, UUID]:
    """For each name that exactly one customer, or one of its people, has: that customer.

    ``Claire R.`` fits Claire Roy. One word alone fits only who is called so and nothing else. Two queries.
    """
    wanted = {name: words(name) for name in called}
    long = {word for parts in wanted.values() for word in parts if len(word) > 1}
    having = _having(access, long)
    found = {name: _fitting(parts, having) for name, parts in wanted.items()}
    terms = _terms(access, {one for some in found.values() for one in some})
    return {name: only for name, some in found.items() if (only := _only(wanted[name], some, terms))}


def by_address(access: MerchantAccess, addresses: Iterable[str]) -> dict[str, UUID]:
    """For each mail address that one customer has: that customer. One query."""
    values = {address for address in addresses if address}
    if not values:
        return {}
    rows = Address.objects.filter(
        merchant_id=access.merchant_id, medium=Medium.EMAIL.value, value__in=values, awaits_consent=False
    )
    owners: dict[str, set[UUID]] = defaultdict(set)
    for value, relationship in rows.values_list("value", "relationship_id"):
        owners[value].add(relationship)
    return {value: next(iter(some)) for value, some in owners.items() if len(some) == 1}


def visible(access: MerchantAccess, relationships: Iterable[UUID]) -> dict[UUID, str]:
    """The names of those of some customers whom one may see. One query."""
    rows = Relationship.objects.filter(merchant_id=access.merchant_id, id__in=list(relationships))
    if access.only_keeper:
        rows = rows.filter(keeper=access.only_keeper)
    return dict(rows.values_list("id", "name"))


def _having(access: MerchantAccess, wanted: set[str]) -> Mapping[bytes, set[UUID]]:
    having: dict[bytes, set[UUID]] = defaultdict(set)
    if wanted:
        rows = SearchTerm.objects.filter(
            merchant_id=access.merchant_id, term__in=[word.encode() for word in wanted]
        )
        for term, relationship in rows.values_list("term", "relationship_id")[:MOST]:
            having[bytes(term)].add(relationship)
    return having


def _fitting(parts: list[str], having: Mapping[bytes, set[UUID]]) -> set[UUID]:
    long = [word.encode() for word in parts if len(word) > 1]
    if not long:
        return set()
    return set.intersection(*(having.get(word, set()) for word in long))


def _terms(access: MerchantAccess, relationships: set[UUID]) -> Mapping[UUID, list[str]]:
    terms: dict[UUID, list[str]] = defaultdict(list)
    if relationships:
        rows = SearchTerm.objects.filter(
            merchant_id=access.merchant_id, relationship_id__in=list(relationships)[:MOST]
        )
        for relationship, term in rows.values_list("relationship_id", "term"):
            terms[relationship].append(bytes(term).decode())
    return terms


def _only(parts: list[str], some: set[UUID], terms: Mapping[UUID, list[str]]) -> UUID | None:
    """The one who has all words of a name, and for each letter alone a word that begins with it."""
    letters = [word for word in parts if len(word) == 1]
    long = [word for word in parts if len(word) > 1]
    fits = [one for one in some if all(_begins(letter, terms.get(one, []), long) for letter in letters)]
    if len(fits) != 1 or (len(parts) < 2 and terms.get(fits[0], []) != long):
        return None
    return fits[0]


def _begins(letter: str, terms: list[str], long: list[str]) -> bool:
    return any(term.startswith(letter) for term in terms if term not in long)
