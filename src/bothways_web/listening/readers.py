"""What was read in a mail is seen by those who may see the mail: one member, or everybody."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F, QuerySet

from bothways.listening.proposal import Sort
from bothways_web.channels.models import KeptMail
from bothways_web.channels.seen import BY_OTHERS
from bothways_web.listening import already
from bothways_web.listening.models import Candidate


def align(mails: QuerySet[KeptMail]) -> int:
    """Show what was read in these mails to those who see them, and to nobody else; how many changed."""
    rows = Candidate.objects.filter(sort=Sort.MAIL.value)
    theirs = rows.filter(source_id__in=mails.filter(BY_OTHERS).values("id")).exclude(private_to=None)
    alone = rows.filter(source_id__in=mails.exclude(BY_OTHERS).values("id"), private_to=None)
    return theirs.update(private_to=None) + alone.update(private_to=F("member"))


def follow(mails: QuerySet[KeptMail]) -> None:
    """Others may see these mails from now on, or no longer; nobody is asked twice about one thing."""
    if align(mails):
        already.settle_twins(set(_relationships(mails)))


def _relationships(mails: QuerySet[KeptMail]) -> Iterable[UUID]:
    return mails.order_by().values_list("relationship_id", flat=True).distinct()
