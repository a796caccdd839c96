"""Entries that say something of a side, in every way there is, and what can become of that."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from bothways.conversations.kinds import (
    ConversationLogged,
    Medium,
    MessageReceived,
    MessageSent,
    QuestionAsked,
    Spoke,
    TalkMeasured,
)
from bothways.gestures.kinds import GestureLanded, GestureMade, Landing
from bothways.journal.entry import Actor, ActorRole, Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested, EntryWithdrawn
from bothways.journal.obligation import Obligation
from bothways.journal.relationship import Form, RelationshipOpened
from bothways.knowledge.kinds import (
    FactConfirmed,
    FactCorrected,
    FactStated,
    How,
    HowOften,
    PartOfDay,
    PreferenceSet,
    Way,
    Wish,
    WishesBroken,
    WishMet,
    WishStated,
)
from bothways.promises import appointment_kinds as meetings
from bothways.promises import kinds
from bothways.standing.dimension import Dimension
from bothways.standing.kinds import EstimateAllowed, EstimatesTold, EstimateStopped, WorthSaid
from bothways.trade.kinds import Item, Reason, ReturnRecorded
from bothways.units.side import Side
from bothways.wordofmouth.kinds import (
    MentionTied,
    MentionUntied,
    Rating,
    RecommendationTold,
    ReferralCredited,
)
from tests.builders.memory import Told
from tests.builders.promising import DUE, START, UNKNOWN, owed

M, C = Side.MERCHANT, Side.CUSTOMER
IMPORT = Actor(ActorRole.IMPORT, batch=UUID(int=99))
CAME = meetings.Came


def corpus() -> list[Entry]:
    """Promises of every end, answers, assumptions, wishes, goods and mails."""
    told = _told()
    _promises(told)
    _answers(told)
    _knowing(told)
    _goods(told)
    _mails(told)
    _giving(told)
    _talking(told)
    return told.entries


def _promises(told: Told) -> None:
    kept, unkept = _made(told, 1), _made(told, 2)
    told.by(M, kinds.PromiseReportedDone(promise=kept))
    told.by(C, kinds.PromiseAccepted(promise=kept))
    told.by(C, kinds.PromiseAccepted(promise=UNKNOWN))
    told.by(C, kinds.PromiseBreached(promise=unkept, why="It never came."))
    asked = Obligation(id=UUID(int=1003), debtor=M, what="A voucher", due=DUE)
    told.by(C, kinds.AmendsAsked(obligation=asked, amends_for=unkept))
    told.by(M, kinds.PromiseAgreed(promise=asked.id))
    told.by(C, kinds.PromiseAccepted(promise=asked.id))
    declined = _made(told, 4)
    told.by(M, kinds.PromiseReportedDone(promise=declined))
    told.by(C, kinds.PromiseReportDeclined(promise=declined, missing="Half of it"))


def _answers(told: Told) -> None:
    moved = _made(told, 5)
    told.by(M, kinds.NewDateAsked(promise=moved, due=DUE, why="The press broke"))
    told.by(C, kinds.NewDateRefused(promise=moved))
    told.by(M, kinds.NewDateAgreed(promise=moved), says=C)
    told.by(M, kinds.PromiseTurnedDown(promise=UNKNOWN), says=C)
    told.by(C, kinds.NewDateAgreed(promise=UNKNOWN))
    told.by(C, kinds.NewDateAgreed(promise=moved))


def _knowing(told: Told) -> None:
    right, wrong, sure = (
        told.by(M, FactStated(text=text, how=how))
        for text, how in (("Opens in May", How.ASSUMED), ("Likes red", How.ASSUMED), ("Is big", How.OBSERVED))
    )
    told.by(C, FactStated(text="We may move", how=How.ASSUMED))
    told.by(M, FactConfirmed(fact=right, how=How.OBSERVED))
    told.by(M, FactConfirmed(fact=right, how=How.TOLD), says=C)
    told.by(C, FactConfirmed(fact=right, how=How.TOLD))
    told.by(C, FactCorrected(fact=wrong, text="Likes blue", how=How.TOLD))
    told.by(C, FactConfirmed(fact=sure, how=How.TOLD))
    told.by(C, FactConfirmed(fact=right, how=How.TOLD))
    wish = told.by(C, WishStated(words="A lid that closes"))
    told.by(M, WishMet(wish=wish))
    told.by(M, WishMet(wish=UNKNOWN))


def _goods(told: Told) -> None:
    item = Item(text="rolls", quantity=Decimal(2))
    told.by(C, ReturnRecorded(items=(item,), reason=Reason.DAMAGED))
    told.by(C, ReturnRecorded(items=(item,), reason=Reason.TOO_MUCH))


def _mails(told: Told) -> None:
    told.by(M, MessageSent(text="Good morning"))
    told.by(C, PreferenceSet(never=(Way.MAIL,)))
    told.by(M, PreferenceSet(side=M, never=(Way.CALL,)))
    told.by(M, PreferenceSet(never=(Way.MESSAGE,)))
    told.by(M, MessageSent(text="An offer"))
    told.by(M, MessageSent(text="An old one"), ago=timedelta(days=30))
    told.by(M, MessageSent(medium=Medium.VISIT, text="We came by"))
    told.by(C, MessageReceived(text="Please do not write"))


def _giving(told: Told) -> None:
    """Gestures, a good word, and whether it is worth it."""
    boxes, thanked, wrong = (
        told.by(writer, GestureMade(giver=M, what="Brought the boxes up")) for writer in (M, C, M)
    )
    told.by(M, GestureLanded(gesture=boxes, landing=Landing.WELL))
    told.by(C, GestureLanded(gesture=boxes, landing=Landing.UNNOTICED))
    told.by(C, GestureLanded(gesture=thanked, landing=Landing.BADLY))
    told.by(C, EntryConfirmed(entry=wrong))
    told.by(C, EntryContested(entry=thanked, why="It was somebody else"))
    told.by(C, RecommendationTold(name="Elm Crafts"))
    told.by(M, ReferralCredited(referral=UNKNOWN, came_on=date(2026, 3, 1)))
    for value in (5, 1):
        rating = Rating(value=Decimal(value), best=Decimal(5))
        tied = told.by(M, MentionTied(mention=UNKNOWN, place="A fair", words="So", rating=rating))
    told.by(M, MentionTied(mention=UNKNOWN, place="A fair", words="So"))
    good = told.by(
        M, MentionTied(mention=UNKNOWN, place="A fair", rating=Rating(value=Decimal(4), best=Decimal(5)))
    )
    told.by(M, MentionUntied(mention=good))
    told.by(M, MentionUntied(mention=tied))
    told.by(C, WorthSaid(step=2))
    told.by(C, WorthSaid(step=5))
    told.by(M, WorthSaid(step=3), says=C)


def _talking(told: Told) -> None:
    """Who began, who asked, and messages at hours the customer had asked to be spared."""
    told.by(M, ConversationLogged(medium=Medium.CALL, summary="They called", began=C))
    told.by(M, ConversationLogged(medium=Medium.CALL, summary="We called", began=M))
    told.by(M, ConversationLogged(medium=Medium.CALL, summary="Somebody called"))
    told.by(C, QuestionAsked(text="Do you have it in A4?"))
    told.by(M, WishesBroken(message=UNKNOWN, wishes=(Wish.HOURS, Wish.OFTEN)))
    told.by(C, PreferenceSet(times=(PartOfDay.MORNING,), often=HowOften.WEEKLY))
    kept = told.by(M, MessageSent(text="You must decide today, you clearly forgot."))
    told.by(M, MessageSent(text="As we said"), ago=timedelta(days=1))
    told.by(M, WishesBroken(message=kept, wishes=(Wish.HOURS, Wish.WAY)))
    told.by(C, WishesBroken(message=kept, wishes=(Wish.OFTEN,)), says=M)
    told.by(C, MessageReceived(text="You must decide today, you clearly forgot."))


def meeting() -> list[Entry]:
    """Both sides meet, and each says how the other was there; a talk is measured."""
    told = _told()
    proposed = meetings.AppointmentProposed(
        appointment=UUID(int=31), about="Prices", start=START, end=START + timedelta(hours=1), zone="UTC"
    )
    told.by(M, proposed)
    kept = meetings.AppointmentKept(appointment=UUID(int=31), came=CAME.LATE)
    told.by(C, kept)
    told.by(C, meetings.AppointmentAgreed(appointment=UUID(int=31)))
    said = told.by(C, kept)
    told.by(M, meetings.AppointmentKept(appointment=UUID(int=31), came=CAME.ON_TIME))
    told.by(M, meetings.AppointmentKept(appointment=UUID(int=31), came=CAME.ON_TIME), says=C)
    told.by(C, meetings.AppointmentKept(appointment=UNKNOWN, came=CAME.ON_TIME))
    told.by(M, EntryConfirmed(entry=said))
    told.by(C, kept)
    spoke = [Spoke(words=words, turns=3, questions=1, statements=2, longest_words=9) for words in (80, 20)]
    told.by(M, TalkMeasured(conversation=UUID(int=51), merchant=spoke[0], customer=spoke[1]))
    return told.entries


def contested() -> list[Entry]:
    """What is contested counts for nothing, then for something again, or is taken back."""
    told = _told()
    promise = _made(told, 1)
    report = told.by(M, kinds.PromiseReportedDone(promise=promise))
    told.by(C, EntryContested(entry=UUID(int=1), why="No"))
    told.by(C, EntryContested(entry=report, why="Nothing came"))
    told.by(C, EntryConfirmed(entry=report))
    told.by(C, EntryConfirmed(entry=UUID(int=1)))
    told.by(C, EntryConfirmed(entry=report))
    accepted = told.by(C, kinds.PromiseAccepted(promise=promise))
    told.by(M, EntryContested(entry=accepted, why="You had said so long before"))
    item = Item(text="rolls", quantity=Decimal(2))
    back = told.by(C, ReturnRecorded(items=(item,), reason=Reason.DAMAGED))
    told.by(C, EntryContested(entry=back, why="Said for us"), says=M)
    told.by(M, EntryContested(entry=back, why="They were whole"))
    told.by(M, EntryContested(entry=back, why="They were quite whole"))
    told.by(C, EntryConfirmed(entry=back), says=M)
    told.by(M, EntryConfirmed(entry=back))
    again = told.by(C, ReturnRecorded(items=(item,), reason=Reason.WRONG))
    told.by(M, EntryContested(entry=again, why="It was what you ordered"))
    told.by(C, EntryWithdrawn(entry=again))
    told.by(C, EntryWithdrawn(entry=UNKNOWN))
    return told.entries


def switched() -> list[Entry]:
    """The customer switches estimates off and on, and what happens meanwhile is not summed."""
    told = _told()
    item = Item(text="rolls", quantity=Decimal(2))
    _invoice(told, 1)
    told.by(C, EstimateStopped(dimension=Dimension.TRUST))
    _invoice(told, 2)
    told.by(M, EstimateAllowed(dimension=Dimension.TRUST))
    told.by(M, EstimateAllowed(dimension=Dimension.TRUST), says=C)
    told.by(C, EstimateAllowed(dimension=Dimension.TRUST))
    told.by(M, EstimateStopped())
    told.by(C, EstimateAllowed())
    told.by(C, EstimateStopped(), erased=True)
    told.by(C, ReturnRecorded(items=(item,), reason=Reason.DAMAGED))
    return told.entries


def a_person() -> list[Entry]:
    """A private person, who is told by the merchant and not by themselves."""
    told = _told()
    told.by(M, RelationshipOpened(party=UNKNOWN, form=Form.PERSON, name="Ann"))
    _invoice(told, 1)
    told.by(C, EstimatesTold())
    told.by(M, EstimatesTold())
    return told.entries


def nobody_knows_who() -> list[Entry]:
    """A company, and somebody whose name was erased."""
    told = _told()
    told.by(M, RelationshipOpened(party=UNKNOWN, form=Form.ORGANISATION, name="Roy"))
    told.by(M, RelationshipOpened(party=UNKNOWN, form=Form.ORGANISATION, name="Roy"), erased=True)
    return told.entries


def _made(told: Told, number: int, debtor: Side = M) -> UUID:
    told.by(debtor, kinds.PromiseMade(obligation=owed(number, debtor)))
    return UUID(int=1000 + number)


def _invoice(told: Told, number: int) -> None:
    """The customer promised and kept it, and it mattered."""
    promise = _made(told, number, C)
    told.by(M, kinds.PromiseAccepted(promise=promise))


def _told() -> Told:
    return Told(datetime(2026, 3, 2, 9, tzinfo=UTC))
