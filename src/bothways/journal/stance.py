"""Confirming, contesting and taking back: what a side may say about an entry."""

from bothways.journal.entry import Accepted, Draft, Entry, Stream
from bothways.journal.kinds import EntryConfirmed, EntryContested, EntryWithdrawn
from bothways.units.refusal import Refused
from bothways.units.side import Side

ENTRY_IS_UNKNOWN = Refused(
    "entry_is_unknown", "There is no such entry in this book. It may have been a mistyped link."
)
ENTRY_IS_INTERNAL = Refused(
    "entry_is_internal", "This is an internal note; only shared entries can be confirmed or contested."
)
ENTRY_IS_ONES_OWN = Refused(
    "entry_is_ones_own",
    "You wrote this yourself. Only the other side can confirm or contest it; you can take it back.",
)
ENTRY_IS_THE_OTHERS = Refused(
    "entry_is_the_others", "The other side wrote this. You can contest it, but only they can take it back."
)
ENTRY_IS_ALREADY_SO = Refused("entry_is_already_so", "You have already said so; nothing needs to change.")
ENTRY_HAS_BEEN_BUILT_ON = Refused(
    "entry_has_been_built_on",
    "Somebody has already answered this entry, so it cannot be taken back. Write a correction.",
)


def confirm(entry: Entry | None, side: Side, standing: str | None) -> Accepted | Refused:
    """``side`` confirms an entry of the other; ``standing`` is what this side said of it so far."""
    refusal = _refuse(entry, side, standing, "confirmed")
    if refusal or entry is None:
        return refusal or ENTRY_IS_UNKNOWN
    return Accepted((Draft(EntryConfirmed(entry=entry.id), side, subject=entry.id),))


def contest(entry: Entry | None, side: Side, standing: str | None, why: str) -> Accepted | Refused:
    """``side`` contests an entry of the other, with the reason."""
    refusal = _refuse(entry, side, standing, "contested")
    if refusal or entry is None:
        return refusal or ENTRY_IS_UNKNOWN
    return Accepted((Draft(EntryContested(entry=entry.id, why=why), side, subject=entry.id),))


def withdraw(entry: Entry | None, side: Side, built_on: bool, why: str | None = None) -> Accepted | Refused:
    """The side that wrote an entry takes it back, unless somebody has built on it."""
    if entry is None:
        return ENTRY_IS_UNKNOWN
    if entry.envelope.actor.side is not side:
        return ENTRY_IS_THE_OTHERS
    if built_on:
        return ENTRY_HAS_BEEN_BUILT_ON
    stream = entry.envelope.stream
    return Accepted((Draft(EntryWithdrawn(entry=entry.id, why=why), side, stream, subject=entry.id),))


def _refuse(entry: Entry | None, side: Side, standing: str | None, wanted: str) -> Refused | None:
    if entry is None:
        return ENTRY_IS_UNKNOWN
    if entry.envelope.stream is Stream.INTERNAL:
        return ENTRY_IS_INTERNAL
    if entry.envelope.actor.side is side:
        return ENTRY_IS_ONES_OWN
    if standing == wanted:
        return ENTRY_IS_ALREADY_SO
    return None


def refusals() -> tuple[Refused, ...]:
    """Every refusal of this module, in order of precedence."""
    return (
        ENTRY_IS_UNKNOWN,
        ENTRY_IS_INTERNAL,
        ENTRY_IS_ONES_OWN,
        ENTRY_IS_THE_OTHERS,
        ENTRY_HAS_BEEN_BUILT_ON,
        ENTRY_IS_ALREADY_SO,
    )
