"""What two sides owe each other, to test pages with."""

from datetime import date, timedelta
from uuid import UUID

from bothways.conversations.kinds import Topic
from bothways.journal.entry import Recorded
from bothways.journal.obligation import Obligation
from bothways.units.due import Due, on_day
from bothways.units.side import Side
from bothways_web.conversations.actions import ask as ask_question
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import actions


def today(access: RelationshipAccess) -> date:
    """The day it is for the merchant."""
    return wording.local_day(clock.now(), access.merchant.zone)


def due_in(access: RelationshipAccess, days: int) -> Due:
    """Due by the end of a day, counted from today."""
    return on_day(today(access) + timedelta(days=days), access.merchant.zone)


def promised(
    access: RelationshipAccess, what: str, days: int | None = 0, debtor: Side | None = None, done: str = ""
) -> UUID:
    """A promise of this side, or what this side noted of the other's; its id."""
    owed = Obligation(
        id=clock.new_id(),
        debtor=debtor or access.side,
        what=what,
        done_means=done or None,
        due=due_in(access, days) if days is not None else None,
    )
    outcome = actions.promise(access, owed)
    assert isinstance(outcome, Recorded), outcome
    return owed.id


def asked_for(access: RelationshipAccess, what: str, days: int | None = None) -> UUID:
    """Something this side asks of the other; its id."""
    due = due_in(access, days) if days is not None else None
    owed = Obligation(id=clock.new_id(), debtor=access.side.other, what=what, due=due)
    outcome = actions.ask(access, owed)
    assert isinstance(outcome, Recorded), outcome
    return owed.id


def question(access: RelationshipAccess, text: str, days: int = 0, topic: Topic = Topic.ASK) -> UUID:
    """A question of this side; its id."""
    new = NewQuestion(text, access.side, topic, due_in(access, days))
    outcome = ask_question(access, new)
    assert isinstance(outcome, Recorded), outcome
    return outcome.entries[0].id
