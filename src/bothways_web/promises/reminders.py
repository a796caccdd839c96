"""Asking after a promise: the mail a customer would get, and the one that goes to whoever of ours sees to it.

Mail to customers goes through the gate of ``channels``. Where the owner has not switched sending on, nothing
is put into the outbox: the page offers the words to copy instead, and nobody is asked twice later.
"""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from bothways.journal.entry import Accepted, Recorded
from bothways.promises import doing
from bothways.promises.promise import Promise
from bothways.promises.refusals import THERE_IS_NO_SUCH_PROMISE
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Membership, Relationship
from bothways_web.promises import letters, queries
from bothways_web.promises.letters import MAIL, Letter


@dataclass(frozen=True, slots=True)
class Shown:
    """The mail that would go, and whether it may: ``sending`` as the owner has switched it."""

    letter: Letter
    sending: bool

    @property
    def goes(self) -> bool:
        """Whether a mail is put on its way."""
        return self.sending and bool(self.letter.to)


def shown(access: RelationshipAccess, promise: Promise) -> Shown | None:
    """What the customer would read; None where the customer is the one who asks. Two queries."""
    if access.side is Side.CUSTOMER:
        return None
    to = letters.addresses([access.relationship_id]).get(access.relationship_id, "")
    return Shown(letters.reminder(access.merchant, promise, to, clock.now()), access.merchant.sending_on)


def remind(access: RelationshipAccess, promise_id: UUID, words: str | None = None) -> Recorded | Refused:
    """The creditor asks after it. A customer gets a mail where sending is on, one of ours always."""

    def decide(door: Door) -> Accepted | Refused:
        found = queries.promise(access, promise_id)
        if found is None:
            return THERE_IS_NO_SUCH_PROMISE
        outcome = doing.remind(found, access.side, door.now, words)
        if isinstance(outcome, Accepted):
            _tell(door, access, found, words or "")
        return outcome

    return write(access.writer, decide)


def _tell(door: Door, access: RelationshipAccess, promise: Promise, words: str) -> None:
    """Put the mail on its way: to the customer through the gate, or to the member who sees to it."""
    if access.side is Side.CUSTOMER:
        _tell_ours(door, access, promise, words)
        return
    would = shown(access, promise)
    if would is not None and would.goes:
        letters.send(door, would.letter)


def _tell_ours(door: Door, access: RelationshipAccess, promise: Promise, words: str) -> None:
    row = Relationship.objects.get(id=access.relationship_id)
    member = Membership.objects.filter(
        merchant_id=access.merchant_id,
        id__in=[promise.owner or row.keeper],
        active=True,
        user__is_active=True,
    )
    for one in member.select_related("user"):
        args = [access.merchant.slug, access.relationship_id, promise.id]
        payload = {
            "to": one.user.email,
            "subject": _("%(customer)s asks after: %(what)s") % {"customer": row.name, "what": promise.what},
            "template": "promises/mail/asked_after.txt",
            "context": {"customer": row.name, "what": promise.what, "words": words},
            "path": reverse("desk:promises:promise", args=args),
            "inside": True,
        }
        door.send(MAIL, f"asked_after:{promise.id}:{door.now.isoformat()}", payload)
