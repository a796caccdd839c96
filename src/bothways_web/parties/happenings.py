"""One thing that happened, as either side reads it: who, what, whose word it is, and what was said of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from bothways.journal.entry import ActorRole, Entry, Stream
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.journal import queries
from bothways_web.journal.lines import Line
from bothways_web.journal.models import Stance
from bothways_web.journal.registry import line_of, rooms_of_kinds
from bothways_web.parties import names
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.names import Names


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry as it is printed.

    ``side`` is who wrote it, empty for the clock; ``you`` whether that is the reader's own side. ``who`` is a
    first name or the name of the side. ``stance`` is what the other side said of it. ``understood`` marks
    what one side wrote of the other's word, which counts for nothing before they confirm it.
    """

    entry: Entry
    line: Line
    at: datetime
    side: str
    you: bool
    who: str
    stance: str = ""
    why: str = ""
    withdrawn: bool = False
    understood: bool = False
    answerable: bool = False
    about: Line | None = None
    first_of_day: bool = True

    @property
    def id(self) -> UUID:
        """The entry's id."""
        return self.entry.id

    @property
    def day(self) -> date:
        """The day it happened, in the merchant's zone."""
        return self.at.date()

    @property
    def clock(self) -> str:
        """The time of day it happened, in the merchant's zone."""
        return f"{self.at:%H:%M}"

    @property
    def instant(self) -> str:
        """When it happened, for machines."""
        return self.at.astimezone(UTC).isoformat()

    @property
    def internal(self) -> bool:
        """Whether only the merchant's team reads it."""
        return self.entry.envelope.stream is Stream.INTERNAL

    @property
    def imported(self) -> bool:
        """Whether a file said so and no person did."""
        return self.entry.envelope.actor.role is ActorRole.IMPORT

    @property
    def told(self) -> str:
        """What was done; without a name before it, as of the clock, it begins with a capital."""
        return self.line.text if self.who else wording.sentence(self.line.text)

    @property
    def notes(self) -> str:
        """What else is to be known of it, in one line."""
        notes = [
            _("only your team reads this") if self.internal else "",
            _("as a file said") if self.imported else "",
            _("as understood; it counts for nothing before it is confirmed") if self.understood else "",
            _("confirmed") if self.stance == "confirmed" else "",
        ]
        return " · ".join(note for note in notes if note)

    @property
    def erased(self) -> bool:
        """Whether its content is gone."""
        return self.entry.body is None


def happenings(
    access: RelationshipAccess, entries: Collection[Entry], called: Names | None = None
) -> Iterator[Happening]:
    """Entries as this side reads them, in their order. At most two queries, and two more for the names
    where they are not ``called`` already.
    """
    known = {entry.id: entry for entry in entries}
    stances = queries.stances(access, known)
    known |= queries.entries(access, _subjects(entries) - known.keys())
    called = called or names.both_sides(access)
    for entry in entries:
        yield _happening(access, entry, stances.get(entry.id), known, called)


def _subjects(entries: Iterable[Entry]) -> set[UUID]:
    """The entries that other entries are about: what was confirmed, contested, taken back."""
    return {
        entry.envelope.subject
        for entry in entries
        if entry.envelope.subject and rooms_of_kinds.get(entry.envelope.kind) == "journal"
    }


def _happening(
    access: RelationshipAccess,
    entry: Entry,
    stance: Stance | None,
    known: Mapping[UUID, Entry],
    called: Names,
) -> Happening:
    side = entry.envelope.actor.side
    said, why, withdrawn = (stance.stance, stance.why, stance.withdrawn) if stance else ("", "", False)
    return Happening(
        entry,
        line_of(entry, access.side),
        entry.envelope.happened_at.astimezone(ZoneInfo(access.merchant.zone)),
        side.value if side else "",
        side is access.side,
        _name(access, entry, called),
        said,
        why,
        withdrawn,
        understood=_is_understood(entry) and not said,
        answerable=not withdrawn and _is_answerable(access, entry),
        about=_about(access, entry, known),
    )


def _name(access: RelationshipAccess, entry: Entry, called: Names) -> str:
    """Who wrote it: a first name where it is known, else the side; nobody for the clock."""
    actor = entry.envelope.actor
    if actor.side is None:
        return ""
    if actor.side is Side.CUSTOMER and access.side is Side.CUSTOMER:
        return _("You")
    unknown = access.merchant.name if actor.side is Side.MERCHANT else _("They")
    return called.first(actor.member) or unknown


def _about(access: RelationshipAccess, entry: Entry, known: Mapping[UUID, Entry]) -> Line | None:
    if rooms_of_kinds.get(entry.envelope.kind) != "journal" or entry.envelope.subject is None:
        return None
    subject = known.get(entry.envelope.subject)
    return line_of(subject, access.side) if subject else None


def _is_understood(entry: Entry) -> bool:
    actor, says = entry.envelope.actor, entry.envelope.says
    return says is not None and actor.side is not None and actor.side is not says


def _is_answerable(access: RelationshipAccess, entry: Entry) -> bool:
    """Whether the reader's side may say that it was, or was not, so."""
    envelope = entry.envelope
    return (
        access.can_write
        and envelope.actor.side not in (None, access.side)
        and envelope.stream is not Stream.INTERNAL
        and entry.body is not None
        and rooms_of_kinds.get(envelope.kind) != "journal"
    )
