"""Candidates are forgotten with the texts they were read in."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from bothways.listening.proposal import Sort
from bothways_web.channels.models import KeptMail
from bothways_web.conversations.models import Transcript
from bothways_web.journal.registry import Erasing
from bothways_web.listening.entry_texts import beginning, made_at
from bothways_web.listening.models import Candidate, ReadUntil, State


def erase(erasing: Erasing) -> None:
    """With a customer all their candidates go; with some entries, those read in them.

    The others quote sentences, and nobody can say whom those name; so their words go too, and what was open
    is open no more. Their ids stay, so that what was set aside does not come back.
    """
    rows = Candidate.objects.filter(relationship_id=erasing.relationship)
    if erasing.whole:
        rows.delete()
        return
    rows.filter(source_id__in=erasing.entries).delete()
    _blank(rows)


def forget_gone(now: datetime) -> int:
    """Blank what was read in mails and transcripts whose time is over, once an hour; how many they were.

    In portions: what is left is found again the next time.
    """
    row = ReadUntil.objects.filter(sort=_GONE).first()
    if row is not None and now - made_at(row.after) < _EVERY:
        return 0
    mail = KeptMail.objects.filter(id=OuterRef("source_id"))
    taken = Transcript.objects.filter(conversation_id=OuterRef("source_id"), gone_at__isnull=False)
    gone = Q(sort=Sort.MAIL.value) & ~Exists(mail) | Q(sort=Sort.TRANSCRIPT.value) & Exists(taken)
    ids = list(Candidate.objects.exclude(sentence="").filter(gone).values_list("id", flat=True)[:_AT_ONCE])
    _blank(Candidate.objects.filter(id__in=ids))
    ReadUntil.objects.update_or_create(sort=_GONE, defaults={"after": beginning(now)})
    return len(ids)


def _blank(rows: QuerySet[Candidate]) -> None:
    rows.filter(state=State.OPEN).update(state=State.SETTLED)
    rows.update(before="", sentence="", after="", what="", about="", because=[], dues=[])


_GONE, _EVERY, _AT_ONCE = "gone", timedelta(hours=1), 500
