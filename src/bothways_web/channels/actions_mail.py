"""What members do with kept mails and what a customer may ask: tell, object, forget."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from bothways.conversations.kinds import Medium, MessageReceived, MessageSent
from bothways.journal.entry import Accepted, Actor, Draft, Recorded, Source
from bothways.units.refusal import Ground, Refused
from bothways.units.side import Side
from bothways_web.channels import seen
from bothways_web.channels.models import KeptMail, Mailbox, MailLimit
from bothways_web.foundation import clock
from bothways_web.journal.door import Writer, write
from bothways_web.journal.idempotency import Key
from bothways_web.journal.models import Head
from bothways_web.parties.access import RelationshipAccess

MAIL_IS_UNKNOWN = Refused("mail_is_unknown", "There is no such mail here.", ground=Ground.ABSENCE)
MAIL_IS_EMPTY = Refused("mail_is_empty", "This mail has no text of its own to put into the book.")
CUSTOMER_OBJECTED = Refused(
    "customer_objected",
    "The customer objected to it themselves, on their page. Only they can allow it again.",
)
_TEXT, _REFERENCE = 10_000, 998  # characters


def have_heard(mails: Iterable[UUID]) -> None:
    """These mails were read for what they promise and ask."""
    KeptMail.objects.filter(id__in=list(mails), heard_at=None).update(heard_at=clock.now())


def tell(access: RelationshipAccess, mail_id: UUID) -> Recorded | Refused:
    """Put a mail into the book, where both sides read it: what its writer said, once."""
    row = (
        KeptMail.objects.select_related("mailbox")
        .filter(id=mail_id, relationship_id=access.relationship_id)
        .first()
    )
    if row is None or not (row.mailbox.shared or row.mailbox.member_id == access.member):
        return MAIL_IS_UNKNOWN
    writer = access.writer
    return told(row, Writer(writer.merchant, writer.relationship, writer.actor, _key(row)))


def tell_shared(mailbox: Mailbox, limit: int) -> int:
    """Put mails of a shared mailbox into the book; how many of them. What a machine sent is left out."""
    rows = KeptMail.objects.select_related("mailbox").filter(mailbox=mailbox, entry_id=None, automatic=False)
    count = 0
    for row in rows.exclude(own=[]).order_by("sent_at", "id")[:limit]:
        actor = Actor.of(Side.MERCHANT, mailbox.member_id)
        outcome = told(row, Writer(row.merchant_id, row.relationship_id, actor, _key(row)))
        count += isinstance(outcome, Recorded)
    return count


def told(row: KeptMail, writer: Writer) -> Recorded | Refused:
    """Write the mail's entry, and remember which one it is."""
    text = "\n\n".join(row.text[start:end] for start, end in row.own).strip()[:_TEXT]
    if not text:
        return MAIL_IS_EMPTY
    kind = MessageSent if row.author == Side.MERCHANT.value else MessageReceived
    body = kind(
        medium=Medium.MAIL, subject=row.subject, text=text, reference=row.message_id[:_REFERENCE] or None
    )
    draft = Draft(
        body,
        Side(row.author),
        happened_at=min(row.sent_at, clock.now()),
        source=Source(mail=row.message_id or f"{row.id}"),
    )
    outcome = write(writer, lambda _: Accepted((draft,)))
    if isinstance(outcome, Recorded):
        mails = KeptMail.objects.filter(id=row.id)
        with transaction.atomic():
            mails.update(entry_id=outcome.entries[0].id)
            if not row.mailbox.shared:
                seen.tell(mails)
    return outcome


def object_to(access: RelationshipAccess) -> None:
    """Mails with this customer are not kept from here on, and those that were are forgotten."""
    by = access.writer.actor.role.value
    with transaction.atomic():
        list(Head.objects.select_for_update().filter(relationship_id=access.relationship_id))
        MailLimit.objects.update_or_create(
            relationship_id=access.relationship_id,
            defaults={"merchant_id": access.merchant_id, "objected_at": clock.now(), "objected_by": by},
        )
        KeptMail.objects.filter(relationship_id=access.relationship_id).delete()


def allow(access: RelationshipAccess) -> Refused | None:
    """Mails with this customer may be kept again; what they objected to themselves, they alone allow."""
    by = access.writer.actor.role.value
    limit = MailLimit.objects.filter(relationship_id=access.relationship_id).first()
    if limit and limit.objected_at and Side.CUSTOMER.value == limit.objected_by != by:
        return CUSTOMER_OBJECTED
    MailLimit.objects.filter(relationship_id=access.relationship_id).update(objected_at=None, objected_by="")
    return None


def forget_old(now: datetime) -> int:
    """Forget mails whose time is over; how many."""
    count = 0
    for mailbox in Mailbox.objects.all():
        old = KeptMail.objects.filter(mailbox=mailbox, sent_at__lt=now - timedelta(days=mailbox.keep_days))
        count += old.delete()[0]
    return count


def _key(row: KeptMail) -> Key:
    return Key.of("mail", f"{row.id}")
