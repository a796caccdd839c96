"""Customers, their people and addresses, and the words they are found by."""

from collections.abc import Iterator
from uuid import UUID

from bothways.journal import relationship as kinds
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested, EntryWithdrawn
from bothways.units.identity import beside
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.parties.folding import fewest, sort_key, terms_of_address, words
from bothways_web.parties.models import Address, Person, Relationship, SearchTerm

#: What a customer is called whose name was erased.
ERASED_NAME = "Name erased"
projector = Projector("parties", 2, (Relationship, Person, Address, SearchTerm))


@projector.on(kinds.RelationshipOpened)
def opened(entry: Entry, body: kinds.RelationshipOpened, rows: Rows) -> None:
    """The customer gets a line in the list."""
    row = Relationship(
        id=entry.relationship,
        relationship_id=entry.relationship,
        merchant_id=entry.envelope.merchant,
        party_id=body.party,
        form=body.form.value,
        name=body.name,
        sort_key=sort_key(body.name),
        number=body.number or "",
        since=body.since or entry.envelope.happened_at.date(),
    )
    rows.put(row)
    rows.settle(entry.relationship, _found_by)
    for reached in body.addresses:
        _reach(entry, reached, None, rows)


@projector.on_erased("relationship_opened")
def opening_erased(entry: Entry, rows: Rows) -> None:
    """Who it was is gone; the line stays, so that what stays in the book is still found there."""
    row = Relationship(
        id=entry.relationship,
        relationship_id=entry.relationship,
        merchant_id=entry.envelope.merchant,
        party_id=entry.relationship,
        form=kinds.Form.ORGANISATION.value,
        name=ERASED_NAME,
        sort_key=sort_key(ERASED_NAME),
        since=entry.envelope.happened_at.date(),
    )
    rows.put(row)
    rows.settle(entry.relationship, _found_by)


@projector.on(kinds.PartyRenamed)
def renamed(entry: Entry, body: kinds.PartyRenamed, rows: Rows) -> None:
    """The customer has another name."""
    row = rows.get(Relationship, entry.relationship, entry.relationship)
    if row is None:
        return
    row.name, row.sort_key = body.name, sort_key(body.name)
    rows.put(row)
    rows.settle(entry.relationship, _found_by)


@projector.on(kinds.PersonAdded)
def person_added(entry: Entry, body: kinds.PersonAdded, rows: Rows) -> None:
    """A person acts for the customer."""
    person = Person(
        id=body.person,
        relationship_id=entry.relationship,
        merchant_id=entry.envelope.merchant,
        name=body.name,
        role=body.role or "",
    )
    rows.put(person)
    rows.settle(entry.relationship, _found_by)
    for reached in body.addresses:
        _reach(entry, reached, body.person, rows)


@projector.on(kinds.PersonRemoved)
def person_removed(entry: Entry, body: kinds.PersonRemoved, rows: Rows) -> None:
    """A person no longer acts for the customer."""
    row = rows.get(Person, body.person, entry.relationship)
    if row is not None:
        rows.drop(row)
        rows.settle(entry.relationship, _found_by)


@projector.on(kinds.AddressAdded)
def address_added(entry: Entry, body: kinds.AddressAdded, rows: Rows) -> None:
    """The customer can be reached here."""
    address = Address(
        id=body.address,
        relationship_id=entry.relationship,
        merchant_id=entry.envelope.merchant,
        medium=body.medium.value,
        entry_id=entry.id,
        value=body.value,
        person_id=body.person,
        replaces=body.replaces,
        awaits_consent=bool(body.awaits_consent),
    )
    rows.put(address)
    rows.settle(entry.relationship, _found_by)


@projector.on(kinds.AddressRemoved)
def address_removed(entry: Entry, body: kinds.AddressRemoved, rows: Rows) -> None:
    """The customer can no longer be reached here."""
    _drop_address(entry, body.address, rows)


@projector.on(EntryConfirmed)
def address_agreed(entry: Entry, body: EntryConfirmed, rows: Rows) -> None:
    """The customer agreed to an address of theirs that the merchant wrote; the one it replaces goes."""
    for row in _awaiting(entry, body.entry, rows):
        row.awaits_consent = False
        rows.put(row)
        if row.replaces is not None:
            _drop_address(entry, row.replaces, rows)


@projector.on(EntryContested, EntryWithdrawn)
def address_not_agreed(entry: Entry, body: EntryContested | EntryWithdrawn, rows: Rows) -> None:
    """The customer did not agree to an address that the merchant wrote, or the merchant took it back."""
    for row in _awaiting(entry, body.entry, rows):
        _drop_address(entry, row.id, rows)


@projector.on(kinds.KeeperChosen)
def keeper_chosen(entry: Entry, body: kinds.KeeperChosen, rows: Rows) -> None:
    """Somebody of the merchant looks after the customer."""
    row = rows.get(Relationship, entry.relationship, entry.relationship)
    if row is not None:
        row.keeper = body.member
        rows.put(row)


@projector.on(kinds.InterestStated)
def interest_stated(entry: Entry, body: kinds.InterestStated, rows: Rows) -> None:
    """What a side wants from this, in its own words only."""
    row = rows.get(Relationship, entry.relationship, entry.relationship)
    if row is not None and entry.is_own_word and entry.envelope.says is not None:
        setattr(row, f"{entry.envelope.says.value}_interest", body.text)
        rows.put(row)


def _reach(entry: Entry, reached: kinds.Reached, person: UUID | None, rows: Rows) -> None:
    address = Address(
        id=reached.address,
        relationship_id=entry.relationship,
        merchant_id=entry.envelope.merchant,
        medium=reached.medium.value,
        entry_id=entry.id,
        value=reached.value,
        person_id=person,
    )
    rows.put(address)


def _awaiting(entry: Entry, about: UUID, rows: Rows) -> list[Address]:
    return rows.of(Address, entry.relationship, entry_id=about, awaits_consent=True)


def _drop_address(entry: Entry, address: UUID, rows: Rows) -> None:
    row = rows.get(Address, address, entry.relationship)
    if row is not None:
        rows.drop(row)
        rows.settle(entry.relationship, _found_by)


def _found_by(relationship: UUID, rows: Rows) -> None:
    """The words by which a customer is found follow from everything that says who they are."""
    there = {row.id: row for row in rows.of(SearchTerm, relationship)}
    for row in _terms(relationship, rows):
        if there.pop(row.id, None) is None:
            rows.put(row)
    for row in there.values():
        rows.drop(row)


def _terms(relationship: UUID, rows: Rows) -> Iterator[SearchTerm]:
    customer = next(iter(rows.of(Relationship, relationship)), None)
    people, addresses = rows.of(Person, relationship), rows.of(Address, relationship)
    names = [person.name for person in people] + ([customer.name, customer.number] if customer else [])
    found = [term for name in names for term in words(name)]
    for address in addresses:
        found += terms_of_address(address.medium, address.value)
    # Empty where nothing is left by which they could be found.
    merchants = [row.merchant_id for row in (customer, *people, *addresses) if row]
    for term in fewest(found):
        key = term.encode()
        yield SearchTerm(
            id=beside(relationship, key), relationship_id=relationship, merchant_id=merchants[0], term=key
        )
