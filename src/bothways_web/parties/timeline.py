"""What happened between two sides, as either of them reads it: a stretch of the timeline, ready to print."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from bothways.journal.entry import Stream
from bothways.units.side import Side
from bothways_web.journal import queries
from bothways_web.journal.queries import Moment, Wanted
from bothways_web.journal.registry import rooms_of_kinds
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.happenings import Happening, happenings

PER_STRETCH = 20

#: Filters by the name that stands in the address. Rooms are named, so that a new kind of theirs is shown too.
_ROOMS = {
    "promises": ("promises",),
    "talks": ("conversations",),
    "orders": ("trade",),
    "known": ("knowledge", "parties"),
}


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
    """A stretch of the timeline by months.

    ``before`` is where it begins, ``earlier`` where it goes on, each empty at its end; ``until`` is its
    last day.
    """

    months: tuple[Month, ...]
    what: str
    who: str
    before: str
    earlier: str
    until: date | None
    filters: tuple[Filter, ...]

    @property
    def query(self) -> str:
        """The query that shows this timeline from its newest entry."""
        return _query(self.what, self.who)


def timeline(
    access: RelationshipAccess, what: str = "", who: str = "", before: str = "", limit: int = PER_STRETCH
) -> Timeline:
    """What happened, as this side reads it. At most five queries, whatever is in it."""
    stretch = queries.timeline(access, _wanted(what, who), limit, Moment.read(before))
    shown = tuple(happenings(access, stretch.entries)) if stretch.entries else ()
    earlier = str(stretch.earlier) if stretch.earlier else ""
    until = shown[-1].day if shown else None
    filters = tuple(_filters(access, what, who))
    return Timeline(tuple(_months(shown)), what, who, before, earlier, until, filters)


def _filters(access: RelationshipAccess, what: str, who: str) -> Iterator[Filter]:
    labels = {
        "": _("All"),
        "promises": _("Promises"),
        "talks": _("Talks"),
        "questions": _("Questions"),
        "orders": _("Orders and money"),
        "known": _("Who and what"),
        "contested": _("Contested"),
    }
    if access.sees_internal:
        labels["internal"] = _("Internal")
    for name, label in labels.items():
        yield Filter(label, _query(name, who), name == what)
    ours, theirs = (_("Ours"), _("Theirs")) if access.side is Side.MERCHANT else (_("Theirs"), _("Yours"))
    for side, label in ((Side.MERCHANT, ours), (Side.CUSTOMER, theirs)):
        on = who == side.value
        yield Filter(label, _query(what, "" if on else side.value), on)


def _query(what: str, who: str) -> str:
    return urlencode({name: value for name, value in (("what", what), ("who", who)) if value})


def _wanted(what: str, who: str) -> Wanted:
    wanted = Wanted(side=Side(who) if who in tuple(Side) else None)
    if what == "contested":
        return replace(wanted, contested=True)
    if what == "internal":
        return replace(wanted, stream=Stream.INTERNAL)
    return replace(wanted, kinds=_kinds(what))


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
            yield replace(happening, first_of_day=first)
            first = False
