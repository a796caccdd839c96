"""The record that counsel is taken from, read in a fixed number of queries."""

from collections.abc import Iterable
from datetime import datetime

from bothways.conversations.kinds import Topic
from bothways.conversations.question import State as Asking
from bothways.counsel.record import Asked, Assumed, Ended, Moved, Owed, Record, Talked, Wished
from bothways.journal.obligation import Basis
from bothways.knowledge.fading import freshness
from bothways.knowledge.kinds import How
from bothways.promises.promise import Promise
from bothways.promises.standards import StandardState
from bothways.promises.state import KEPT, State
from bothways.trade.kinds import OrderLine
from bothways.units.side import Side
from bothways_web.advice.pages import advice_of
from bothways_web.conversations import queries as conversations
from bothways_web.conversations.models import Balance, Conversation, Question
from bothways_web.counsel import beside
from bothways_web.counsel.queries import differences
from bothways_web.counsel.reaching import reach
from bothways_web.forecast.pages import in_short
from bothways_web.knowledge import queries as knowledge
from bothways_web.knowledge.models import Fact
from bothways_web.knowledge.pages import preferences_panel
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.scene import Scene
from bothways_web.promises import queries as promises
from bothways_web.promises.queries_standard import standards
from bothways_web.trade import queries as trade
from bothways_web.trade.models import Request

TALKS, ENDED, QUOTES, LINES = 3, 12, 3, 3


def record_of(shown: Scene) -> Record:
    """The relationship as it stands, as counsel needs it."""
    access = shown.access
    facts = knowledge.facts(access, Side.CUSTOMER)
    questions = conversations.questions(access)
    asked = [row for row in questions if row.state == Asking.OPEN.value]
    held = promises.open_promises(access, answers=False)
    order, requested = trade.last_order(access), trade.requests(access)
    bought = trade.buyer(access)
    return Record(
        name=shown.who.name,
        first=shown.who.first,
        today=shown.today,
        ours=_owed(shown, held, Side.MERCHANT),
        theirs=_owed(shown, held, Side.CUSTOMER),
        their_questions=_asked(shown, asked, Side.CUSTOMER),
        our_questions=_asked(shown, asked, Side.MERCHANT),
        quotes=tuple(row.text for row in facts if row.quote)[:QUOTES],
        wishes=_wishes(shown),
        assumed=_assumed(facts, shown.now),
        known=tuple(row.text for row in facts if row.how != How.ASSUMED.value and not row.quote),
        wrong=tuple(row.text for row in asked if row.asker == "customer" and row.topic == Topic.WRONG.value),
        contested=tuple(differences(access)),
        ended=_ended(shown, promises.closed_promises(access), held),
        talks=_talks(shown),
        moved=_moved(shown),
        dealing=_dealing(shown),
        interest=shown.who.customer_interest,
        orders=bought.orders if bought else 0,
        last_order=_lines(order.lines) if order else "",
        last_order_on=shown.day(order.ordered_at) if order else None,
        wants_new=_wanted(requested),
        standards=_standards(access),
        first_order_on=shown.day(bought.first_at) if bought and bought.orders else None,
        pattern=in_short(shown),
        weak=beside.weak(shown),
        gestures=beside.gestures(shown),
        sent=beside.sent(shown),
        praise=beside.praise(shown),
        reach=reach(shown),
        met=beside.met(shown, questions),
    )


def _owed(shown: Scene, held: Iterable[Promise], debtor: Side) -> tuple[Owed, ...]:
    """What was promised and is open; what was merely asked or offered binds nobody yet."""
    return tuple(
        Owed(
            each.what,
            each.due.on if each.due else None,
            late=each.is_past(shown.now) and each.state is not State.REPORTED,
            broken=each.breached_at is not None,
            reported=each.state is State.REPORTED,
            id=each.id,
            paid=each.basis is Basis.INVOICE,
        )
        for each in held
        if each.debtor is debtor and each.state.binds
    )


