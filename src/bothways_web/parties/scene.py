"""What every panel of a relationship needs to know of it, read once for a page."""

from dataclasses import dataclass
from datetime import date, datetime

from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.names import Names
from bothways_web.parties.who import Who, who_and_names


@dataclass(frozen=True, slots=True)
class Scene:
    """Who both sides are, how everybody is called, and what time it is where the merchant works."""

    access: RelationshipAccess
    who: Who
    names: Names
    now: datetime

    @property
    def today(self) -> date:
        """The day it is for the merchant."""
        return self.day(self.now)

    @property
    def yours(self) -> bool:
        """Whether the merchant reads."""
        return self.access.side is Side.MERCHANT

    @property
    def reads(self) -> str:
        """Who on the other side reads what is written here."""
        return self.who.first if self.yours else self.answers

    @property
    def answers(self) -> str:
        """The first name of who answers for the merchant, or the merchant's own."""
        return self.who.keeper_first or self.access.merchant.name

    def day(self, instant: datetime) -> date:
        """The day of an instant where the merchant works."""
        return wording.local_day(instant, self.access.merchant.zone)


def scene(access: RelationshipAccess) -> Scene:
    """The scene of a page. Four queries."""
    return Scene(access, *who_and_names(access), clock.now())


def today_of(access: RelationshipAccess) -> date:
    """The day it is where the merchant works. No query."""
    return wording.local_day(clock.now(), access.merchant.zone)
