"""How an entry begins promises: in which state, and on whose word."""

from dataclasses import dataclass, replace

from bothways.journal.body import ObligingBody
from bothways.journal.entry import ActorRole, Entry
from bothways.journal.obligation import Basis, Obligation
from bothways.promises.kinds import AmendsAsked, AmendsOffered, Opening, PromiseAsked, PromiseOffered
from bothways.promises.promise import Promise
from bothways.promises.series_kinds import PromiseRecurred
from bothways.promises.state import State, Word
from bothways.units.side import Side

_DOCUMENTS = frozenset({Basis.ORDER, Basis.INVOICE, Basis.AGREEMENT})


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a promise starts, on whose word, and whether the creditor has a hand in it."""

    state: State
    word: Word | None
    relied_on: bool


_OWN = _Start(State.AGREED, Word.OWN, relied_on=False)
_DOCUMENTED = _Start(State.AGREED, Word.DOCUMENTED, relied_on=True)
_UNDERSTOOD = _Start(State.UNDERSTOOD, Word.UNDERSTOOD, relied_on=False)
_ASKED = _Start(State.ASKED, None, relied_on=True)
_OFFERED = _Start(State.OFFERED, None, relied_on=False)


def begun(entry: Entry) -> tuple[Promise, ...]:
    """The promises that begin with this entry."""
    body = entry.body
    if isinstance(body, ObligingBody):
        return tuple(_promise(entry, owed, _carried(entry, owed)) for owed in body.opens)
    if isinstance(body, Opening):
        promise = _promise(entry, body.obligation, _said(entry, body))
        if isinstance(body, PromiseAsked):
            return (replace(promise, matters_why=body.matters_why),)
        if isinstance(body, AmendsOffered | AmendsAsked):
            return (replace(promise, amends_for=body.amends_for),)
        if isinstance(body, PromiseRecurred):
            relied_on = promise.relied_on or body.relied_on
            return (replace(promise, series=body.series, occurrence=body.occurrence, relied_on=relied_on),)
        return (promise,)
    return ()


def _said(entry: Entry, body: Opening) -> _Start:
    if isinstance(body, PromiseAsked | AmendsAsked):
        return replace(_ASKED, relied_on=entry.is_own_word)
    if isinstance(body, PromiseOffered | AmendsOffered):
        return _OFFERED
    if isinstance(body, PromiseRecurred) and entry.envelope.actor.side is not body.obligation.creditor:
        return _OWN
    return _carried(entry, body.obligation)


def _carried(entry: Entry, owed: Obligation) -> _Start:
    """What an obligation stands on that an entry carries: its writer and where it comes from decide."""
    actor = entry.envelope.actor
    imported = actor.role is ActorRole.IMPORT
    if actor.side is owed.debtor and not imported:
        return _OWN
    if owed.announced or owed.basis in (Basis.INVOICE, Basis.AGREEMENT):
        return _DOCUMENTED
    if imported and (owed.basis in _DOCUMENTS or owed.debtor is Side.MERCHANT):
        return _DOCUMENTED
    if owed.basis is Basis.SAID:
        return _UNDERSTOOD
    return _ASKED


def _promise(entry: Entry, owed: Obligation, start: _Start) -> Promise:
    envelope = entry.envelope
    imported = envelope.actor.role is ActorRole.IMPORT
    history = imported and (owed.due is None or owed.due.is_past(envelope.recorded_at))
    bound = start.state is State.AGREED
    return Promise(
        id=owed.id,
        debtor=owed.debtor,
        what=owed.what,
        opened_by=entry.id,
        opened_at=envelope.happened_at,
        state=State.UNKNOWN if bound and history else start.state,
        word=start.word,
        waits_for=owed.creditor if start.state is State.OFFERED else owed.debtor,
        done_means=owed.done_means,
        due=owed.due,
        terms=owed.terms,
        otherwise=owed.otherwise,
        basis=owed.basis,
        owner=owed.owner,
        imported=imported,
        history=history,
        relied_on=start.relied_on,
        made_at=envelope.happened_at if bound else None,
        first_due=owed.due.at if bound and owed.due else None,
    )