def _asked(shown: Scene, asked: Iterable[Question], asker: Side) -> tuple[Asked, ...]:
    return tuple(
        Asked(row.text, shown.day(row.asked_at), late=row.due_at is not None and row.due_at < shown.now)
        for row in asked
        if row.asker == asker.value
    )


def _wishes(shown: Scene) -> tuple[Wished, ...]:
    rows = knowledge.wishes(shown.access)
    return tuple(
        Wished(row.words, shown.day(row.stated_at), row.id)
        for row in rows
        if row.closed_at is None and row.wisher == Side.CUSTOMER.value
    )


def _assumed(facts: Iterable[Fact], now: datetime) -> tuple[Assumed, ...]:
    return tuple(
        Assumed(row.text, freshness(row.fresh_at, now, row.half_life).faded, row.decision or "", row.id)
        for row in facts
        if row.how == How.ASSUMED.value
    )


def _ended(shown: Scene, closed: Iterable[Promise], held: Iterable[Promise]) -> tuple[Ended, ...]:
    """Our promises that were kept or not, the latest first; a broken one that is still open among them."""
    broken = [each for each in held if each.breached_at is not None]
    rows = [
        Ended(
            each.what,
            shown.day(each.done_at or each.closed_at or each.breached_at or shown.now),
            kept=each.state in KEPT,
            early=_early(each),
            made_good=each.state is State.MADE_GOOD,
            id=each.id,
        )
        for each in (*broken, *closed)
        if each.debtor is Side.MERCHANT
        and each.counts
        and not each.history
        and (each.state in KEPT or each.breached_at is not None)
    ]
    return tuple(rows[:ENDED])


def _early(promise: Promise) -> bool:
    """Whether it was done on an earlier day than was promised first."""
    done, due = promise.done_at, promise.first_due
    return done is not None and due is not None and (due - done).days >= 1


def _talks(shown: Scene) -> tuple[Talked, ...]:
    rows = conversations.talks(shown.access, TALKS)
    measured = conversations.balances(shown.access, [row.id for row in rows])
    return tuple(_talked(shown, row, measured.get(row.id)) for row in rows)


def _talked(shown: Scene, row: Conversation, measured: Balance | None) -> Talked:
    return Talked(shown.day(row.at), row.summary, _our_share(measured))


def _our_share(measured: Balance | None) -> float | None:
    """Which share of the words of both sides was ours."""
    if measured is None:
        return None
    ours, theirs = measured.merchant["words"], measured.customer["words"]
    return ours / (ours + theirs) if ours + theirs else None


def _dealing(shown: Scene) -> tuple[str, ...]:
    """How they wish to be dealt with, in words."""
    lines = [
        f"{title}: {text}" for each in preferences_panel(shown).preferences for title, text in each.lines
    ]
    return tuple(lines)


def _lines(lines: Iterable[dict[str, object]]) -> str:
    """The first lines of an order as one says them."""
    found = [OrderLine.model_validate(line) for line in lines]
    said = ", ".join(f"{line.quantity} × {line.text}" for line in found[:LINES])
    return f"{said} and more" if len(found) > LINES else said


def _wanted(requested: Iterable[Request]) -> str:
    """What they asked to order and nobody answered."""
    for row in requested:
        if row.state == "open":
            words = ", ".join(str(item["text"]) for item in row.items[:LINES])
            return words or row.note
    return ""


def _standards(access: RelationshipAccess) -> tuple[str, ...]:
    """Amends both agreed beforehand."""
    agreed = (each for each in standards(access) if each.state is StandardState.AGREED)
    return tuple(each.follows for each in agreed)


def _moved(shown: Scene) -> tuple[Moved, ...]:
    return tuple(
        Moved(
            row.motive.what,
            row.moved,
            row.wait or row.note,
            tuple(f"{rule.words} {rule.reason}" for rule in row.advice),
        )
        for row in advice_of(shown)
    )
