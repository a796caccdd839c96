"""Entries of every kind that says who the customer is, with all that can happen to them."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from bothways.journal.entry import Actor, ActorRole, Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested, EntryWithdrawn
from bothways.journal.relationship import (
    AddressAdded,
    AddressRemoved,
    Form,
    InterestStated,
    KeeperChosen,
    Medium,
    PartyRenamed,
    PersonAdded,
    PersonRemoved,
    Reached,
    RelationshipOpened,
)
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN, CLAIRE, PAUL = UUID(int=404), UUID(int=77), UUID(int=78)
IMPORT = Actor(ActorRole.IMPORT, batch=UUID(int=79))


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told()
    shop = Reached(address=_address(0), medium=Medium.POST, value="1 Mill Lane")
    opened = RelationshipOpened(
        party=UUID(int=80), form=Form.ORGANISATION, name="Roy Cosmetics Ltd", number="K-17", addresses=(shop,)
    )
    told.by(M, opened)
    told.by(C, PartyRenamed(name="Roy & Daughters"))
    _people(told)
    _addresses(told)
    _consent(told)
    told.by(M, KeeperChosen(member=PAUL))
    for side in Side:
        told.by(side, InterestStated(text=f"What the {side.value} wants"))
    told.by(M, InterestStated(text="What we think they want"), says=C)
    told.by(M, InterestStated(text="As it was imported"), actor=IMPORT)
    return told.entries


def nameless() -> list[Entry]:
    """What happens where nobody opened the relationship, so that there is no line in the list."""
    told = Told()
    told.by(M, PartyRenamed(name="Nobody"))
    told.by(M, KeeperChosen(member=PAUL))
    told.by(M, InterestStated(text="Nothing"))
    return told.entries


def since_long() -> list[Entry]:
    """A relationship that is older than its first entry."""
    told = Told()
    told.by(M, RelationshipOpened(party=UUID(int=80), form=Form.PERSON, name="Ann", since=date(2019, 5, 1)))
    return told.entries


def erased() -> list[Entry]:
    """A relationship whose opening was erased, and which has a keeper since."""
    told = Told()
    told.by(M, RelationshipOpened(party=UUID(int=80), form=Form.PERSON, name="Ann"))
    told.by(M, KeeperChosen(member=PAUL))
    opened, *others = told.entries
    return [replace(opened, body=None), *others]


def _address(n: int) -> UUID:
    return UUID(int=90 + n)


def _mail(
    n: int, person: UUID | None = None, replaces: UUID | None = None, *, waits: bool = False
) -> AddressAdded:
    return AddressAdded(
        address=_address(n),
        medium=Medium.EMAIL,
        value=f"a{n}@roy.example",
        person=person,
        replaces=replaces,
        awaits_consent=True if waits else None,
    )


def _people(told: Told) -> None:
    phone = Reached(address=_address(1), medium=Medium.PHONE, value="+441632960001")
    told.by(M, PersonAdded(person=CLAIRE, name="Claire Roy", role="Owner", addresses=(phone,)))
    told.by(M, PersonAdded(person=PAUL, name="Paul Roy"))
    told.by(M, PersonRemoved(person=PAUL))
    told.by(M, PersonRemoved(person=UNKNOWN))


def _addresses(told: Told) -> None:
    told.by(M, _mail(2, CLAIRE))
    told.by(M, _mail(3))
    told.by(M, AddressRemoved(address=_address(3)))
    told.by(M, AddressRemoved(address=UNKNOWN))


def _consent(told: Told) -> None:
    agreed = told.by(M, _mail(4, CLAIRE, _address(2), waits=True))
    told.by(C, EntryConfirmed(entry=agreed), about=agreed)
    added = told.by(M, _mail(5, waits=True))
    told.by(C, EntryConfirmed(entry=added), about=added)
    no = told.by(M, _mail(6, waits=True))
    told.by(C, EntryContested(entry=no, why="Not mine."), about=no)
    back = told.by(M, _mail(7, waits=True))
    told.by(M, EntryWithdrawn(entry=back), about=back)
    told.by(C, EntryConfirmed(entry=UNKNOWN), about=UNKNOWN)
