"""Which ideas were shown for a customer, and what became of them; whom a morning is worth a gesture to."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation.tables import Register


class Idea(Register):
    """An idea about one thing, as it was shown: on how many days, the last two of them, and who did what.

    Its id follows from the relationship, the idea and what it is ``about``. ``do`` is what it said last.
    """

    id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    idea = models.CharField(max_length=40)
    about = models.UUIDField(null=True)
    do = models.TextField(default="")
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
