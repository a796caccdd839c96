"""Evidence out of entries, and the sums of it, each kept in the write that brings it.

What a promise, a meeting, a fact or a wish says of a side follows from how it stands. So this projector reads
the rows of the rooms below it, which have taken the entry in before (``Projector.follows``), and writes its
own alone. An entry costs the same however long the record is.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from bothways.conversations.kinds import MessageReceived, MessageSent
from bothways.gestures.kinds import GestureLanded, GestureMade
from bothways.journal.body import ObligingBody
from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested, EntryWithdrawn
from bothways.journal.relationship import Form, RelationshipOpened
from bothways.knowledge.kinds import FactConfirmed, FactCorrected, FactStated, How, WishesBroken, WishMet
from bothways.promises.appointment_kinds import AppointmentKept
from bothways.promises.kinds import (
    About,
    AmendsAsked,
    AmendsOffered,
    NewDateAgreed,
    PromiseAgreed,
)
from bothways.promises.life import touched
from bothways.promises.state import State
from bothways.standing import of_contact, of_entries, rules, single
from bothways.standing.dimension import Dimension
from bothways.standing.evidence import Finding, Known
from bothways.standing.kinds import STOPPED, EstimateAllowed, EstimatesTold, EstimateStopped
from bothways.standing.of_promises import of_promise
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.gestures.models import Gesture
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.knowledge.models import Preference, Wish
from bothways_web.promises.models import Appointment, Promise, PromiseEntry
from bothways_web.promises.stored import promise_of
from bothways_web.standing.models import Item, Sum
from bothways_web.standing.stored import (
    WAYS,
    count,
    difference,
    gesture_of,
    is_known,
    key_of,
    nothing_yet,
    sent_from_here,
    values_of,
    weighed,
    wishes_of,
)

projector = Projector("standing", 2, (Item, Sum), follows=("gestures", "knowledge", "promises"))


@projector.on(About, AmendsOffered, AmendsAsked, ObligingBody, EntryConfirmed, EntryContested)
def owed(entry: Entry, body: object, rows: Rows) -> None:
    """What the promises say now that an entry has to do with, besides those that begin with it."""
    for key in dict.fromkeys(_concerned(entry, body, rows)):
        row = rows.get(Promise, key, entry.relationship)
        if row is None:
            continue
        promise = promise_of(row)
        amends = rows.get(Promise, promise.amends, entry.relationship) if promise.amends else None
        began = amends is not None and amends.state != State.ASKED.value
        _say(entry, key, of_promise(promise, began), rows)


@projector.on(AppointmentKept)
def came(entry: Entry, body: AppointmentKept, rows: Rows) -> None:
    """A side said how the other was there."""
    meeting = rows.get(Appointment, body.appointment, entry.relationship)
    side = entry.envelope.says
    if meeting is None or side is None or not entry.is_own_word:
        return
    how = meeting.customer_came if side is Side.MERCHANT else meeting.merchant_came
    if how == body.came.value:
        _say(
            entry, derived(meeting.id, side.other.value), (of_entries.of_coming(side.other, body.came),), rows
        )


@projector.on(*single.BODIES)
def said(entry: Entry, body: object, rows: Rows) -> None:
    """What an entry says by itself."""
    for about, found in single.of_entry(entry):
        _say(entry, about, found, rows)


@projector.on(NewDateAgreed, PromiseAgreed)
def agreed(entry: Entry, body: About, rows: Rows) -> None:
    """Agreed after a no."""
    about = derived(body.promise, "no")
    if entry.is_own_word and rows.of(Item, entry.relationship, about=about):
        _say(entry, about, of_entries.of_agreement_after(), rows)


@projector.on(MessageSent, MessageReceived)
def wrote(entry: Entry, body: MessageSent | MessageReceived, rows: Rows) -> None:
    """A side wrote to the other, who may have asked for some ways, hours and pauses."""
    side = Side.MERCHANT if isinstance(body, MessageSent) else Side.CUSTOMER
    way = WAYS.get(body.medium, "")
    for asked in rows.of(Preference, entry.relationship, side=side.other.value, own_word=True):
        found = of_contact.of_contact(side, way, asked.never, own_word=asked.person_id is None)
        if found is not None and way and asked.set_at <= entry.envelope.happened_at:
            _say(entry, entry.id, (found,), rows)
        for wish in wishes_of(asked) if sent_from_here(entry, side) else ():
            _say(entry, derived(entry.id, wish.value), (of_contact.of_wish(side, wish, kept=True),), rows)
    if side is Side.MERCHANT and entry.is_own_word:
        _say(entry, derived(entry.id, "words"), (of_contact.of_words(body.text),), rows)


@projector.on(WishesBroken)
def broke(entry: Entry, body: WishesBroken, rows: Rows) -> None:
    """The writer knew that a message breaks what the other had asked for."""
    side = entry.envelope.says
    if side is None or not entry.is_own_word:
        return
    for asked in rows.of(Preference, entry.relationship, side=side.other.value, own_word=True):
        for wish in wishes_of(asked) & set(body.wishes):
            found = of_contact.of_wish(side, wish, kept=False)
            _say(entry, derived(body.message, wish.value), (found,), rows)


@projector.on(FactStated)
def assumed(entry: Entry, body: FactStated, rows: Rows) -> None:
    """A side assumes something of the other."""
    if body.how is How.ASSUMED and entry.envelope.says is body.about.other:
        _say(entry, entry.id, (of_entries.assumed(body.about.other),), rows)


@projector.on(FactConfirmed, FactCorrected)
def told(entry: Entry, body: FactConfirmed | FactCorrected, rows: Rows) -> None:
    """Whom an assumption is about says themselves whether it is so."""
    for item in rows.of(Item, entry.relationship, about=body.fact):
        by = Side(item.side)
        if item.rule == rules.ASSUMED.name and entry.is_own_word and entry.envelope.says is by.other:
            found = of_entries.of_assumption(by, is_so=isinstance(body, FactConfirmed))
            _say(entry, body.fact, (found,), rows)


@projector.on(WishMet)
def met(entry: Entry, body: WishMet, rows: Rows) -> None:
    """Something that fits a wish was found."""
    wish = rows.get(Wish, body.wish, entry.relationship)
    if wish is not None and wish.wisher:
        _say(entry, wish.id, (of_entries.of_wish(entry, Side(wish.wisher)),), rows)


@projector.on(GestureMade, GestureLanded, EntryConfirmed, EntryContested)
def given(
    entry: Entry, body: GestureMade | GestureLanded | EntryConfirmed | EntryContested, rows: Rows
) -> None:
    """A gesture, as it stands now."""
    key = body.gesture if isinstance(body, GestureLanded) else getattr(body, "entry", entry.id)
    row = rows.get(Gesture, key, entry.relationship)
    if row is not None:
        _say(entry, row.id, (gesture_of(row),), rows)


@projector.on(EntryContested)
def contested(entry: Entry, body: EntryContested, rows: Rows) -> None:
    """What an entry itself showed counts for nothing until that is settled."""
    by = entry.envelope.says
    if by is None or not entry.is_own_word:
        return
    for item in rows.of(Item, entry.relationship, entry_id=body.entry):
        _weigh(entry, item, Known.CONTESTED, rows)
    _say(entry, difference(body.entry), (of_entries.contested(by.other),), rows)


@projector.on(EntryConfirmed)
def confirmed(entry: Entry, body: EntryConfirmed, rows: Rows) -> None:
    """Who contested it, or had not said so yet, says that it was so."""
    by = entry.envelope.says
    if by is None or not entry.is_own_word:
        return
    for item in rows.of(Item, entry.relationship, entry_id=body.entry):
        if item.known != Known.CONTESTED.name or rows.get(Promise, item.about, entry.relationship) is None:
            _weigh(entry, item, Known.CONFIRMED, rows)
    if rows.of(Item, entry.relationship, about=difference(body.entry)):
        _say(entry, difference(body.entry), of_entries.settled(by.other, taken_back=False), rows)


@projector.on(EntryWithdrawn)
def withdrawn(entry: Entry, body: EntryWithdrawn, rows: Rows) -> None:
    """What it said counts no more; that it was contested and taken back does."""
    for item in rows.of(Item, entry.relationship, about=difference(body.entry)):
        settled = of_entries.settled(Side(item.side), taken_back=True)
        _say(entry, difference(body.entry), settled, rows)


@projector.on(RelationshipOpened)
def opened(entry: Entry, body: RelationshipOpened, rows: Rows) -> None:
    """A private person is estimated only once they were told."""
    if body.form is Form.PERSON:
        _switch(entry, tuple(Dimension), rows, untold=True)


@projector.on_erased("relationship_opened")
def opened_and_erased(entry: Entry, rows: Rows) -> None:
    """Nobody knows any more who it was, so they count as a private person."""
    _switch(entry, tuple(Dimension), rows, untold=True)


@projector.on(EstimatesTold)
def told_of_it(entry: Entry, body: EstimatesTold, rows: Rows) -> None:
    """They know of it now."""
    if entry.envelope.actor.side is Side.MERCHANT:
        _switch(entry, tuple(Dimension), rows, untold=False)


@projector.on(EstimateStopped)
def stopped(entry: Entry, body: EstimateStopped, rows: Rows) -> None:
    """Off in every computation."""
    _switch(entry, (body.dimension,) if body.dimension else tuple(Dimension), rows, stopped=True)


@projector.on_erased(STOPPED)
def stopped_and_erased(entry: Entry, rows: Rows) -> None:
    """Which one is not known any more, so all are off."""
    _switch(entry, tuple(Dimension), rows, stopped=True)


@projector.on(EstimateAllowed)
def allowed(entry: Entry, body: EstimateAllowed, rows: Rows) -> None:
    """Only the customer lets themselves be estimated again."""
    if entry.is_own_word and entry.envelope.says is Side.CUSTOMER:
        _switch(entry, (body.dimension,) if body.dimension else tuple(Dimension), rows, stopped=False)


def _concerned(entry: Entry, body: object, rows: Rows) -> Iterator[UUID]:
    """The promises an entry says something about, and those that they make up for."""
    found = list(touched(entry))
    if isinstance(body, EntryConfirmed | EntryContested):
        found += [row.id for row in rows.of(Promise, entry.relationship, opened_by=body.entry)]
        found += [row.promise_id for row in rows.of(PromiseEntry, entry.relationship, entry_id=body.entry)]
    for key in found:
        yield key
        row = rows.get(Promise, key, entry.relationship)
        if row is not None and row.amends_for is not None:
            yield row.amends_for


def _say(entry: Entry, about: UUID, findings: Iterable[Finding], rows: Rows) -> None:
    """These are the findings about a thing now. What was said before in the same way stays as it was."""
    before = {item.id: item for item in rows.of(Item, entry.relationship, about=about)}
    for found in findings:
        old = before.pop(key_of(about, found.side.value, found.rule.dimension.value), None)
        if old is None or old.rule != found.rule.name:
            _exchange(entry, old, Item(**values_of(entry, about, found)), rows)
        elif not is_known(old, found.known):
            _exchange(entry, old, Item(**weighed(old, found.known)), rows)
    for gone in before.values():
        _exchange(entry, gone, None, rows)


def _weigh(entry: Entry, item: Item, known: Known, rows: Rows) -> None:
    if item.known != known.name:
        _exchange(entry, item, Item(**weighed(item, known)), rows)


def _exchange(entry: Entry, old: Item | None, new: Item | None, rows: Rows) -> None:
    """One item in the place of another, in the rows and in the sums."""
    for item, sign in ((old, -1), (new, 1)):
        if item is None:
            continue
        of = _sum(entry, item.side, item.dimension, rows)
        if count(of, item, sign):
            rows.put(of)
    if new is not None:
        rows.put(new)
    elif old is not None:
        rows.drop(old)


def _sum(entry: Entry, side: str, dimension: str, rows: Rows) -> Sum:
    new = Sum(**nothing_yet(entry, side, dimension))
    return next((row for row in rows.of(Sum, entry.relationship) if row.id == new.id), new)


def _switch(entry: Entry, dimensions: Iterable[Dimension], rows: Rows, **flags: bool) -> None:
    """Of the customer nothing is summed here any more, or everything that the record holds, anew."""
    for dimension in dimensions:
        of = _sum(entry, Side.CUSTOMER.value, dimension.value, rows)
        for name, value in flags.items():
            setattr(of, name, value)
        of.good, of.bad, of.items, of.well = 0.0, 0.0, 0, 0
        for item in rows.of(Item, entry.relationship, side=of.side, dimension=of.dimension):
            count(of, item, 1)
        rows.put(of)
