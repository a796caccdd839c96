"""Customers that somebody new may already be: of the same name, number or address."""

from collections.abc import Iterable

from django.db.models import Q

from bothways.journal.relationship import Medium
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.folding import sort_key
from bothways_web.parties.models import Address, Relationship

MOST = 5


def alike(
    access: MerchantAccess, name: str, addresses: Iterable[tuple[Medium, str]] = ()
) -> tuple[Relationship, ...]:
    """Customers one may see with this folded name, or with one of these (normalised) addresses.

    At most five, by name. Two queries.
    """
    same = Q(sort_key=sort_key(name))
    reached = Q()
    for medium, value in addresses:
        reached |= Q(medium=medium.value, value=value)
    if reached:
        found = Address.objects.filter(reached, merchant_id=access.merchant_id)
        same |= Q(id__in=list(found.values_list("relationship_id", flat=True)[:MOST]))
    rows = Relationship.objects.filter(same, merchant_id=access.merchant_id)
    if access.only_keeper:
        rows = rows.filter(keeper=access.only_keeper)
    return tuple(rows.order_by("sort_key", "id")[:MOST])
