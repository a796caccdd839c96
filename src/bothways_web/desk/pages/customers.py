"""The list of customers: one page of it, or the few that the search field shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from bothways.conversations.kinds import Medium
from bothways.units.side import Side
from bothways_web.conversations import queries as talks
from bothways_web.conversations.models import Contact
from bothways_web.forecast import pages_book as forecasts
from bothways_web.foundation import clock, wording
from bothways_web.parties import names, queries, search
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Person, Relationship
from bothways_web.parties.search import Page, Place
from bothways_web.promises import queries as promises
from bothways_web.promises.rows import Row, row
from bothways_web.standing.small import Small, small

_MEDIA = {
    Medium.CALL.value: noop("a call"),
    Medium.MAIL.value: noop("a mail"),
    Medium.MEETING.value: noop("a meeting"),
    Medium.CHAT.value: noop("a chat"),
    Medium.VISIT.value: noop("a visit"),
    Medium.LETTER.value: noop("a letter"),
}
PER_PAGE = 25
PER_FIND = 7


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One customer in the list, with what is due next on either side; texts may be empty."""

    id: UUID
    name: str
    people: str
    keeper: str = ""
    ours: Row | None = None
    theirs: Row | None = None
    contact: str = ""
    needs: str = ""
    standing: Small | None = None


@dataclass(frozen=True, slots=True)
class CustomersPage:
    """A page of the list; ``before`` and ``after`` are the places to go on from, empty at the ends."""

    query: str
    rows: tuple[CustomerRow, ...]
    before: str = ""
    after: str = ""
    by_next: bool = False


def customers(access: MerchantAccess, query: str, after: str = "", before: str = "") -> CustomersPage:
    """A page of the customers that a query finds."""
    found = search.customers(access, query, Page(PER_PAGE, Place.read(after), Place.read(before)))
    if not found.rows:
        return CustomersPage(query, ())
    return CustomersPage(
        query,
        _rows(access, found.rows),
        str(found.before or ""),
        str(found.after or ""),
    )


def by_next(access: MerchantAccess, after: str = "", before: str = "") -> CustomersPage:
    """A page of the customers in the order in which they probably order next."""
    page = forecasts.by_next(access, PER_PAGE, after, before)
    known = {row.id: row for row in queries.rows_of(access, [row.relationship_id for row in page.rows])}
    rows = _rows(access, [known[row.relationship_id] for row in page.rows if row.relationship_id in known])
    needs = {row.relationship_id: forecasts.next_words(access, row) for row in page.rows}
    shown = tuple(replace(row, needs=needs[row.id]) for row in rows)
    return CustomersPage("", shown, page.before, page.after, by_next=True)


def find(access: MerchantAccess, query: str) -> CustomersPage:
    """The first few customers that a query finds; none for an empty one."""
    return to_log(access, query) if query.strip() else CustomersPage(query, ())


def to_log(access: MerchantAccess, query: str) -> CustomersPage:
    """The first few customers that a query finds; by name for an empty one. Two queries."""
    found = search.customers(access, query, Page(PER_FIND))
    people = names.people_of(access, [row.id for row in found.rows]) if found.rows else {}
    rows = tuple(CustomerRow(row.id, row.name, _said(people.get(row.id, []))) for row in found.rows)
    return CustomersPage(query, rows, after=str(found.after or ""))


def _rows(access: MerchantAccess, found: Sequence[Relationship]) -> tuple[CustomerRow, ...]:
    """Six queries, however many there are."""
    ids, now = [customer.id for customer in found], clock.now()
    people, members = names.people_of(access, ids), names.members(access)
    due, contacts = promises.next_due(access, ids), talks.last_contacts(access, ids)
    pictures = small(access, ids, now)

    def owed(customer: Relationship, side: Side) -> Row | None:
        promise = due.get(customer.id, {}).get(side)
        return row(access.unchecked(customer.id), promise, members, now=now) if promise else None

    return tuple(
        CustomerRow(
            customer.id,
            customer.name,
            _said(people.get(customer.id, [])),
            members.first(customer.keeper),
            owed(customer, Side.MERCHANT),
            owed(customer, Side.CUSTOMER),
            _contact(access, contacts.get(customer.id), now),
            standing=pictures.get(customer.id),
        )
        for customer in found
    )


def _contact(access: MerchantAccess, contact: Contact | None, now: datetime) -> str:
    """When one last talked, and how: ``6 March, a call``."""
    if contact is None:
        return ""
    zone = access.merchant.zone
    day = wording.day(wording.local_day(contact.at, zone), wording.local_day(now, zone))
    return _("%(day)s, %(medium)s") % {"day": day, "medium": _(_MEDIA[contact.medium])}


def _said(people: Sequence[Person]) -> str:
    """The first two names, and that there are more."""
    first = ", ".join(person.name for person in people[:2])
    return f"{first} …" if len(people) > 2 else first
