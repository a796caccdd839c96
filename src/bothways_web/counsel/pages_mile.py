"""The page that asks what one could do for a customer today, and then has three ideas."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from bothways.counsel.going import RULES
from bothways.counsel.mile import Key, Mile
from bothways.counsel.suggesting import suggest
from bothways_web.counsel import queries
from bothways_web.counsel.models import Idea
from bothways_web.counsel.reading import record_of
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of
from bothways_web.parties.scene import Scene

_REASONS = {rule.name: rule.reason for rule in RULES}


@dataclass(frozen=True, slots=True)
class MileRow:
    """One idea: what to do, why this one, why such a thing at all, and what its key does."""

    mile: Mile
    reason: str
    button: str


@dataclass(frozen=True, slots=True)
class TakenRow:
    """An idea that was taken up today; ``keep`` is where it is written down, empty once it was."""

    idea: Idea
    keep: str


@dataclass(frozen=True, slots=True)
class MilePage:
    """The page. ``asked`` is whether ideas were asked for today already."""

    scene: Scene
    asked: bool
    rows: tuple[MileRow, ...]
    taken: tuple[TakenRow, ...]


def mile_page(shown: Scene) -> MilePage:
    """What stands there today, in a fixed number of queries."""
    rows = queries.shown(shown.access)
    today = {(row.idea, row.about): row for row in rows if row.last_on == shown.today}
    record = record_of(shown)
    found = suggest(record, queries.as_shown(rows)) if today else ()
    kept = {each.idea for each in record.gestures if each.ours and each.on == shown.today}
    there = [each for each in found if (each.idea, each.about) in today]
    taken = [row for row in today.values() if row.taken_on == shown.today]
    return MilePage(
        shown,
        bool(today),
        tuple(MileRow(each, _REASONS[each.idea], button_of(each.key)) for each in there),
        tuple(
            TakenRow(row, "" if row.idea in kept or not row.done else _keep(shown.access, row))
            for row in taken
        ),
    )


def opens(shown: Scene, mile: Mile) -> str:
    """The address that an idea's key opens, with its first words; empty for what is recorded at once."""
    access, words = shown.access, {}
    if mile.key is Key.PROMISE:
        words = {"what": mile.words}
    elif mile.key is Key.ASK:
        words = {"text": mile.words}
    elif mile.key is Key.WRITE:
        me = shown.names.first(access.member)
        hello = _("Hello %(name)s,") % {"name": shown.who.first}
        words = {"subject": mile.subject, "text": f"{hello}\n\n{mile.words}\n\n{me}".rstrip()}
    address = _address(access, mile)
    return f"{address}?{urlencode(words)}" if words else address


def button_of(key: Key) -> str:
    """What an idea's key says."""
    return {
        Key.GESTURE: _("I have done it"),
        Key.PROMISE: _("Promise it"),
        Key.WRITE: _("Write to them"),
        Key.ASK: _("Ask them"),
        Key.SEE: _("Open the promise"),
        Key.THANK_REFERRAL: _("Thank them"),
        Key.THANK_GESTURE: _("Thank them"),
        Key.THANK_MENTION: _("Answer"),
    }[key]


def _address(access: RelationshipAccess, mile: Mile) -> str:
    if mile.key is Key.WRITE:
        return reverse("desk:write", args=[access.merchant.slug, access.relationship_id])
    if mile.key is Key.THANK_MENTION:
        return reverse("desk:mention", args=[access.merchant.slug, mile.about]) + "#answer"
    if mile.key in _ROOMS:
        name, about = _ROOMS[mile.key]
        return address_of(access, name, *([mile.about] if about else []))
    return ""


_ROOMS = {
    Key.PROMISE: ("promises:new", False),
    Key.ASK: ("conversations:ask", False),
    Key.SEE: ("promises:promise", True),
    Key.THANK_REFERRAL: ("wordofmouth:thank", True),
    Key.THANK_GESTURE: ("gestures:landed", True),
}


def _keep(access: RelationshipAccess, row: Idea) -> str:
    words = urlencode({"what": row.done[:500], "idea": row.idea, "minutes": row.minutes})
    return f"{address_of(access, 'gestures:new')}?{words}"
