"""Kept mails as texts to be read, in portions, as they come in."""

from datetime import datetime

from django.db import transaction

from bothways.listening.proposal import Sort
from bothways_web.channels.actions_mail import have_heard
from bothways_web.channels.queries_mail import Mail, locked, merchants_with_unread_mails, unread_mails
from bothways_web.listening import readers, reading
from bothways_web.listening.source import Source, Turn
from bothways_web.parties.models import Merchant

#: So many mails are read in one portion, and so many portions in one tick.
PORTION, PORTIONS = 200, 25


def read_mails(merchant: Merchant, since: datetime) -> int:
    """Read a merchant's new mails but for those sent before ``since``; how many candidates are new.

    A portion is marked as read once its candidates stand, so that a crash between the two reads it again,
    which makes nothing twice.
    """
    count = 0
    for _ in range(PORTIONS):
        mails = unread_mails(merchant.id, PORTION)
        wanted = [mail for mail in mails if mail.own and mail.sent_at >= since]
        heard = reading.listen(merchant, [source_of(mail) for mail in wanted])
        with transaction.atomic():
            # Its mailbox may have been shared, or be shared no longer, since the mail was fetched.
            read = locked(mail.id for mail in mails)
            count += reading.keep(merchant, heard)
            readers.align(read)
            have_heard(mail.id for mail in mails)
        if len(mails) < PORTION:
            break
    return count


def read_all(since: datetime) -> int:
    """The same for every book that has new mails."""
    waiting = Merchant.objects.filter(id__in=merchants_with_unread_mails())
    return sum(read_mails(merchant, since) for merchant in waiting)


def source_of(mail: Mail) -> Source:
    """A mail as a text: only what its writer wrote themselves, without quotes and signature."""
    return Source(
        id=mail.id,
        relationship_id=mail.relationship,
        sort=Sort.MAIL,
        text=mail.text,
        writer=mail.author,
        at=mail.sent_at,
        turns=tuple(Turn(mail.author, span.start, span.end) for span in mail.own),
        member=mail.member,
        private=mail.private,
    )
