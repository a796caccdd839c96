"""Confirming, contesting and taking back: what a side may say about an entry."""

from dataclasses import dataclass

from bothways.journal.entry import Accepted, Draft, Entry, Stream
from bothways.journal.kinds import EntryConfirmed, EntryContested, EntryWithdrawn
from bothways.journal.withdrawal import ABOUT_THE_RECORD
from bothways.units.refusal import Ground, Refused
from bothways.units.side import Side

ENTRY_IS_UNKNOWN = Refused(
    "entry_is_unknown",
    "There is no such entry in this book. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
ENTRY_IS_INTERNAL = Refused(
    "entry_is_internal", "This is an internal note; only shared entries can be confirmed or contested."
)
ENTRY_IS_ABOUT_THE_RECORD = Refused(
    "entry_is_about_the_record",
    "This entry says what became of others. It cannot be answered or taken back; write a new one.",
)
ENTRY_IS_ONES_OWN = Refused(
    "entry_is_ones_own",
    "You wrote this yourself. Only the other side can confirm or contest it; you can take it back.",
)
ENTRY_IS_THE_OTHERS = Refused(
    "entry_is_the_others", "The other side wrote this. You can contest it, but only they can take it back."
)
ENTRY_WAS_TAKEN_BACK = Refused(
    "entry_was_taken_back", "This was taken back already; nothing needs to change."
)
ENTRY_WAS_ERASED = Refused(
    "entry_was_erased", "What stood here was erased, so there is nothing left to confirm or contest."
)
ENTRY_IS_ALREADY_SO = Refused("entry_is_already_so", "You have already said so; nothing needs to change.")
ENTRY_HAS_BEEN_BUILT_ON = Refused(
    "entry_has_been_built_on",
    "Somebody has already answered this entry, so it cannot be taken back. Write a correction.",
)


@dataclass(frozen=True, slots=True)
class Said:
    """What became of an entry so far: the other side's stance, whether it was taken back, or built on."""

    stance: str = ""
    withdrawn: bool = False
    built_on: bool = False


NOTHING_SAID = Said()


def confirm(entry: Entry | None, side: Side, said: Said = NOTHING_SAID) -> Accepted | Refused:
    """``side`` confirms an entry of the other."""
    refusal = _refuse(entry, side, said)
    if refusal or entry is None:
        return refusal or ENTRY_IS_UNKNOWN
    if said.stance == "confirmed":
        return ENTRY_IS_ALREADY_SO
    return Accepted((Draft(EntryConfirmed(entry=entry.id), side, subject=entry.id),))


def contest(entry: Entry | None, side: Side, why: str, said: Said = NOTHING_SAID) -> Accepted | Refused:
    """``side`` contests an entry of the other, with the reason; a new reason replaces an earlier one."""
    refusal = _refuse(entry, side, said)
    if refusal or entry is None:
        return refusal or ENTRY_IS_UNKNOWN
    return Accepted((Draft(EntryContested(entry=entry.id, why=why), side, subject=entry.id),))


def withdraw(
    entry: Entry | None, side: Side, said: Said = NOTHING_SAID, why: str | None = None
) -> Accepted | Refused:
    """The side that wrote an entry takes it back, unless somebody has built on it."""
    if entry is None or _is_hidden(entry, side):
        return ENTRY_IS_UNKNOWN
    if entry.envelope.kind in ABOUT_THE_RECORD:
        return ENTRY_IS_ABOUT_THE_RECORD
    if entry.envelope.actor.side is not side:
        return ENTRY_IS_THE_OTHERS
    if said.withdrawn:
        return ENTRY_WAS_TAKEN_BACK
    if said.built_on:
        return ENTRY_HAS_BEEN_BUILT_ON
    return Accepted((taken_back(entry, side, why),))


def taken_back(entry: Entry, side: Side, why: str | None) -> Draft:
    """The draft that takes an entry back."""
    body = EntryWithdrawn(entry=entry.id, why=why)
    return Draft(body, side, entry.envelope.stream, subject=entry.id)


def _refuse(entry: Entry | None, side: Side, said: Said) -> Refused | None:
    if entry is None or _is_hidden(entry, side):
        return ENTRY_IS_UNKNOWN
    if entry.envelope.stream is Stream.INTERNAL:
        return ENTRY_IS_INTERNAL
    if entry.envelope.kind in ABOUT_THE_RECORD:
        return ENTRY_IS_ABOUT_THE_RECORD
    if entry.envelope.actor.side is side:
        return ENTRY_IS_ONES_OWN
    if said.withdrawn:
        return ENTRY_WAS_TAKEN_BACK
    return ENTRY_WAS_ERASED if entry.body is None else None


def _is_hidden(entry: Entry, side: Side) -> bool:
    """Whether this side must not even learn that the entry is there."""
    return side is Side.CUSTOMER and entry.envelope.stream is Stream.INTERNAL


def refusals() -> tuple[Refused, ...]:
    """Every refusal of this module, in order of precedence."""
    return (
        ENTRY_IS_UNKNOWN,
        ENTRY_IS_INTERNAL,
        ENTRY_IS_ABOUT_THE_RECORD,
        ENTRY_IS_ONES_OWN,
        ENTRY_IS_THE_OTHERS,
        ENTRY_WAS_TAKEN_BACK,
        ENTRY_WAS_ERASED,
        ENTRY_HAS_BEEN_BUILT_ON,
        ENTRY_IS_ALREADY_SO,
    )
