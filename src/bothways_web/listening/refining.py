"""What was read is looked at once more by an endpoint, where the owner of the book lets it be.

What lies in a member's own mailbox is never sent, nor what was read before it was switched on.
"""

from datetime import datetime, timedelta
from typing import Any

from bothways.listening.proposal import Deed
from bothways.listening.refining import ASKED, Asked, Refined, messages, refined
from bothways.units.side import Side
from bothways_web.channels import refiner as endpoint
from bothways_web.channels.models import Refiner
from bothways_web.channels.refiner import RefinerTrouble
from bothways_web.foundation import clock
from bothways_web.listening.models import Candidate, State

#: So many are asked about in one tick, and for so long at most: other work waits.
MOST, LONGEST = 10, timedelta(seconds=20)


def work(now: datetime) -> int:
    """Ask about what is new in every book that lets it be; how many were refined."""
    due = Refiner.objects.filter(on=True, due_at__lte=now)
    return sum(_book(one, now) for one in due)


def _book(one: Refiner, now: datetime) -> int:
    rows = Candidate.objects.filter(
        merchant_id=one.merchant_id,
        state=State.OPEN,
        private_to=None,
        refined_at=None,
        read_at__gte=one.since,
        deed__in=[deed.value for deed in ASKED],
    ).exclude(sentence="")
    count = 0
    for row in rows.order_by("rank", "-sure", "id")[:MOST]:
        if not _may_still_be_sent(row):
            continue
        try:
            found = _ask(one, row)
        except RefinerTrouble as trouble:
            endpoint.failed(one, trouble)
            return count
        _apply(one, row, found)
        count += found is not None
        if clock.now() - now > LONGEST:
            break
    if count:
        endpoint.went_well(one)
    return count


def _may_still_be_sent(row: Candidate) -> bool:
    """Nobody has decided, and its mailbox is still shared: others were asked about before it."""
    return (
        Candidate.objects.filter(id=row.id, state=State.OPEN, private_to=None).exclude(sentence="").exists()
    )


def _ask(one: Refiner, row: Candidate) -> Refined | None:
    asked = Asked(Deed(row.deed), Side(row.side), row.before, row.sentence, row.after, row.what)
    request = endpoint.request_of(one, messages(asked))
    try:
        answer = endpoint.ask(one, request)
    except RefinerTrouble as trouble:
        endpoint.remember(one, row.relationship_id, row.id, request, f"{trouble}.")
        raise
    endpoint.remember(one, row.relationship_id, row.id, request, answer)
    return refined(answer)


def _apply(one: Refiner, row: Candidate, found: Refined | None) -> None:
    """Only what it is about, and a doubt; and only while nobody has decided, and all may see it."""
    values: dict[str, Any] = {"refined_at": clock.now()}
    if found is not None:
        values |= {"refined_by": one.model, "doubted": not found.holds}
        if found.holds:
            values["what"] = found.what
    Candidate.objects.filter(id=row.id, state=State.OPEN).update(**values)
