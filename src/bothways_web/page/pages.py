"""The customer's own page and the book behind it."""

from dataclasses import dataclass
from datetime import date

from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.interests import Interest, interests
from bothways_web.parties.timeline import Timeline, timeline
from bothways_web.parties.who import Who, who
from bothways_web.promises.pages import OpenPanel, open_panel


@dataclass(frozen=True, slots=True)
class HomePage:
    """What is open between the two, and the ways on. ``today`` is the day in the merchant's zone."""

    today: date
    who: Who
    open: OpenPanel


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Everything: what happened, what is held, how to be contacted."""

    today: date
    who: Who
    interests: tuple[Interest, Interest]
    timeline: Timeline


def home(access: RelationshipAccess) -> HomePage:
    """The page, in a fixed number of queries."""
    return HomePage(today_of(access), who(access), open_panel(access))


def record(access: RelationshipAccess, what: str, writer: str, before: str) -> RecordPage:
    """The book, in a fixed number of queries."""
    customer = who(access)
    happened = timeline(access, what, writer, before)
    return RecordPage(today_of(access), customer, interests(access, customer), happened)


def today_of(access: RelationshipAccess) -> date:
    """The day it is for the merchant."""
    return wording.local_day(clock.now(), access.merchant.zone)
