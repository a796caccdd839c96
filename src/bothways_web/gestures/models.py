"""What one side did for the other beyond what was owed."""

from django.db import models

from bothways_web.foundation.tables import Projection


class Gesture(Projection):
    """A gesture, named by the entry that told of it.

    ``written_by`` is the side that wrote it down: its giver, or the other with thanks. ``landing`` says how
    it was taken, ``told`` whether in their own word. ``minor``, ``currency``, ``minutes`` and ``idea`` are
    for the merchant's team alone.
    """

    id = models.UUIDField(primary_key=True)
    giver = models.CharField(max_length=8)
    written_by = models.CharField(max_length=8)
    member = models.UUIDField(null=True)
    what = models.TextField()
    why = models.TextField(default="")
    made_at = models.DateTimeField()
    confirmed = models.BooleanField(default=False)
    contested = models.TextField(default="")
    landing = models.CharField(max_length=9, default="")
    words = models.TextField(default="")
    told = models.BooleanField(default=False)
    landed_at = models.DateTimeField(null=True)
    minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, default="")
    minutes = models.PositiveIntegerField(null=True)
    idea = models.CharField(max_length=40, default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "-made_at", "-id"], name="gestures_latest"),
            models.Index(fields=["merchant_id", "-made_at"], name="gestures_book"),
            models.Index(
                fields=["merchant_id", "-landed_at"],
                name="gestures_landed",
                condition=models.Q(landed_at__isnull=False),
            ),
        ]
