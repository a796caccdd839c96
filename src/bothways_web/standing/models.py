"""What speaks for and against each side (projections), and what is usual in a book (a register)."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Projection, Register


class Item(Projection):
    """One piece of evidence: what one thing says of a side in a dimension.

    ``about`` is that thing (a promise, a meeting, an entry), ``entry_id`` the entry that made it so.
    ``outcome``, ``matters`` and ``weight`` are in
    thousandths; the weight is by how much it matters and how far it is agreed on (``known``).
    """

    id = models.UUIDField(primary_key=True)
    about = models.UUIDField()
    entry_id = models.UUIDField()
    side = models.CharField(max_length=8)
    dimension = models.CharField(max_length=24)
    rule = models.CharField(max_length=24)
    known = models.CharField(max_length=9)
    outcome = models.PositiveSmallIntegerField()
    matters = models.PositiveSmallIntegerField()
    weight = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "about"], name="standing_item_about"),
            models.Index(fields=["relationship_id", "entry_id"], name="standing_item_entry"),
            models.Index(fields=["relationship_id", "dimension", "at", "id"], name="standing_item_why"),
        ]


class Sum(Projection):
    """A side's sums in a dimension, as they weigh at the epoch; see ``bothways.standing.sums``.

    ``items`` counts what is in them, ``well`` what of it speaks rather for the side. While it is ``stopped``
    by the customer, or they are a private person who was not told (``untold``), nothing is summed.
    """

    id = models.UUIDField(primary_key=True)
    side = models.CharField(max_length=8)
    dimension = models.CharField(max_length=24)
    good = models.FloatField(default=0.0)
    bad = models.FloatField(default=0.0)
    items = models.PositiveIntegerField(default=0)
    well = models.PositiveIntegerField(default=0)
    stopped = models.BooleanField(default=False)
    untold = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="standing_sum_relation"),
            models.Index(fields=["merchant_id", "side", "dimension", "id"], name="standing_sum_book"),
        ]


class Usual(Register):
    """What is usual in a book, in one dimension for one side: fitted on a day, over so many relationships.

    ``part`` is how much of what is known is believed about what is to come (``bothways.standing.caution``).

    It is fitted anew wherever the sums are.
    """

    carried: ClassVar[bool] = False

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant_id = models.UUIDField()
    side = models.CharField(max_length=8)
    dimension = models.CharField(max_length=24)
    mean = models.FloatField()
    strength = models.FloatField()
    part = models.FloatField(default=1.0)
    relationships = models.PositiveIntegerField()
    fitted_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["merchant_id", "fitted_at"], name="standing_usual_book")]
