"""When customers ordered (projections); what was predicted of them, and what came of it (registers)."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation.tables import Projection, Register


class Purchase(Projection):
    """An order that stands, by its entry; the day (in Greenwich) it was placed, its sum in minor units."""

    id = models.UUIDField(primary_key=True)
    day = models.DateField()
    minor = models.BigIntegerField(default=0)
    currency = models.CharField(max_length=3, default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "day", "id"], name="forecast_purchase_day"),
            models.Index(fields=["merchant_id", "day"], name="forecast_purchase_book"),
        ]


class Rhythm(Projection):
    """How a customer has ordered so far, as a few figures. Its id is the relationship's.

    ``days`` are days with an order, ``log_gaps`` the sum of the logarithms of the days between one and the
    next, in billionths, so that it adds up in any order. ``changed_at`` is when an entry last had to do with
    it. ``private`` says that the customer is a private person, ``told`` that they know what is estimated of
    them.
    """

    scope: ClassVar[str] = "id"

    id = models.UUIDField(primary_key=True)
    days = models.PositiveIntegerField(default=0)
    first_on = models.DateField(null=True)
    last_on = models.DateField(null=True)
    log_gaps = models.BigIntegerField(default=0)
    private = models.BooleanField(default=False)
    told = models.BooleanField(default=False)
    stopped_by_merchant = models.BooleanField(default=False)
    stopped_by_customer = models.BooleanField(default=False)
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["merchant_id", "id"], name="forecast_rhythm_book"),
            models.Index(fields=["merchant_id", "changed_at"], name="forecast_rhythm_changed"),
        ]


class FittedBook(Register):
    """What was learnt of a whole book on one day, as ``bothways.forecast.book.BookModel`` tells it.

    ``worth`` is what a day with an order is worth: [mean, orders] of ``bothways.forecast.spend.Worth`` in
    minor units of ``currency``, the one that most orders are in.
    """

    id = models.UUIDField(primary_key=True)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    fitted_at = models.DateTimeField()
    model = models.JSONField()
    worth = models.JSONField(null=True)
    currency = models.CharField(max_length=3, default="")

    class Meta:
        indexes = [models.Index(fields=["merchant", "-fitted_at"], name="forecast_fitted_last")]


class Forecast(Register):
    """What was predicted of one customer on one day, kept for as long as it takes to see what came of it.

    Its id follows from the relationship and the day. ``days`` to ``log_gaps`` are the rhythm it rests on;
    ``next_…`` is null where it was too early to say. ``current`` is shown until ``good_until`` or until the
    rhythm is another one. ``value`` is what a day with an order of theirs is worth, in minor units of
    ``currency``; null where nothing is known. ``late`` when the customer is silent for longer than nine of
    ten such gaps, ``surprise`` is how seldom that is. What came of it stands from ``came`` on, once
    ``horizon_on`` is over.
    """

    id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    fitted = models.ForeignKey(FittedBook, on_delete=models.CASCADE)
    made_on = models.DateField()
    good_until = models.DateField()
    horizon_on = models.DateField()
    current = models.BooleanField(default=True)
    days = models.PositiveIntegerField()
    first_on = models.DateField()
    last_on = models.DateField()
    log_gaps = models.BigIntegerField()
    active = models.FloatField()
    next_from = models.DateField(null=True)
    next_likely = models.DateField(null=True)
    next_to = models.DateField(null=True)
    orders = models.FloatField()
    orders_from = models.PositiveIntegerField()
    orders_to = models.PositiveIntegerField()
    within = models.FloatField()
    value = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, default="")
    late = models.BooleanField(default=False)
    surprise = models.FloatField()
    came = models.PositiveIntegerField(null=True)
    crps = models.FloatField(null=True)
    log_score = models.FloatField(null=True)
    in_band = models.BooleanField(null=True)
    rank = models.FloatField(null=True)
    plain_rank = models.FloatField(null=True)
    error = models.FloatField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "-made_on"], name="forecast_of_relation"),
            models.Index(
                fields=["merchant_id", "good_until"],
                name="forecast_stale",
                condition=models.Q(current=True),
            ),
            models.Index(
                fields=["merchant_id", "next_likely", "relationship_id"],
                name="forecast_next",
                condition=models.Q(current=True, next_likely__isnull=False),
            ),
            models.Index(
                fields=["merchant_id", "surprise", "relationship_id"],
                name="forecast_late",
                condition=models.Q(current=True, late=True),
            ),
            models.Index(
                fields=["merchant_id", "horizon_on"],
                name="forecast_unscored",
                condition=models.Q(came__isnull=True),
            ),
            models.Index(
                fields=["merchant_id", "-made_on"],
                name="forecast_scored",
                condition=models.Q(came__isnull=False),
            ),
        ]


class BookWeeks(Register):
    """What a book could expect of the weeks after a day, week by week and together; and what came, once over.

    ``expected`` and ``came`` are lists: [mean, low, high] and orders, the last of all weeks together.
    """

    id = models.UUIDField(primary_key=True)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    made_on = models.DateField()
    expected = models.JSONField()
    came = models.JSONField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["merchant", "made_on"], name="forecast_weeks_once")]


class BookState(Register):
    """How far a book's forecasts have come.

    ``looked_at`` and ``looked_id`` are the place up to which changed rhythms were looked at. ``record`` is
    how its forecasts fared, as ``bothways.forecast.scoring.Record`` has it. ``told_at`` and ``told_by``: the
    owner has said that private customers know that orders are predicted.
    """

    merchant = models.OneToOneField("parties.Merchant", on_delete=models.CASCADE, primary_key=True)
    looked_at = models.DateTimeField(null=True)
    looked_id = models.UUIDField(null=True)
    record = models.JSONField(null=True)
    told_at = models.DateTimeField(null=True)
    told_by = models.UUIDField(null=True)
