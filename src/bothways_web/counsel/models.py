"""Ideas and what became of them, whom a morning is worth a gesture to, and how a merchant talks."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Register


class Idea(Register):
    """An idea about one thing, as it was shown: on how many days, the last two of them, and who did what.

    Its id follows from the relationship, the idea and what it is ``about``. ``do``, ``because`` and
    ``done`` are what it said last.
    """

    id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    idea = models.CharField(max_length=40)
    about = models.UUIDField(null=True)
    do = models.TextField(default="")
    because = models.TextField(default="")
    done = models.TextField(default="")
    minutes = models.PositiveSmallIntegerField(default=0)
    days = models.PositiveIntegerField(default=0)
    last_on = models.DateField()
    before_on = models.DateField(null=True)
    taken_on = models.DateField(null=True)
    taken_by = models.UUIDField(null=True)
    refused_on = models.DateField(null=True)
    refused_by = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "-last_on"], name="counsel_idea_relation"),
            models.Index(
                fields=["merchant_id", "-taken_on"],
                name="counsel_idea_taken",
                condition=models.Q(taken_on__isnull=False),
            ),
        ]


class Worth(Register):
    """A customer whom this day is worth a gesture to, as the night found it. ``because`` says why."""

    carried: ClassVar[bool] = False

    id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    on = models.DateField()
    place = models.PositiveSmallIntegerField()
    idea = models.CharField(max_length=40)
    because = models.TextField()

    class Meta:
        indexes = [
            models.Index(fields=["merchant_id", "on", "place"], name="counsel_worth_day"),
            models.Index(fields=["relationship_id"], name="counsel_worth_relation"),
        ]


class Night(Register):
    """The last day for which a book's mornings were prepared."""

    carried: ClassVar[bool] = False

    merchant_id = models.UUIDField(primary_key=True)
    on = models.DateField()


class Technique(Register):
    """A way to meet an objection, as this merchant says it: one of their own, or a built-in one (``key``).

    A built-in one that was retired without being reworded has no ``example``.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant_id = models.UUIDField()
    key = models.CharField(max_length=40, default="")
    case = models.CharField(max_length=12)
    technique = models.CharField(max_length=20)
    reason = models.TextField(default="")
    example = models.TextField(default="")
    changed_at = models.DateTimeField(default=clock.now)
    changed_by = models.UUIDField()
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["merchant_id", "key"], name="counsel_technique_once", condition=~models.Q(key="")
            )
        ]
        indexes = [models.Index(fields=["merchant_id", "-changed_at"], name="counsel_technique_book")]


class FirstTalk(Register):
    """The questions that a merchant asks in a first talk: pairs of a question and why it is asked."""

    merchant_id = models.UUIDField(primary_key=True)
    questions = models.JSONField(default=list)
    changed_at = models.DateTimeField(default=clock.now)
    changed_by = models.UUIDField()


class Evening(Register):
    """A member who wants the briefs of the next day's appointments by mail the evening before."""

    member_id = models.UUIDField(primary_key=True)
    since = models.DateTimeField(default=clock.now)
