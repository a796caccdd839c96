"""The records that statements are taken from, read in a fixed number of queries."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from bothways.conversations.kinds import Topic
from bothways.gestures.kinds import Landing
from bothways.promises.promise import Promise
from bothways.promises.state import State as Stands
from bothways.statements.document import day
from bothways.statements.record import (
    SHORT,
    Asked,
    Delivered,
    Ending,
    Promised,
    Record,
    Returned,
    ending_of,
)
from bothways.statements.story import Kindness, Past
from bothways.trade.items import in_words
from bothways.trade.kinds import Item, Reason
from bothways.units.side import Side
from bothways.wordofmouth.referral import State
from bothways_web.conversations.models import Question
from bothways_web.gestures import queries as gestures
from bothways_web.knowledge import queries as knowledge
from bothways_web.parties.scene import Scene
from bothways_web.programme import queries as programme
from bothways_web.promises import queries as promises
from bothways_web.promises.models import Promise as Row
from bothways_web.promises.stored import promise_of
from bothways_web.statements import queries
from bothways_web.trade import queries as trade
from bothways_web.trade.models import Return
from bothways_web.wordofmouth import queries as wordofmouth

GESTURES = 12


def record_of(scene: Scene, since: date, until: date) -> Record:
    """What happened from one day up to the day before another. Five queries."""
    access = scene.access
    begin, end = queries.bounds(access, since, until)
    return Record(
        access.merchant.name,
        scene.who.name,
        since,
        until,
        _promised(scene, queries.promised(access, begin, end)),
        tuple(_asked(scene, row) for row in queries.asked(access, begin, end)),
        tuple(
            Delivered(row.id, row.number, row.delivered_at - row.ordered_at)
            for row in queries.arrived(access, begin, end)
            if row.delivered_at is not None
        ),
        tuple(_returned(scene, row) for row in queries.returned(access, begin, end)),
    )


def past_of(scene: Scene) -> Past:
    """What stands in the book of the relation, from its beginning on. Nine queries."""
    access = scene.access
    course, bought = programme.course(access), trade.buyer(access)
    through = wordofmouth.referral(access)
    credited = wordofmouth.credits(access)
    return Past(
        {Side.MERCHANT: access.merchant.name, Side.CUSTOMER: scene.who.name},
        scene.who.since,
        scene.today,
        first_order=scene.day(course.first_at) if course and course.first_at else None,
        orders=bought.orders if bought else 0,
        words=queries.words(access),
        kindnesses=_kindnesses(scene),
        found=tuple(row.words for row in knowledge.wishes(access) if row.met and row.wisher == "customer"),
        sent=tuple(row.name for row in credited if row.name),
        sent_unnamed=sum(not row.name for row in credited),
        came_through=through.name if through and through.state == State.CONFIRMED.value else "",
        interests={Side.MERCHANT: scene.who.merchant_interest, Side.CUSTOMER: scene.who.customer_interest},
        quotes=tuple(row.text for row in knowledge.facts(access, Side.CUSTOMER) if row.quote),
    )


def _promised(scene: Scene, rows: Iterable[Row]) -> tuple[Promised, ...]:
    made = [promise_of(row) for row in rows]
    ended = [(each, ending) for each in made if (ending := ending_of(each, scene.now)) is not None]
    amends = promises.promises(scene.access, [each.amends for each, ending in ended if each.amends])
    return tuple(
        Promised(
            each.id,
            each.what,
            scene.day(each.first_due) if each.first_due else None,
            ending,
            tuple(_done(scene, each, amends)) if ending in SHORT else (),
        )
        for each, ending in ended
    )


def _done(scene: Scene, promise: Promise, amends: Mapping[UUID, Promise]) -> Iterable[str]:
    """What we did about it."""
    if promise.announced_at is not None:
        yield f"we said so before, on {day(scene.day(promise.announced_at))}"
    if promise.owned_up_at is not None:
        yield f"we owned up to it on {day(scene.day(promise.owned_up_at))}"
    made = amends.get(promise.amends) if promise.amends else None
    if made is not None:
        kept = ending_of(made, scene.now)
        state = "kept" if kept in (Ending.IN_TIME, Ending.MOVED, Ending.LATE) else "not done yet"
        yield f"amends: {made.what} ({state})"
    if promise.done_at is not None and promise.state is not Stands.MADE_GOOD:
        yield f"done on {day(scene.day(promise.done_at))}"


def _asked(scene: Scene, row: Question) -> Asked:
    took = row.answered_at - row.asked_at if row.answered_at else None
    late = row.due_at is not None and (row.answered_at or scene.now) > row.due_at
    known = row.due_at is not None and (row.answered_at is not None or late)
    wrong = row.topic in (
        Topic.WRONG.value,
        Topic.REFUND.value,
        Topic.REPLACEMENT.value,
        Topic.GUARANTEE.value,
    )
    return Asked(row.id, row.text, scene.day(row.asked_at), took, not late if known else None, wrong)


def _returned(scene: Scene, row: Return) -> Returned:
    what = in_words([Item.model_validate(item) for item in row.items])
    return Returned(row.order_id, what, Reason(row.reason), scene.day(row.at))


def _kindnesses(scene: Scene) -> tuple[Kindness, ...]:
    """Gestures that nobody contests and that were not taken badly, those with words first."""
    rows = [
        row
        for row in gestures.gestures(scene.access, GESTURES)
        if not row.contested and row.landing in ("", Landing.WELL.value)
    ]
    rows.sort(key=lambda row: not row.words)
    return tuple(Kindness(Side(row.giver), row.what, row.words) for row in rows)
