"""Entries about promises and what stands beside them, and what can happen to each."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from bothways.journal.entry import Actor, Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.journal.obligation import Change, Obligation, ObligationChange
from bothways.promises import appointment_kinds as meetings
from bothways.promises import kinds, need_kinds
from bothways.promises import series_kinds as recurring
from bothways.promises import standard_kinds as standing
from bothways.promises.rhythm import Rhythm, Unit
from bothways.trade.kinds import InvoiceIssued, PaymentRecorded
from bothways.units.due import on_day
from bothways.units.money import Money
from bothways.units.side import Side
from tests.builders.memory import Told

M, C = Side.MERCHANT, Side.CUSTOMER
UNKNOWN, SOMEBODY = UUID(int=404), UUID(int=77)
DUE = on_day(date(2026, 3, 20), "UTC")
START = datetime(2026, 3, 9, 10, tzinfo=UTC)
SUM = Money(18600, "EUR")


def corpus() -> list[Entry]:
    """The entries, in the order in which they were told."""
    told = Told()
    _kept(told)
    _broken(told)
    _disputed(told)
    _from_elsewhere(told)
    _series(told)
    _meetings(told)
    _needs(told)
    _standards(told)
    return told.entries


def owed(number: int, debtor: Side = M) -> Obligation:
    """Something due on 20 March."""
    return Obligation(id=UUID(int=1000 + number), debtor=debtor, what="Ribbon samples", due=DUE)


def _made(told: Told, number: int, debtor: Side = M) -> tuple[UUID, UUID]:
    """A promise, and the entry that began it."""
    obligation = owed(number, debtor)
    return obligation.id, told.by(debtor, kinds.PromiseMade(obligation=obligation))


def _kept(told: Told) -> None:
    promise, _ = _made(told, 1)
    told.by(M, kinds.PromiseReportedDone(promise=promise))
    told.by(C, kinds.PromiseAccepted(promise=promise))
    told.by(C, kinds.PromiseAccepted(promise=UNKNOWN))


def _broken(told: Told) -> None:
    promise, _ = _made(told, 2)
    told.by(C, kinds.PromiseBreached(promise=promise, why="It never came."))
    amends = owed(3)
    told.by(M, kinds.AmendsOffered(obligation=amends, amends_for=promise))
    told.by(C, kinds.PromiseAgreed(promise=amends.id))
    told.by(M, kinds.PromiseReportedDone(promise=amends.id))
    told.by(C, kinds.PromiseAccepted(promise=amends.id))


def _disputed(told: Told) -> None:
    """What an entry began, and what it merely told, is confirmed and contested through that entry."""
    _, confirmed = _made(told, 4)
    told.by(C, EntryConfirmed(entry=confirmed))
    _, contested = _made(told, 5)
    told.by(C, EntryContested(entry=contested, why="It was about labels."))
    reported, _ = _made(told, 6)
    report = told.by(M, kinds.PromiseReportedDone(promise=reported))
    told.by(C, EntryContested(entry=report, why="Nothing arrived."))
    told.by(C, EntryConfirmed(entry=UNKNOWN))


def _from_elsewhere(told: Told) -> None:
    """Another room's entries open and change what is owed."""
    money = owed(7, C)
    invoice = told.by(M, InvoiceIssued(number="R-1", total=SUM, opens=(money,)))
    paid = ObligationChange(obligation=money.id, change=Change.ACCEPTED)
    told.by(M, PaymentRecorded(invoice=invoice, amount=SUM, changes=(paid,)))


def _series(told: Told) -> None:
    """Three that come round: one goes on until it ends, one is confirmed, one is contested."""
    ends, confirmed, contested = (
        _begun(told, number, says) for number, says in ((11, None), (12, M), (13, M))
    )
    told.by(
        M, recurring.PromiseRecurred(obligation=owed(8), series=UUID(int=11), occurrence=0, relied_on=True)
    )
    told.by(M, recurring.SeriesEnded(series=UUID(int=11)))
    told.by(M, recurring.SeriesEnded(series=UNKNOWN))
    told.by(M, EntryConfirmed(entry=confirmed))
    told.by(M, EntryContested(entry=contested, why="We never said so."))
    told.by(C, EntryConfirmed(entry=ends))


def _begun(told: Told, number: int, says: Side | None) -> UUID:
    """A series that the merchant begins, or that the customer understood so."""
    body = recurring.SeriesBegun(
        series=UUID(int=number),
        debtor=M,
        what="Printer serviced",
        rhythm=Rhythm(every=3, unit=Unit.MONTH),
        first=date(2026, 3, 20),
        zone="UTC",
    )
    return told.by(C if says else M, body, says)


def _meetings(told: Told) -> None:
    for number in (21, 22, 23):
        told.by(
            M,
            meetings.AppointmentProposed(
                appointment=UUID(int=number),
                about="The floor plan",
                start=START,
                end=START + timedelta(hours=1),
                zone="UTC",
            ),
        )
    told.by(C, meetings.AppointmentAgreed(appointment=UUID(int=21)))
    told.by(C, meetings.AppointmentKept(appointment=UUID(int=21), came=meetings.Came.ON_TIME))
    told.by(M, meetings.AppointmentCancelled(appointment=UUID(int=22)))
    told.by(M, meetings.AppointmentCancelled(appointment=UNKNOWN))


def _needs(told: Told) -> None:
    promise, _ = _made(told, 9)
    for number in (31, 32):
        told.by(M, need_kinds.NeedAsked(need=UUID(int=number), promise=promise, what="Paper", by=SOMEBODY))
    told.by(M, need_kinds.NeedMet(need=UUID(int=31)), actor=Actor.of(M, SOMEBODY))
    told.by(M, need_kinds.NeedMet(need=UNKNOWN))


def _standards(told: Told) -> None:
    """One is agreed and then replaced by another, which ends; others are declined and taken back."""
    case = standing.Case
    for number, of in ((41, case.LATE_DELIVERY), (42, case.LATE_DELIVERY), (43, case.POOR_QUALITY)):
        told.by(M, standing.StandardProposed(standard=UUID(int=number), case=of, follows="5 % off"))
    told.by(C, standing.StandardAgreed(standard=UUID(int=41)))
    told.by(C, standing.StandardAgreed(standard=UUID(int=42), instead_of=UUID(int=41)))
    told.by(C, standing.StandardDeclined(standard=UUID(int=43)))
    told.by(M, standing.StandardEnded(standard=UUID(int=42)))
    told.by(C, standing.StandardProposed(standard=UUID(int=44), case=case.LATE_PAYMENT, follows="Interest"))
    told.by(C, standing.StandardWithdrawn(standard=UUID(int=44)))
    told.by(M, standing.StandardAgreed(standard=UNKNOWN))
    for_them = standing.StandardProposed(standard=UUID(int=45), case=case.LATE_PAYMENT, follows="Interest")
    told.by(M, for_them, C)
