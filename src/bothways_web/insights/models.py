"""Sums of a whole book, with the time they were made: registers that the worker works out anew."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation.tables import Register


class Week(Register):
    """One week of a book. Promises count in the week they came to an end, questions in that they were asked.

    The words of both sides are as in ``bothways.insights.weeks.Word``, the questions as in
    ``bothways.insights.answers.Answers``; ``half`` and ``most`` are hours. ``gestures`` are those we
    made in the week, two of its columns how they were taken.
    """

    carried: ClassVar[bool] = False

    id = models.UUIDField(primary_key=True)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    begins = models.DateField()
    ours_in_time = models.PositiveIntegerField(default=0)
    ours_late = models.PositiveIntegerField(default=0)
    ours_broken = models.PositiveIntegerField(default=0)
    theirs_in_time = models.PositiveIntegerField(default=0)
    theirs_late = models.PositiveIntegerField(default=0)
    theirs_broken = models.PositiveIntegerField(default=0)
    asked = models.PositiveIntegerField(default=0)
    answered_in_time = models.PositiveIntegerField(default=0)
    answered_late = models.PositiveIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    half = models.FloatField(null=True)
    most = models.FloatField(null=True)
    gestures = models.PositiveIntegerField(default=0)
    landed_well = models.PositiveIntegerField(default=0)
    landed_otherwise = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["merchant", "begins"], name="insights_week_once")]


class Summed(Register):
    """When a book was summed last, and what is not by week.

    ``spreads`` has one ``bothways.insights.spread.Spread`` for each side and dimension, ``again`` is a
    ``bothways.insights.reordering.Compared``. ``whole_on`` is the day on which all weeks were summed.
    """

    carried: ClassVar[bool] = False

    merchant = models.OneToOneField("parties.Merchant", on_delete=models.CASCADE, primary_key=True)
    summed_at = models.DateTimeField()
    whole_on = models.DateField()
    spreads = models.JSONField(default=list)
    again = models.JSONField(null=True)


class Rates(Register):
    """What an hour costs (minor units of ``currency``), how long a mail takes, and who said so."""

    merchant = models.OneToOneField("parties.Merchant", on_delete=models.CASCADE, primary_key=True)
    hour = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, default="")
    mail_minutes = models.PositiveSmallIntegerField(default=5)
    set_by = models.UUIDField()
    set_at = models.DateTimeField()
