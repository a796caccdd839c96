"""What promises wait for inside: rows for the promise's page and for the day of whoever is asked."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from bothways.promises.needs import Need, NeedState
from bothways.promises.promise import Promise
from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.names import Names
from bothways_web.parties.who import who
from bothways_web.promises import queries, queries_inside
from bothways_web.promises.rows import due_words


@dataclass(frozen=True, slots=True)
class NeedRow:
    """What a promise waits for: from whom, by when, and what the reader can do.

    ``customer`` and ``promise`` are named where it stands by itself.
    """

    need: Need
    by: str
    asked_by: str
    when: str
    late: bool
    acts: tuple[str, ...]
    customer: str = ""
    promise: str = ""


@dataclass(frozen=True, slots=True)
class NeedPage:
    """One need and the promise that waits for it, and nothing else of the customer."""

    row: NeedRow
    promise: Promise
    due: str


def need_rows(access: RelationshipAccess, promise: UUID, called: Names, today: date) -> tuple[NeedRow, ...]:
    """What a promise waits for inside. At most one query."""
    now = clock.now()
    found = queries_inside.needs_of(access, promise)
    writes = access.can_write and access.side is Side.MERCHANT
    return tuple(_row(one, access.member if writes else None, called, today, now) for one in found)


def asked_of_you(access: MerchantAccess, called: Names) -> tuple[NeedRow, ...]:
    """What colleagues wait for from this member. At most three queries."""
    now = clock.now()
    today = wording.local_day(now, access.merchant.zone)
    member = access.member if access.can_write else None
    return tuple(
        _row(one.need, member, called, today, now, one.customer, one.promise)
        for one in queries_inside.needed_from(access)
    )


def need_page(access: RelationshipAccess, need: Need) -> NeedPage | None:
    """One need; None when the promise is gone. A fixed number of queries."""
    now, promise = clock.now(), queries.promise(access, need.promise)
    if promise is None:
        return None
    today, called = wording.local_day(now, access.merchant.zone), names.both_sides(access)
    member = access.member if access.can_write else None
    shown = _row(need, member, called, today, now, who(access).name, promise.what)
    return NeedPage(shown, promise, due_words(promise.due, today) if promise.due else "")


def _row(
    need: Need,
    member: UUID | None,
    called: Names,
    today: date,
    now: datetime,
    customer: str = "",
    promise: str = "",
) -> NeedRow:
    late = need.is_open and need.due is not None and need.due.is_past(now)
    when = (
        "" if need.due is None else wording.late(need.due.on, today) if late else due_words(need.due, today)
    )
    by, asker = called.first(need.by), called.first(need.asked_by)
    return NeedRow(need, by, asker, when, late, _acts(need, member), customer, promise)


def _acts(need: Need, member: UUID | None) -> tuple[str, ...]:
    """What this member can do about it; nothing without a member, who may only read."""
    if member is None or not need.is_open:
        return ()
    if member != need.by:
        return ("drop",)
    return ("meet", "drop") if need.state is NeedState.PROMISED else ("promise", "meet", "drop")
