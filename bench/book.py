"""The generated book: for each number one customer, its person and address, and ten things that happened.

Everything open is due far ahead, so that no clock work runs into the measurement.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from bench.names import Named, drawn_from, named
from bothways.conversations.kinds import ConversationLogged, NoteWritten, QuestionAsked
from bothways.conversations.kinds import Medium as TalkMedium
from bothways.conversations.question import obligation_of
from bothways.journal.body import Body
from bothways.journal.entry import Draft, Stream
from bothways.journal.obligation import Basis, Change, Obligation, ObligationChange
from bothways.journal.relationship import (
    AddressAdded,
    Form,
    KeeperChosen,
    Medium,
    PersonAdded,
    RelationshipOpened,
)
from bothways.knowledge.kinds import FactStated, How, WishStated
from bothways.promises.kinds import PromiseReportedDone
from bothways.trade.invoice import payment_of
from bothways.trade.kinds import DeliveryRecorded, InvoiceIssued, OrderLine, OrderPlaced, PaymentRecorded
from bothways.trade.order import delivery_of
from bothways.units.due import Due, on_day
from bothways.units.identity import derived, uuid7
from bothways.units.money import Money
from bothways.units.side import Side

SLUG = "bench"
ZONE = "Europe/London"
BEGAN = datetime(2025, 1, 6, 9, tzinfo=UTC)
DUES = tuple(on_day(date(2099, month, 1), ZONE) for month in range(1, 13))
#: Entries that say who a customer is, and entries of what happened since.
INTRODUCTIONS, HAPPENINGS = 4, 10
OURS, THEIRS = Side.MERCHANT, Side.CUSTOMER


@dataclass(frozen=True, slots=True)
class Customer:
    """One customer's whole history as drafts, in the order of time."""

    relationship: UUID
    drafts: tuple[Draft, ...]


def relationship_of(number: int, kind: str = "book") -> UUID:
    """The relationship with this number: identifiers rise with time, as they do when people make them."""
    return uuid7(BEGAN + timedelta(seconds=number), drawn_from(number, f"{kind} id"))


def customer(number: int, keeper: UUID, kind: str = "book") -> Customer:
    """The customer with this number, looked after by ``keeper``."""
    relationship = relationship_of(number, kind)
    began = BEGAN + timedelta(minutes=number % 100_000)
    drafts = [*_introduction(relationship, named(number, kind), keeper, began)]
    drafts += _happenings(relationship, number, began + timedelta(days=3))
    return Customer(relationship, tuple(drafts))


def _introduction(relationship: UUID, names: Named, keeper: UUID, at: datetime) -> Iterator[Draft]:
    party, person, address = (derived(relationship, part) for part in ("party", "person", "address"))
    opened = RelationshipOpened(party=party, form=Form.ORGANISATION, name=names.company)
    yield Draft(opened, OURS, happened_at=at)
    yield Draft(PersonAdded(person=person, name=names.person, role="buyer"), OURS, happened_at=at)
    mail = AddressAdded(address=address, medium=Medium.EMAIL, value=names.email, person=person)
    yield Draft(mail, OURS, happened_at=at)
    yield Draft(KeeperChosen(member=keeper), OURS, happened_at=at)


def _happenings(relationship: UUID, number: int, at: datetime) -> Iterator[Draft]:
    due = DUES[number % 12]
    samples = derived(relationship, "samples")
    promised = Obligation(id=samples, debtor=OURS, what="Send samples of the new paper", due=due)
    yield _talk("They want to see the new paper before they order.", at, (promised,))
    yield from _order(relationship, number, at + timedelta(days=8), due)
    yield _question(derived(relationship, "question"), "Can you print on both sides?", at, due)
    fact = FactStated(text="They deliver to shops on Tuesdays and Fridays.", how=How.TOLD)
    yield _named(derived(relationship, "fact"), fact, at + timedelta(days=41), THEIRS)
    wish = WishStated(words="Labels that come off without hot water")
    yield _named(derived(relationship, "wish"), wish, at + timedelta(days=42), THEIRS)
    note = NoteWritten(text="Likes to be called before noon; the warehouse is loud after that.")
    yield Draft(note, OURS, Stream.INTERNAL, happened_at=at + timedelta(days=43))
    if number % 2:
        done = PromiseReportedDone(promise=samples, words="Went out with the order")
        yield Draft(done, OURS, subject=samples, happened_at=at + timedelta(days=60))
    yield _talk("Happy with the samples. Labels for autumn come next.", at + timedelta(days=75))


def _order(relationship: UUID, number: int, at: datetime, due: Due) -> Iterator[Draft]:
    bought, billed = derived(relationship, "order"), derived(relationship, "invoice")
    price = Money(1_250 + number % 900, "GBP")
    line = OrderLine(article="L-210", text="Paper label, white", quantity=Decimal(24), price=price)
    bring, pay = delivery_of(bought), payment_of(billed)
    goods = Obligation(id=bring, debtor=OURS, what=f"Deliver order A{number}", due=due, basis=Basis.ORDER)
    placed = OrderPlaced(number=f"A{number}", lines=(line,), total=price.times(24), opens=(goods,))
    yield _named(bought, placed, at)
    sent = DeliveryRecorded(order=bought, changes=(_change(bring, Change.DONE_REPORTED),))
    yield Draft(sent, OURS, subject=bought, happened_at=at + timedelta(days=5))
    money = Obligation(id=pay, debtor=THEIRS, what=f"Pay invoice R{number}", due=due, basis=Basis.INVOICE)
    issued = InvoiceIssued(number=f"R{number}", total=placed.total, order=bought, opens=(money,))
    yield _named(billed, issued, at + timedelta(days=6))
    if number % 2 == 0:
        paid = PaymentRecorded(invoice=billed, amount=placed.total, changes=(_change(pay, Change.ACCEPTED),))
        yield Draft(paid, OURS, subject=billed, happened_at=at + timedelta(days=20))


def _named(name: UUID, body: Body, at: datetime, says: Side = OURS) -> Draft:
    """An entry that begins something, which bears the entry's name from then on."""
    return Draft(body, says, subject=name, id=name, happened_at=at)


def _change(obligation: UUID, change: Change) -> ObligationChange:
    return ObligationChange(obligation=obligation, change=change)


def _question(name: UUID, text: str, at: datetime, due: Due) -> Draft:
    answer = Obligation(
        id=obligation_of(name), debtor=OURS, what=f"Answer: {text}", due=due, basis=Basis.QUESTION
    )
    return _named(name, QuestionAsked(text=text, opens=(answer,)), at + timedelta(days=40), THEIRS)


def _talk(words: str, at: datetime, opens: tuple[Obligation, ...] = ()) -> Draft:
    talk = ConversationLogged(medium=TalkMedium.CALL, summary=words, began=OURS, minutes=12, opens=opens)
    return Draft(talk, OURS, happened_at=at)
