"""When customers ordered (projections), and what was predicted of them and came of it (registers)."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation.tables import Projection


class Purchase(Projection):
    """An order that stands, by its entry, and the day (in Greenwich) it was placed."""

    id = models.UUIDField(primary_key=True)
    day = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "day", "id"], name="forecast_purchase_day")]


class Rhythm(Projection):
    """How a customer has ordered so far, as a few figures. Its id is the relationship's.

    ``days`` are days with an order, ``log_gaps`` the sum of the logarithms of the days between one and the
    next, in billionths, so that it adds up in any order. ``changed_at`` is when an entry last had to do with
    it. ``private`` says that the customer is a private person.
    """

    scope: ClassVar[str] = "id"

    id = models.UUIDField(primary_key=True)
    days = models.PositiveIntegerField(default=0)
    first_on = models.DateField(null=True)
    last_on = models.DateField(null=True)
    log_gaps = models.BigIntegerField(default=0)
    private = models.BooleanField(default=False)
    stopped_by_merchant = models.BooleanField(default=False)
    stopped_by_customer = models.BooleanField(default=False)
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["merchant_id", "id"], name="forecast_rhythm_book"),
            models.Index(fields=["merchant_id", "changed_at"], name="forecast_rhythm_changed"),
        ]
