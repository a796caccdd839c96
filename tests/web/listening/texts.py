"""Texts to be read in tests, as other rooms give them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from bothways.listening.proposal import Sort
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.listening import actions
from bothways_web.listening.models import Candidate
from bothways_web.listening.source import Source
from bothways_web.parties.access import RelationshipAccess


def text(relationship: UUID, words: str, days: float = 0, **more: Any) -> Source:
    """A mail of the merchant's, ``days`` ago, unless something else is said."""
    values = {"writer": Side.MERCHANT, "sort": Sort.MAIL, "at": clock.now() - timedelta(days=days), **more}
    return Source(clock.new_id(), relationship, text=words, **values)


def read(access: RelationshipAccess, *texts: Source) -> list[Candidate]:
    """Read texts; the candidates that there are then, the first read first."""
    actions.read(access.merchant, texts)
    return list(
        Candidate.objects.filter(relationship_id=access.relationship_id).order_by("happened_at", "start")
    )
