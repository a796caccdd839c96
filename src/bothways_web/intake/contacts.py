"""Contacts from a file: new customers, and what is new about known ones."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from bothways.conversations.kinds import NoteWritten
from bothways.journal.entry import Draft, Source, Stream
from bothways.journal.relationship import (
    AddressAdded,
    Form,
    Medium,
    PersonAdded,
    Reached,
    RelationshipOpened,
)
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.intake.account import Account, Became
from bothways_web.intake.columns import Columns, detect, require
from bothways_web.intake.contact import Contact, read_contact
from bothways_web.intake.fields import CONTACT_FIELDS
from bothways_web.intake.known import Known, look_up
from bothways_web.intake.table import Row, Table
from bothways_web.intake.values import CellDoesNotFit
from bothways_web.journal.bulk import Group
from bothways_web.parties.folding import fold
from bothways_web.parties.models import Merchant

FIELDS = CONTACT_FIELDS


def columns_of(table: Table, given: dict[str, str] | None = None) -> Columns:
    """The columns of a contacts file; raises ``FileDoesNotFit`` when nobody could be named by it."""
    columns = detect(table, FIELDS, given)
    require(table, columns, "a name, a company or a mail address", "name", "last_name", "company", "email")
    return columns


def groups(
    merchant: Merchant, rows: Sequence[Row], columns: Columns, account: Account, file: str, known: Known
) -> Iterator[Group]:
    """What some rows would write, relationship by relationship; every row is put to account."""
    contacts = list(_contacts(rows, columns, account, merchant.country))
    look_up(merchant.id, contacts, known)
    for contact in contacts:
        source = Source(file=file, row=contact.line)
        relationship = known.find(contact)
        if relationship is None:
            relationship = clock.new_id()
            drafts, became = _opened(contact, source), Became.NEW
            account.customers += 1
        else:
            drafts = _joined(contact, source, known, relationship)
            became = Became.JOINED if drafts else Became.UNCHANGED
        known.add(relationship, contact)
        account.count(became)
        if drafts:
            yield relationship, drafts


def _contacts(rows: Sequence[Row], columns: Columns, account: Account, country: str) -> Iterator[Contact]:
    for row in rows:
        try:
            contact = read_contact(row, columns, country)
        except CellDoesNotFit as error:
            account.skip(row.line, str(error))
            continue
        for why, cell in contact.remarks:
            account.remark(row.line, why, cell)
        yield contact


def _opened(contact: Contact, source: Source) -> list[Draft]:
    # What reaches one person goes with that person, so that it can be erased with them.
    with_person = (Medium.EMAIL, Medium.PHONE) if contact.person else ()
    theirs = _reached(one for one in contact.addresses if one[0] in with_person)
    opened = RelationshipOpened(
        party=clock.new_id(),
        form=contact.form,
        name=contact.name,
        number=contact.number or None,
        addresses=_reached(one for one in contact.addresses if one[0] not in with_person),
    )
    drafts = [Draft(opened, Side.MERCHANT, source=source)]
    if contact.person:
        drafts.append(_person(contact, source, theirs))
    return [*drafts, *_note(contact, source)]


def _joined(contact: Contact, source: Source, known: Known, relationship: UUID) -> list[Draft]:
    have = known.addresses[relationship]
    fresh = [(medium, value) for medium, value in contact.addresses if (medium._value_, value) not in have]
    person = contact.person or (contact.name if contact.form is Form.PERSON else "")
    if person and fold(person) not in known.people[relationship]:
        return [_person(contact, source, _reached(fresh), person)]
    return [
        Draft(AddressAdded(address=clock.new_id(), medium=medium, value=value), Side.MERCHANT, source=source)
        for medium, value in fresh
    ]


def _reached(addresses: Iterable[tuple[Medium, str]]) -> tuple[Reached, ...]:
    return tuple([Reached(address=clock.new_id(), medium=medium, value=value) for medium, value in addresses])


def _person(contact: Contact, source: Source, reached: tuple[Reached, ...], name: str = "") -> Draft:
    body = PersonAdded(
        person=clock.new_id(), name=name or contact.person, role=contact.role or None, addresses=reached
    )
    return Draft(body, Side.MERCHANT, source=source)


def _note(contact: Contact, source: Source) -> list[Draft]:
    if not contact.note:
        return []
    return [Draft(NoteWritten(text=contact.note), Side.MERCHANT, Stream.INTERNAL, source=source)]
