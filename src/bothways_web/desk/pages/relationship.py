"""One customer on one screen: who they are, what is open on both sides, and what happened."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.interests import Interest, interests
from bothways_web.parties.timeline import Timeline, timeline
from bothways_web.parties.who import Reached, Who, who
from bothways_web.promises.pages import OpenPanel, open_panel


@dataclass(frozen=True, slots=True)
class Asked:
    """Which stretch of the timeline the address asks for: its filter, its side, its beginning."""

    what: str = ""
    who: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class RelationshipPage:
    """Everything on the screen. ``today`` is the day in the merchant's zone."""

    today: date
    who: Who
    open: OpenPanel
    interests: tuple[Interest, Interest]
    timeline: Timeline

    @property
    def summary(self) -> str:
        """Who it is in one line: the people, since when, who looks after them."""
        keeper = self.who.keeper_first
        parts = [
            wording.listed([_person(person) for person in self.who.people[:3]]),
            _("in the book since %(day)s") % {"day": wording.full_day(self.who.since, self.today)},
            _("%(name)s looks after them") % {"name": keeper} if keeper else _("nobody looks after them yet"),
        ]
        return " · ".join(part for part in parts if part)


def _person(person: Reached) -> str:
    return f"{person.name} ({person.role})" if person.role else person.name


def relationship(access: RelationshipAccess, asked: Asked) -> RelationshipPage:
    """The whole screen, in a fixed number of queries."""
    customer = who(access)
    return RelationshipPage(
        today_of(access),
        customer,
        open_panel(access),
        interests(access, customer),
        happened(access, asked),
    )


def happened(access: RelationshipAccess, asked: Asked) -> Timeline:
    """The timeline alone."""
    return timeline(access, asked.what, asked.who, asked.before)


def today_of(access: RelationshipAccess) -> date:
    """The day it is for the merchant."""
    return wording.local_day(clock.now(), access.merchant.zone)
