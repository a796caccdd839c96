"""What happened between two sides, as either of them reads it: a stretch of the timeline, ready to print."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import groupby
from urllib.parse import urlencode

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bothways.journal.entry import Stream
from bothways.units.side import Side
from bothways_web.journal import queries
from bothways_web.journal.queries import Moment, Wanted
from bothways_web.journal.registry import rooms_of_kinds
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.happenings import Happening, happenings
from bothways_web.parties.names import Names

PER_STRETCH = 20

#: Filters by the name that stands in the address. Rooms are named, so that a new kind of theirs is shown too.
_ROOMS = {
    "promises": ("promises",),
    "talks": ("conversations",),
    "orders": ("trade",),
    "known": ("knowledge", "parties", "forecast", "standing", "reflection"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose to see: a sort, a side, and the place to begin before; empty for everything."""

    what: str = ""
    who: str = ""
    before: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "Chosen":
        """From a request's query."""
        return cls(given.get("what", ""), given.get("who", ""), given.get("before", ""))

    @property
    def query(self) -> str:
        """The query that shows the same from its newest entry."""
        return urlencode({name: value for name, value in (("what", self.what), ("who", self.who)) if value})


EVERYTHING = Chosen()


@dataclass(frozen=True, slots=True)
class Month:
    """The happenings of one month, newest first."""

    first: date
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow the timeline: its words, its query, and whether it is in force."""

    label: str
    query: str
    on: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """A stretch of the timeline by months; ``earlier`` is where it goes on, empty at the beginning, and
    ``until`` its last day.
    """

    months: tuple[Month, ...]
    chosen: Chosen
    earlier: str
    until: date | None
    filters: tuple[Filter, ...]


def timeline(
    access: RelationshipAccess,
    chosen: Chosen = EVERYTHING,
    limit: int = PER_STRETCH,
    called: Names | None = None,
) -> Timeline:
    """What happened, as this side reads it. At most five queries, whatever is in it; three with names."""
    stretch = queries.timeline(access, _wanted(chosen), limit, Moment.read(chosen.before))
    shown = tuple(happenings(access, stretch.entries, called)) if stretch.entries else ()
    earlier = str(stretch.earlier) if stretch.earlier else ""
    until = shown[-1].day if shown else None
    return Timeline(tuple(_months(shown)), chosen, earlier, until, _filters(access, chosen))


def _filters(access: RelationshipAccess, chosen: Chosen) -> tuple[Filter, ...]:
    """Few are different: they are worked out once for each side and language."""
    return _filters_of(access.side, access.sees_internal, chosen.what, chosen.who, get_language())


@lru_cache(maxsize=256)
def _filters_of(you: Side, internal: bool, what: str, who: str, _language: str | None) -> tuple[Filter, ...]:
    labels = {
        "": _("All"),
        "promises": _("Promises"),
        "talks": _("Talks"),
        "questions": _("Questions"),
        "orders": _("Orders and money"),
        "known": _("Who and what"),
        "contested": _("Contested"),
    }
    if internal:
        labels["internal"] = _("Internal")
    ours, theirs = (_("Ours"), _("Theirs")) if you is Side.MERCHANT else (_("Theirs"), _("Yours"))
    sides = ((Side.MERCHANT.value, ours), (Side.CUSTOMER.value, theirs))
    return (
        *(Filter(label, Chosen(name, who).query, name == what) for name, label in labels.items()),
        *(
            Filter(label, Chosen(what, "" if who == side else side).query, who == side)
            for side, label in sides
        ),
    )


def _wanted(chosen: Chosen) -> Wanted:
    wanted = Wanted(side=Side(chosen.who) if chosen.who in tuple(Side) else None)
    if chosen.what == "contested":
        return replace(wanted, contested=True)
    if chosen.what == "internal":
        return replace(wanted, stream=Stream.INTERNAL)
    return replace(wanted, kinds=_kinds(chosen.what))


def _kinds(what: str) -> Collection[str] | None:
    """The kinds that a filter shows; None for one that shows all."""
    questions = {kind for kind in rooms_of_kinds if kind.startswith("question_")}
    if what == "questions":
        return questions
    if what not in _ROOMS:
        return None
    return {kind for kind, room in rooms_of_kinds.items() if room in _ROOMS[what]} - questions


def _months(happenings: Iterable[Happening]) -> Iterator[Month]:
    for first, group in groupby(happenings, key=lambda happening: happening.day.replace(day=1)):
        yield Month(first, tuple(_days(group)))


def _days(happenings: Iterable[Happening]) -> Iterator[Happening]:
    for _day, group in groupby(happenings, key=lambda happening: happening.day):
        first = True
        for happening in group:
            yield happening if first else replace(happening, first_of_day=False)
            first = False
