"""What opens nothing any more is taken away: used and ended codes, links, buttons and invitations.

Each is found by query a while after its end, so that a mail that is opened late still gets a sentence about
what it was. A tick takes a few hundred of each; the next one goes on.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import models, transaction
from django.db.models import Q

from bothways_web.parties import codes, members
from bothways_web.parties.models import Button, Code, Invitation, PageLink, Token

#: How long an ended one is kept: the others say what became of them, a code has nothing to say.
CODES_STAY = timedelta(days=1)
ENDED_STAY = timedelta(days=90)
AT_ONCE = 500


def sweep(now: datetime) -> int:
    """Take away what ended long enough ago; how many rows that were, their tokens not counted."""
    long_ago = now - ENDED_STAY
    done = Q(answered_at__lt=long_ago) | Q(revoked_at__lt=long_ago)
    accepted = Q(accepted_at__lt=long_ago) | Q(revoked_at__lt=long_ago)
    return (
        _forget(Code.objects.filter(made_at__lt=now - CODES_STAY - codes.GOOD_FOR))
        + _forget(Button.objects.filter(done, made_at__lt=long_ago))
        + _forget(PageLink.objects.filter(revoked_at__lt=long_ago, made_at__lt=long_ago))
        + _forget(Invitation.objects.filter(accepted | Q(made_at__lt=long_ago - members.GOOD_FOR)))
        + _forget_sessions(now)
    )


def forget_tokens(subjects: Iterable[UUID]) -> None:
    """Nobody can use the tokens of these any more."""
    Token.objects.filter(subject__in=list(subjects)).delete()


def _forget_sessions(now: datetime) -> int:
    """Browsers that stayed away too long; they sign in again, or open the page with a mail's link."""
    ended = Session.objects.filter(expire_date__lt=now).order_by("expire_date")
    found = list(ended.values_list("session_key", flat=True)[:AT_ONCE])
    return Session.objects.filter(session_key__in=found).delete()[0] if found else 0


def _forget(ended: "models.QuerySet[Any]") -> int:
    found = list(ended.order_by("made_at").values_list("id", flat=True)[:AT_ONCE])
    if not found:
        return 0
    with transaction.atomic():
        forget_tokens(found)
        ended.model._default_manager.filter(id__in=found).delete()
    return len(found)
