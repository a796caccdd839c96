"""Between the core's findings and sums and their rows."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from bothways.conversations.kinds import Medium
from bothways.gestures.kinds import Landing
from bothways.journal.entry import Entry
from bothways.knowledge.kinds import HowOften, Way, Wish
from bothways.standing import of_giving, rules
from bothways.standing.dimension import Dimension
from bothways.standing.evidence import WHOLE, Evidence, Finding, Known
from bothways.standing.sums import Sums
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.gestures.models import Gesture
from bothways_web.knowledge.models import Preference
from bothways_web.standing.models import Item, Sum

#: The way that a message of some sort takes; who comes by writes nothing.
WAYS: Mapping[Medium, str] = {
    Medium.CALL: Way.CALL.value,
    Medium.MAIL: Way.MAIL.value,
    Medium.CHAT: Way.MESSAGE.value,
    Medium.LETTER: Way.LETTER.value,
}
_AT_ONCE = timedelta(minutes=1)


def key_of(about: UUID, side: str, dimension: str) -> UUID:
    """A thing says one thing at most of a side in a dimension."""
    return derived(about, side, dimension)


def difference(entry: UUID) -> UUID:
    """What a contest of an entry is about."""
    return derived(entry, "difference")


def values_of(entry: Entry, about: UUID, found: Finding) -> dict[str, Any]:
    """What the row of a finding holds that an entry made."""
    evidence = found.at(entry.id, entry.envelope.happened_at)
    side, dimension = found.side.value, found.rule.dimension.value
    return {
        "id": key_of(about, side, dimension),
        "relationship_id": entry.relationship,
        "merchant_id": entry.envelope.merchant,
        "about": about,
        "entry_id": entry.id,
        "side": side,
        "dimension": dimension,
        "rule": found.rule.name,
        "known": found.known.name,
        "outcome": evidence.outcome,
        "matters": found.matters,
        "weight": evidence.weight,
        "at": evidence.at,
    }


def is_known(item: Item, known: Known) -> bool:
    """Whether it is known as well as before; what was confirmed stays confirmed."""
    return item.known == known.name or (known is Known.CLAIMED and item.known == Known.CONFIRMED.name)


def weighed(item: Item, known: Known) -> dict[str, Any]:
    """What the same item holds, agreed on otherwise: it still comes from the entry it came from."""
    values = {field.attname: getattr(item, field.attname) for field in Item._meta.concrete_fields}
    return {**values, "known": known.name, "weight": known.value * item.matters // WHOLE}


def nothing_yet(entry: Entry, side: str, dimension: str) -> dict[str, Any]:
    """What a sum holds before the first item."""
    return {
        "id": key_of(entry.relationship, side, dimension),
        "relationship_id": entry.relationship,
        "merchant_id": entry.envelope.merchant,
        "side": side,
        "dimension": dimension,
    }


def evidence_of(item: Item) -> Evidence:
    """The item as the core sums it."""
    side, dimension = Side(item.side), Dimension(item.dimension)
    return Evidence(
        item.entry_id, side, dimension, item.outcome, item.at, Known.CONFIRMED, item.rule, item.weight
    )


def count(of: Sum, item: Item, sign: int) -> bool:
    """An item comes in, or goes out of the sums; whether that changed them. What is off is not summed."""
    if of.stopped or of.untold or not item.weight:
        return False
    before, evidence = Sums(of.good, of.bad), evidence_of(item)
    after = before.with_item(evidence) if sign > 0 else before.without(evidence)
    of.good, of.bad = after.good, after.bad
    of.items += sign
    of.well += sign * (item.outcome >= rules.WELL)
    return True


def wishes_of(asked: Preference) -> set[Wish]:
    """What somebody asked for about when they are written to, and how often."""
    often = asked.often not in ("", HowOften.WHENEVER.value)
    return {wish for wish, wished in ((Wish.HOURS, asked.times), (Wish.OFTEN, often)) if wished}


def sent_from_here(entry: Entry, side: Side) -> bool:
    """Whether the merchant sent a message as it was recorded, so that the hour was looked at before.

    Of what was sent elsewhere nobody knows whether it kept to the customer's hours.
    """
    envelope = entry.envelope
    at_once = abs(envelope.recorded_at - envelope.happened_at) < _AT_ONCE
    return side is Side.MERCHANT and entry.is_own_word and at_once


def gesture_of(row: Gesture) -> Finding:
    """What a gesture says of its giver as it stands."""
    giver = Side(row.giver)
    return of_giving.of_gesture(
        giver,
        agreed=row.confirmed or row.written_by == giver.other.value,
        contested=bool(row.contested),
        landing=Landing(row.landing) if row.landing else None,
        told=row.told,
    )
