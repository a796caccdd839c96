"""Between the core's findings and sums and their rows."""

from typing import Any
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.standing import rules
from bothways.standing.dimension import Dimension
from bothways.standing.evidence import WHOLE, Evidence, Finding, Known
from bothways.standing.sums import Sums
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.standing.models import Item, Sum


def key_of(about: UUID, side: str, dimension: str) -> UUID:
    """A thing says one thing at most of a side in a dimension."""
    return derived(about, side, dimension)


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
