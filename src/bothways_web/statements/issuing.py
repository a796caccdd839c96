"""Statements that are due by mail: found by query, written once, sent through the outbox.

The customer chose the rhythm, so that they hear more often than they asked for otherwise is no breach of it;
the hours they asked for are kept, and whoever wants no mail gets none: the statement stands on their page.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from bothways.journal.entry import CLOCK, Accepted
from bothways.knowledge import contact
from bothways.knowledge.kinds import Way
from bothways.statements import rhythm
from bothways.statements.document import plain
from bothways.units.refusal import Refused
from bothways_web.foundation import wording
from bothways_web.journal.door import Door, Writer
from bothways_web.journal.due_work import write_once
from bothways_web.knowledge.queries import wishes_of
from bothways_web.parties.access import RelationshipAccess, seen_by_customer
from bothways_web.parties.models import Merchant
from bothways_web.promises.letters import MAIL, addresses
from bothways_web.statements.models import Chosen
from bothways_web.statements.pages import assurance_page
from bothways_web.statements.period import Period
from bothways_web.statements.queries import chosen_of

#: So many in one tick.
PORTION = 50


def issue_due(now: datetime) -> int:
    """Write the statements whose day has come; how many."""
    rows = list(Chosen.objects.filter(next_on__lte=now.date()).order_by("next_on", "id")[:PORTION])
    merchants = Merchant.objects.in_bulk({row.merchant_id for row in rows})
    return sum(_issue(row, merchants[row.merchant_id], now) for row in rows)


def _issue(row: Chosen, merchant: Merchant, now: datetime) -> bool:
    access, today = seen_by_customer(merchant, row.id), wording.local_day(now, merchant.zone)

    def decide(door: Door) -> Accepted | Refused:
        chosen = chosen_of(Chosen.objects.filter(id=row.id).first())
        to = addresses([row.id]).get(row.id, "")
        at = _fits(merchant, row, now) if to else None
        outcome = rhythm.issue(chosen, today, mailed=at is not None)
        if isinstance(outcome, Accepted) and chosen and chosen.next_on and at is not None:
            _send(door, access, Period(chosen.since, chosen.next_on), to, at)
        return outcome

    writer = Writer(merchant.id, row.id, CLOCK)
    return write_once(writer, f"assurance_issued:{row.id}:{row.next_on}", decide)


def _fits(merchant: Merchant, row: Chosen, now: datetime) -> datetime | None:
    """When a mail suits them; None for never."""
    wishes = [contact.Wishes(asked.never, asked.times) for asked in wishes_of(row.id)]
    return contact.fits(wishes, Way.MAIL, now.astimezone(ZoneInfo(merchant.zone)), None)


def _send(door: Door, access: RelationshipAccess, period: Period, to: str, at: datetime) -> None:
    document = assurance_page(access, period).document
    payload = {
        "to": to,
        "subject": f"{document.title}: {document.subtitle.partition(', ')[2]}",
        "template": "statements/mail/assurance.txt",
        "context": {"text": plain(document)},
    }
    door.send(MAIL, f"assurance:{access.relationship_id}:{period.until}", payload, at)
