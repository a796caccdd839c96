"""Reads of kept mails and of mailboxes. A mailbox that is not shared is its member's alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from bothways.language.zones import Span
from bothways.units.side import Side
from bothways_web.channels.models import KeptMail, Mailbox, MailLimit
from bothways_web.channels.taken import Attached
from bothways_web.parties.access import MerchantAccess, RelationshipAccess

LATEST = 50


@dataclass(frozen=True, slots=True)
class Mail:
    """A kept mail.

    ``author`` is the side that wrote it, ``member`` whose mailbox it lies in; while ``private`` nobody but
    that member may see it or what follows from it (``seen.BY_OTHERS``). ``sent_at`` is UTC, ``zone`` the
    writer's offset (``+01:00``) or empty. ``own`` are the places in ``text`` that the writer wrote as the
    body. ``entry`` is its entry in the journal, where it has one.
    """

    id: UUID
    merchant: UUID
    relationship: UUID
    mailbox: UUID
    member: UUID
    private: bool
    author: Side
    person: UUID | None
    sent_at: datetime
    zone: str
    sender: str
    subject: str
    text: str
    own: tuple[Span, ...]
    attachments: tuple[Attached, ...]
    automatic: bool
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    entry: UUID | None


def unread_mails(merchant: UUID, limit: int = 200, after: UUID | None = None) -> list[Mail]:
    """Mails that were not read yet for what they promise and ask, as they came in; none that a machine sent.

    For work that nobody looks at: it must keep what it finds in a ``private`` mail to ``member``. Say with
    ``actions_mail.have_heard`` that it is done; ``after`` is the last of those in hand. One query.
    """
    rows = _unread().filter(merchant_id=merchant).order_by("id")
    if after is not None:
        rows = rows.filter(id__gt=after)
    return [_mail(row) for row in rows.select_related("mailbox")[:limit]]


def locked(mails: Iterable[UUID]) -> QuerySet[KeptMail]:
    """These mails, once nobody shares their mailboxes just now, and until the transaction ends. One query."""
    rows = KeptMail.objects.filter(id__in=list(mails))
    boxes = Mailbox.objects.filter(id__in=rows.order_by().values("mailbox_id")).order_by("id")
    list(boxes.select_for_update().values_list("id", flat=True))
    return rows


def merchants_with_unread_mails() -> list[UUID]:
    """The books in which there are such mails."""
    return list(_unread().order_by().values_list("merchant_id", flat=True).distinct())


def are_unread(many: int) -> bool:
    """Whether there are so many such mails in all books. One query."""
    return len(_unread().order_by().values_list("id", flat=True)[:many]) == many


def mails(access: RelationshipAccess, limit: int = LATEST) -> list[Mail]:
    """Mails with a customer that this member may see, the latest first. One query."""
    return [_mail(row) for row in _seen_by(access).order_by("-sent_at", "-id")[:limit]]


def mail(access: RelationshipAccess, mail_id: UUID) -> Mail | None:
    """One of them. One query."""
    row = _seen_by(access).filter(id=mail_id).first()
    return _mail(row) if row else None


def mailboxes(access: MerchantAccess) -> list[Mailbox]:
    """One's own mailboxes, and those that others share; the oldest first."""
    return list(_mailboxes(access).order_by("made_at", "id"))


def mailbox(access: MerchantAccess, mailbox_id: UUID) -> Mailbox | None:
    """One's own mailbox."""
    return _mailboxes(access).filter(member_id=access.member, id=mailbox_id).first()


def kept_count(mailbox: Mailbox) -> int:
    """How many mails are kept of it."""
    return KeptMail.objects.filter(mailbox=mailbox).count()


def purposes(access: RelationshipAccess) -> list[tuple[str, int]]:
    """What the merchant's mailboxes are read for, and how many days a mail is kept at most. One query."""
    rows = Mailbox.objects.filter(merchant_id=access.merchant_id).values_list("purpose")
    return list(rows.annotate(days=Max("keep_days")).order_by("purpose"))


def limit_of(access: RelationshipAccess) -> MailLimit | None:
    """What may not be kept of the mails with a customer, where there is such a thing."""
    return MailLimit.objects.filter(relationship_id=access.relationship_id).first()


def _unread() -> QuerySet[KeptMail]:
    return KeptMail.objects.filter(heard_at=None, automatic=False)


def _mailboxes(access: MerchantAccess) -> QuerySet[Mailbox]:
    seen = Q(member_id=access.member) | Q(shared=True)
    rows = Mailbox.objects.select_related("member__merchant", "merchant", "login", "archive")
    return rows.filter(seen, merchant_id=access.merchant_id)


def _seen_by(access: RelationshipAccess) -> QuerySet[KeptMail]:
    rows = KeptMail.objects.select_related("mailbox").filter(relationship_id=access.relationship_id)
    if access.side is not Side.MERCHANT or not access.sees_internal:
        return rows.none()
    return rows.filter(Q(mailbox__shared=True) | Q(mailbox__member_id=access.member))


def _mail(row: KeptMail) -> Mail:
    return Mail(
        id=row.id,
        merchant=row.merchant_id,
        relationship=row.relationship_id,
        mailbox=row.mailbox_id,
        member=row.mailbox.member_id,
        private=not (row.mailbox.shared or row.entry_id),
        author=Side(row.author),
        person=row.person_id,
        sent_at=row.sent_at,
        zone=row.zone,
        sender=row.sender,
        subject=row.subject,
        text=row.text,
        own=tuple(Span(start, end) for start, end in row.own),
        attachments=tuple(Attached(**one) for one in row.attachments),
        automatic=row.automatic,
        message_id=row.message_id,
        in_reply_to=row.in_reply_to,
        references=tuple(row.references),
        entry=row.entry_id,
    )
