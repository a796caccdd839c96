"""The mails about promises, put into the outbox with the entry that gives rise to them.

Whether and when they go is not decided here: `channels` holds them until the owner lets them go.
"""

from typing import Any

from django.utils.translation import gettext as _

from bothways.promises.promise import Promise
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.journal.door import Door
from bothways_web.parties.models import Address, Claim, Merchant
from bothways_web.promises.rows import due_words

MAIL = "mail"
ASK_BUTTON = "promise_report"


def ask_whether_done(door: Door, promise: Promise) -> None:
    """A customer whose date went by in silence is asked, and nobody else reads it.

    Members of the merchant are asked in their morning mail and on their desk.
    """
    if promise.debtor is not Side.CUSTOMER:
        return
    merchant = Merchant.objects.get(id=door.writer.merchant)
    to = address_of_customer(door)
    if not to or promise.due is None:
        return
    today = wording.local_day(door.now, merchant.zone)
    payload: dict[str, Any] = {
        "to": to,
        "subject": _("Is it done? %(what)s") % {"what": promise.what},
        "template": "promises/mail/ask_whether_done.txt",
        "context": {
            "merchant": merchant.name,
            "what": promise.what,
            "due": due_words(promise.due, today),
        },
        "button": {"act": ASK_BUTTON, "subject": str(promise.id)},
    }
    door.send(MAIL, f"ask_whether_done:{promise.id}:{promise.due.at.isoformat()}", payload)


def address_of_customer(door: Door) -> str:
    """The mail address one writes to: one that was proved before one that was only noted; empty if none."""
    relationship = door.writer.relationship
    proved = Claim.objects.filter(relationship_id=relationship, revoked_at=None).values("address_id")
    mails = Address.objects.filter(relationship_id=relationship, medium="email", awaits_consent=False)
    found = mails.filter(id__in=proved).first() or mails.order_by("id").first()
    return found.value if found else ""
