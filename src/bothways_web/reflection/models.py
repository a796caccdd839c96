"""How people see it: what they told (projection), and what they keep to themselves so far (a register)."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from bothways.units.identity import derived
from bothways_web.foundation.tables import Projection, Register


def key_of(relationship: UUID, side: str, member: UUID | None, question: str) -> UUID:
    """A person has one answer to a question of a relationship."""
    return derived(relationship, side, member or "somebody", question)


class View(Projection):
    """A person's latest answer to a question, as their team or the other side may read it.

    ``past`` holds their earlier ones, the oldest first: when, and which step.
    """

    id = models.UUIDField(primary_key=True)
    entry_id = models.UUIDField()
    side = models.CharField(max_length=8)
    member = models.UUIDField(null=True)
    question = models.CharField(max_length=40)
    step = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    past: "models.JSONField[list[list[Any]]]" = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "side"], name="reflection_view_side")]


class Unsaid(Register):
    """An answer that only who gave it reads. No export takes it along, for it is nobody else's."""

    carried: ClassVar[bool] = False

    id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    side = models.CharField(max_length=8)
    member = models.UUIDField(null=True)
    question = models.CharField(max_length=40)
    step = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "side"], name="reflection_unsaid_side")]
