"""Writing to a customer: a draft is kept, sent at once or at its time, or recorded as sent by hand.

What is sent and what it promises are recorded in one act; the mail leaves after it, through the outbox.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.http import Http404
from django.utils.translation import gettext as _

from bothways.conversations import conversation
from bothways.conversations.kinds import MessageSent
from bothways.journal.entry import Accepted, Draft, Recorded
from bothways.journal.obligation import Obligation
from bothways.knowledge.kinds import WishesBroken
from bothways.promises import opening
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.channels import written
from bothways_web.channels.models import WrittenMail
from bothways_web.channels.task import EFFECT
from bothways_web.channels.threads import Thread, thread_of
from bothways_web.channels.written import Kept
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import RelationshipAccess, access_of
from bothways_web.parties.models import Address, Membership, Role

ADDRESS_IS_GONE = Refused("address_is_gone", "This is no longer an address of the customer.", "to")
OWNER_HAS_TO_LET_GO = Refused(
    "owner_has_to_let_go",
    "The owner has not let mail go to this address yet. Copy the words and send them yourself.",
)
ALREADY_SENT = Refused("already_sent", "This mail was sent already.")
BREAKS_A_WISH = "breaks_a_wish"
TIME_IS_PAST = Refused("time_is_past", "This time is past. Choose one that is still to come.", "at")
AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Sending:
    """How a mail is sent.

    ``despite`` is why, although it breaks a wish. ``by_hand``: somebody sent the words themselves, and they
    are only recorded.
    """

    promises: Sequence[Obligation] = ()
    despite: str = ""
    by_hand: bool = False


def keep(access: RelationshipAccess, to: UUID | None, subject: str, text: str) -> WrittenMail:
    """Keep what was written so far."""
    access.writer  # noqa: B018  who may only read keeps no draft
    row, _made = WrittenMail.objects.update_or_create(
        member_id=access.member,
        relationship_id=access.relationship_id,
        send_at=None,
        defaults={
            "merchant_id": access.merchant_id,
            "address_id": to,
            "subject": subject,
            "text": text,
            "error": "",
            "changed_at": clock.now(),
        },
    )
    return row


def drop(access: RelationshipAccess, mail_id: UUID) -> bool:
    """Throw a draft away, or a mail that was to go later; whether there was one."""
    mine = WrittenMail.objects.filter(
        id=mail_id, member_id=access.member, relationship_id=access.relationship_id
    )
    return mine.delete()[0] > 0


def send(access: RelationshipAccess, mail: WrittenMail, how: Sending) -> Recorded | Refused:
    """Record the mail with what it promises, and let it go."""

    def decide(door: Door) -> Accepted | Refused:
        address = written.address_of(access, mail.address_id)
        if address is None:
            return ADDRESS_IS_GONE
        refused = None if how.by_hand else _held(access, address, door.now, how.despite)
        if refused is not None:
            return refused
        kept = not mail._state.adding
        if kept and not WrittenMail.objects.filter(id=mail.id).delete()[0]:
            return ALREADY_SENT
        drafts = _drafts(mail, how, door.now, written.held(access, address, door.now))
        if not isinstance(drafts, Refused) and not how.by_hand:
            thread = thread_of(access, mail.subject)
            door.send(EFFECT, f"written:{mail.id}", payload(mail, address, thread, bool(how.despite)))
        return drafts

    return write(access.writer, decide)


def later(
    access: RelationshipAccess, mail: WrittenMail, at: datetime, promises: Sequence[Obligation]
) -> Refused | None:
    """Send it at its time; what it promises is recorded then."""
    access.writer  # noqa: B018  who may only read sends nothing
    if at <= clock.now():
        return TIME_IS_PAST
    address = written.address_of(access, mail.address_id)
    if address is None:
        return ADDRESS_IS_GONE
    if not written.may_go(access, address):
        return OWNER_HAS_TO_LET_GO
    stored = [one.model_dump(mode="json") for one in promises]
    changed = WrittenMail.objects.filter(id=mail.id, send_at=None).update(
        send_at=at, promises=stored, error=""
    )
    return None if changed else ALREADY_SENT


def send_due(now: datetime) -> int:
    """Send the mails whose time has come; how many went. What may not go any more is a draft again."""
    count = 0
    for mail in WrittenMail.objects.filter(send_at__lte=now).order_by("send_at")[:AT_ONCE]:
        outcome = _send_due(mail)
        if isinstance(outcome, Refused):
            _back_to_draft(mail, outcome.sentence)
        count += isinstance(outcome, Recorded)
    return count


def payload(mail: WrittenMail, address: Address, thread: Thread, despite: bool) -> dict[str, object]:
    """What the outbox keeps of it."""
    return {
        "to": address.value,
        "subject": mail.subject,
        "template": "channels/mail/written.txt",
        "context": {"text": mail.text},
        "message_id": message_id(mail),
        "in_reply_to": thread.in_reply_to,
        "references": list(thread.references),
        "personal": True,
        "despite": despite,
    }


def message_id(mail: WrittenMail) -> str:
    """The mail's own identifier, without angle brackets; known before it goes."""
    return f"{mail.id}@{urlsplit(settings.ADDRESS).hostname}"


def _held(access: RelationshipAccess, address: Address, now: datetime, despite: str) -> Refused | None:
    if not written.may_go(access, address):
        return OWNER_HAS_TO_LET_GO
    against = None if despite else written.held(access, address, now)
    if against is None:
        return None
    why = _("Say why you send it anyway, or send it at another time.")
    return Refused(BREAKS_A_WISH, " ".join((*against.sentences, why)))


def _drafts(mail: WrittenMail, how: Sending, now: datetime, against: Kept | None) -> Accepted | Refused:
    said, entry = (
        MessageSent(subject=mail.subject, text=mail.text, reference=message_id(mail)),
        clock.new_id(),
    )
    drafts = [Draft(said, Side.MERCHANT, id=entry)]
    if against is not None:
        drafts.append(Draft(WishesBroken(message=entry, wishes=against.wishes), Side.MERCHANT))
    for one in how.promises:
        made = opening.promise(one, Side.MERCHANT, now)
        if isinstance(made, Refused):
            return made
        drafts += made.drafts
    if how.despite:
        note = _("Sent “%(subject)s” although they asked otherwise: %(why)s")
        noted = conversation.write_note(
            Side.MERCHANT, note % {"subject": mail.subject or _("a mail"), "why": how.despite}
        )
        if isinstance(noted, Refused):
            return noted
        drafts += noted.drafts
    return Accepted(tuple(drafts))


def _send_due(mail: WrittenMail) -> Recorded | Refused:
    member = Membership.objects.select_related("merchant").filter(id=mail.member_id, active=True).first()
    if member is None or member.role == Role.READER:
        return Refused("writer_has_left", "Whoever wrote it writes in this book no more.")
    try:
        access = access_of(member).relationship(mail.relationship_id)
    except Http404:
        return ADDRESS_IS_GONE
    promises = [Obligation.model_validate(one) for one in mail.promises]
    return send(access, mail, Sending(promises))


def _back_to_draft(mail: WrittenMail, why: str) -> None:
    """A draft that was begun meanwhile stays; this one is tried again in a day."""
    rows = WrittenMail.objects.filter(id=mail.id)
    begun = WrittenMail.objects.filter(
        member_id=mail.member_id, relationship_id=mail.relationship_id, send_at=None
    ).exists()
    if begun:
        rows.update(error=why, send_at=clock.now() + timedelta(days=1))
    else:
        rows.update(error=why, send_at=None)
