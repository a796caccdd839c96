"""Who wants to know when others may see kept mails from now on, or no longer: the room that listens."""

from collections.abc import Callable
from typing import TypeAlias

from django.db.models import Q, QuerySet

from bothways_web.channels.models import KeptMail

#: Mails that others than the mailbox's member may see: it is shared, or the mail stands in the book.
BY_OTHERS = Q(mailbox__shared=True) | Q(entry_id__isnull=False)
#: Called in the same transaction with the mails whose readers changed.
Onlooker: TypeAlias = Callable[[QuerySet[KeptMail]], None]

onlookers: list[Onlooker] = []


def tell(mails: QuerySet[KeptMail]) -> None:
    """Tell all of them."""
    for onlooker in onlookers:
        onlooker(mails)
