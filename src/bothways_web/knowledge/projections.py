"""Facts, wishes and preferences from their entries."""

from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.journal.kinds import EntryConfirmed, EntryContested
from bothways.knowledge import kinds
from bothways.knowledge.fading import HALF_LIFE, fades_at
from bothways.knowledge.kinds import How
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows
from bothways_web.knowledge.models import Fact, Preference, Wish

projector = Projector("knowledge", 1, (Fact, Wish, Preference))


@projector.on(kinds.FactStated)
def stated(entry: Entry, body: kinds.FactStated, rows: Rows) -> None:
    """A new fact."""
    fact = Fact(
        id=entry.id,
        relationship_id=entry.relationship,
        merchant_id=entry.envelope.merchant,
        about=body.about.value,
        person_id=body.person,
        since=body.since,
        decision=body.decision or "",
        half_life=body.half_life or HALF_LIFE,
    )
    _word(fact, entry, body.text, body.how, body.quote)
    rows.put(fact)


@projector.on(kinds.FactCorrected)
def corrected(entry: Entry, body: kinds.FactCorrected, rows: Rows) -> None:
    """Other words from here on."""
    fact = rows.get(Fact, body.fact, entry.relationship)
    if fact is not None:
        _word(fact, entry, body.text, body.how, body.quote)
        rows.put(fact)


@projector.on(kinds.FactConfirmed)
def confirmed(entry: Entry, body: kinds.FactConfirmed, rows: Rows) -> None:
    """Still so. Being told is never weakened to having seen it."""
    fact = rows.get(Fact, body.fact, entry.relationship)
    if fact is None:
        return
    if fact.how == How.ASSUMED.value or body.how is How.TOLD:
        fact.how = body.how.value
    fact.own_word = fact.own_word or _own_word_about(entry, fact.about)
    _freshen(fact, entry.envelope.happened_at)
    rows.put(fact)


@projector.on(kinds.FactDropped)
def dropped(entry: Entry, body: kinds.FactDropped, rows: Rows) -> None:
    """Not so any more."""
    fact = rows.get(Fact, body.fact, entry.relationship)
    if fact is not None:
        rows.drop(fact)


@projector.on(kinds.WishStated)
def wished(entry: Entry, body: kinds.WishStated, rows: Rows) -> None:
    """A wish, open."""
    rows.put(
        Wish(
            id=entry.id,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            wisher=entry.envelope.says.value if entry.envelope.says else "",
            own_word=entry.is_own_word,
            words=body.words,
            person_id=body.person,
            stated_at=entry.envelope.happened_at,
        )
    )


@projector.on(kinds.WishMet, kinds.WishDropped)
def wish_closed(entry: Entry, body: kinds.WishMet | kinds.WishDropped, rows: Rows) -> None:
    """Met, or let go."""
    wish = rows.get(Wish, body.wish, entry.relationship)
    if wish is None:
        return
    wish.closed_at = entry.envelope.happened_at
    if isinstance(body, kinds.WishMet):
        wish.met, wish.how = True, body.how or ""
    rows.put(wish)


@projector.on(kinds.PreferenceSet)
def preferred(entry: Entry, body: kinds.PreferenceSet, rows: Rows) -> None:
    """Their own word replaces everything; what the other side noted stands beside it until confirmed."""
    own = entry.is_own_word
    row = Preference(
        id=_preference_id(entry.relationship, body.side.value, body.person, own),
        relationship_id=entry.relationship,
        merchant_id=entry.envelope.merchant,
        entry_id=entry.id,
        side=body.side.value,
        person_id=body.person,
        own_word=own,
        rather=body.rather.value if body.rather else "",
        never=[way.value for way in body.never],
        times=[part.value for part in body.times],
        often=body.often.value if body.often else "",
        much=body.much.value if body.much else "",
        language=body.language or "",
        note=body.note or "",
        set_at=entry.envelope.happened_at,
    )
    rows.put(row)
    if own:
        _drop_understood(row, rows)


@projector.on(EntryConfirmed)
def entry_confirmed(entry: Entry, body: EntryConfirmed, rows: Rows) -> None:
    """Whom it is about confirmed what the other side wrote: now it is their word."""
    for fact in rows.of(Fact, entry.relationship, worded_by=body.entry):
        if _says_about(entry, fact.about):
            fact.how, fact.own_word = How.TOLD.value, True
            _freshen(fact, entry.envelope.happened_at)
            rows.put(fact)
    for row in rows.of(Preference, entry.relationship, entry_id=body.entry, own_word=False):
        if _says_about(entry, row.side):
            own = rows.get(Preference, _own_id(row), entry.relationship) or Preference(id=_own_id(row))
            for name in _COPIED:
                setattr(own, name, getattr(row, name))
            own.own_word = True
            rows.put(own)
            _drop_understood(own, rows)


@projector.on(EntryContested)
def entry_contested(entry: Entry, body: EntryContested, rows: Rows) -> None:
    """The other side sees it differently; a preference they never had is gone."""
    for fact in rows.of(Fact, entry.relationship, worded_by=body.entry):
        fact.contested = body.why
        rows.put(fact)
    for row in rows.of(Preference, entry.relationship, entry_id=body.entry, own_word=False):
        rows.drop(row)


_COPIED = [field.name for field in Preference._meta.concrete_fields if field.name not in ("id", "own_word")]


def _word(fact: Fact, entry: Entry, text: str, how: How, quote: bool) -> None:
    fact.text, fact.how, fact.quote = text, how.value, quote
    fact.worded_by = entry.id
    fact.own_word = _own_word_about(entry, fact.about)
    _freshen(fact, entry.envelope.happened_at)


def _freshen(fact: Fact, at: datetime) -> None:
    fact.fresh_at, fact.contested = at, ""
    fact.fades_at = fades_at(at, fact.half_life) if fact.how == How.ASSUMED.value else None


def _own_word_about(entry: Entry, about: str) -> bool:
    return entry.is_own_word and _says_about(entry, about)


def _says_about(entry: Entry, about: str) -> bool:
    return entry.is_own_word and entry.envelope.says is Side(about)


def _preference_id(relationship: UUID, side: str, person: UUID | None, own: bool) -> UUID:
    return derived(relationship, side, person or "all", "own" if own else "understood")


def _own_id(row: Preference) -> UUID:
    return _preference_id(row.relationship_id, row.side, row.person_id, own=True)


def _drop_understood(own: Preference, rows: Rows) -> None:
    key = _preference_id(own.relationship_id, own.side, own.person_id, own=False)
    noted = rows.get(Preference, key, own.relationship_id)
    if noted is not None:
        rows.drop(noted)
