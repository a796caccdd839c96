"""Kept mails as texts to be read, in portions, as they come in."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction

from bothways.language.dates.moment import Said
from bothways.listening.proposal import Sort
from bothways_web.channels.actions_mail import have_heard
from bothways_web.channels.queries_mail import (
    Mail,
    are_unread,
    locked,
    merchants_with_unread_mails,
    unread_mails,
)
from bothways_web.foundation.hands import Hands, free
from bothways_web.listening import readers, reading
from bothways_web.listening.heard import hear_all
from bothways_web.listening.source import Source, Turn
from bothways_web.parties.models import Merchant

#: So many mails are read in one portion, and so many portions in one tick.
PORTION, PORTIONS = 200, 25
#: From so many mails on that wait, other processes help; to begin one takes as long as some hundreds.
MANY = 1000


def read_mails(merchant: Merchant, since: datetime, hands: Hands) -> int:
    """Read a merchant's new mails but for those sent before ``since``; how many candidates are new.

    A portion is marked as read once its candidates stand, so that a crash between the two reads it again,
    which makes nothing twice.
    """
    count = 0
    for mails, heard in hands.each(hear_all, _portions(merchant, since)):
        with transaction.atomic():
            # Its mailbox may have been shared, or be shared no longer, since the mail was fetched.
            read = locked(mails)
            count += reading.keep(merchant, heard)
            readers.align(read)
            have_heard(mails)
    return count


def read_all(since: datetime) -> int:
    """The same for every book that has new mails."""
    waiting = Merchant.objects.filter(id__in=merchants_with_unread_mails())
    if not waiting:
        return 0
    with Hands(free() if are_unread(MANY) else 1) as hands:
        return sum(read_mails(merchant, since, hands) for merchant in waiting)


def _portions(merchant: Merchant, since: datetime) -> Iterator[tuple[list[UUID], list[tuple[Source, Said]]]]:
    """Mails in portions, each with those of its texts that are to be read, and when they were said."""
    after = None
    for _ in range(PORTIONS):
        mails = unread_mails(merchant.id, PORTION, after)
        wanted = [source_of(mail) for mail in mails if mail.own and mail.sent_at >= since]
        if mails:
            after = mails[-1].id
            yield [mail.id for mail in mails], reading.said_when(merchant, wanted)
        if len(mails) < PORTION:
            return


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
