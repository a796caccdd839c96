"""The mails about promises, put into the outbox with the entry that gives rise to them.

Whether and when they go is not decided here: `channels` holds them until the owner lets them go.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.template.loader import render_to_string
from django.utils import dateformat
from django.utils.translation import gettext as _

from bothways.promises.promise import Promise
from bothways.units.due import Due, DueKind
from bothways.units.side import Side
from bothways_web.journal.door import Door
from bothways_web.parties.models import Address, Claim, Merchant
from bothways_web.promises.buttons import NEW_DATE, REPORT
from bothways_web.promises.rows import time_words

MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail to a customer: ``key`` remembers it once, ``act`` is what its button answers."""

    key: str
    to: str
    subject: str
    template: str
    context: Mapping[str, str]
    act: str
    promise: UUID

    @property
    def text(self) -> str:
        """The words as they go out, but for the links below them."""
        return render_to_string(self.template, dict(self.context)).strip()

    @property
    def payload(self) -> dict[str, Any]:
        """What the outbox keeps."""
        return {
            "to": self.to,
            "subject": self.subject,
            "template": self.template,
            "context": dict(self.context),
            "button": {"act": self.act, "subject": str(self.promise)},
        }


def send(door: Door, letter: Letter) -> None:
    """Remember a mail to the customer, if there is an address."""
    if letter.to:
        door.send(MAIL, letter.key, letter.payload)


def whether_done(merchant: Merchant, promise: Promise, to: str) -> Letter:
    """A customer whose date went by in silence is asked, and nobody else reads it."""
    due = _day(promise.due)
    return Letter(
        f"whether_done:{promise.id}:{promise.due.at.isoformat() if promise.due else ''}",
        to,
        _("Is it done? %(what)s") % {"what": promise.what},
        "promises/mail/whether_done.txt",
        {"merchant": merchant.name, "what": promise.what, "due": due},
        REPORT,
        promise.id,
    )


def reminder(merchant: Merchant, promise: Promise, to: str, now: datetime) -> Letter:
    """A customer is reminded before the day, or asked after it; by somebody, or by the clock."""
    past = promise.is_past(now)
    return Letter(
        f"reminder:{promise.id}:{now.isoformat()}",
        to,
        (_("Is it done? %(what)s") if past else _("A reminder: %(what)s")) % {"what": promise.what},
        "promises/mail/reminder.txt",
        {
            "merchant": merchant.name,
            "what": promise.what,
            "due": _day(promise.due),
            "past": "yes" if past else "",
        },
        REPORT,
        promise.id,
    )


def new_date(merchant: Merchant, promise: Promise, to: str, wanted: Due, why: str) -> Letter:
    """A customer is asked whether another date suits them."""
    return Letter(
        f"new_date:{promise.id}:{wanted.at.isoformat()}",
        to,
        _("A new date? %(what)s") % {"what": promise.what},
        "promises/mail/new_date.txt",
        {
            "merchant": merchant.name,
            "what": promise.what,
            "due": _day(promise.due),
            "wanted": _day(wanted),
            "why": why,
        },
        NEW_DATE,
        promise.id,
    )


def ask_whether_done(door: Door, promise: Promise) -> None:
    """Ask a customer privately. Members of the merchant are asked in their morning mail and on their desk."""
    if promise.debtor is not Side.CUSTOMER:
        return
    merchant = Merchant.objects.get(id=door.writer.merchant)
    to = addresses([door.writer.relationship]).get(door.writer.relationship, "")
    send(door, whether_done(merchant, promise, to))


def addresses(relationships: Iterable[UUID]) -> dict[UUID, str]:
    """The mail address one writes to for each customer: a proved one before one only noted. Two queries."""
    ids = list(relationships)
    proved = set(
        Claim.objects.filter(relationship_id__in=ids, revoked_at=None).values_list("address_id", flat=True)
    )
    mails = Address.objects.filter(relationship_id__in=ids, medium="email", awaits_consent=False)
    found: dict[UUID, str] = {}
    for address in sorted(mails.order_by("id"), key=lambda one: one.id not in proved):
        found.setdefault(address.relationship_id, address.value)
    return found


def _day(due: Due | None) -> str:
    """The whole date: a mail may wait until it is let go, and then "tomorrow" would be another day."""
    if due is None:
        return ""
    day = dateformat.format(due.on, "l, j F Y")
    return f"{day}, {time_words(due.at, due.zone)}" if due.kind is DueKind.INSTANT else day
