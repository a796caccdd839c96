"""Reads of what promises wait for inside the company."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from bothways.promises.needs import Need as Snapshot
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises.models import Need, Promise
from bothways_web.promises.stored_beside import need_of

LONGEST = 200
_OPEN = ("asked", "promised")


@dataclass(frozen=True, slots=True)
class Needed:
    """A need in a list over several customers: for whom, and for which promise to them."""

    relationship_id: UUID
    customer: str
    promise: str
    need: Snapshot


def needs_of(access: RelationshipAccess, promise_id: UUID) -> list[Snapshot]:
    """What a promise waits for inside; nothing for those who may not see inside. At most one query."""
    if not access.sees_internal:
        return []
    rows = Need.objects.filter(relationship_id=access.relationship_id, promise_id=promise_id)
    return [need_of(row) for row in rows.order_by("due_by", "id")]


def need(access: RelationshipAccess, need_id: UUID) -> Snapshot | None:
    """One need of this relationship, for those who see inside. One query."""
    if not access.sees_internal:
        return None
    row = Need.objects.filter(relationship_id=access.relationship_id, id=need_id).first()
    return need_of(row) if row is not None else None


def open_need(access: MerchantAccess, need_id: UUID) -> tuple[RelationshipAccess, Snapshot, bool]:
    """A need for whoever is asked for it or sees its customer, and whether they see the customer.

    ``Http404`` for everybody else. At most three queries.
    """
    found = _whose(access, need_id)
    if found is None:
        raise Http404("no such need")
    relationship, asked = found
    try:
        handle, sees = access.relationship(relationship), True
    except Http404:
        if asked != access.member:
            raise
        handle, sees = access.unchecked(relationship), False  # they are asked for this one thing of it
    there = need(handle, need_id)
    if there is None:
        raise Http404("no such need")
    return handle, there, sees


def _whose(access: MerchantAccess, need_id: UUID) -> tuple[UUID, UUID] | None:
    """The relationship a need of this book belongs to, and the member who is asked for it. One query."""
    rows = Need.objects.filter(merchant_id=access.merchant_id, id=need_id)
    return rows.values_list("relationship_id", "by").first()


def needed_from(access: MerchantAccess) -> list[Needed]:
    """What others wait for from this member, the earliest first. At most three queries.

    Whoever is asked sees what they are asked for, also of customers whom they do not look after.
    """
    rows = Need.objects.filter(merchant_id=access.merchant_id, by=access.member, state__in=_OPEN)
    found = list(rows.order_by("due_by", "id")[:LONGEST])
    called = names.customers(access, {row.relationship_id for row in found})
    promises = Promise.objects.filter(id__in={row.promise_id for row in found})
    what = dict(promises.values_list("id", "what"))
    return [
        Needed(
            row.relationship_id,
            called.get(row.relationship_id, ""),
            what.get(row.promise_id, ""),
            need_of(row),
        )
        for row in found
    ]
