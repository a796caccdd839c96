"""What moves the customers' purchases, and who was advised to wait."""

from django.db import models

from bothways_web.foundation.tables import Projection


class Motive(Projection):
    """What moves a purchase, named by its entry; the fields are those of ``bothways.advice.motive.Motive``.

    ``said`` is the day it was last said or confirmed; ``contested`` why the customer sees it differently.
    """

    id = models.UUIDField(primary_key=True)
    what = models.TextField()
    for_whom = models.CharField(max_length=5, default="")
    purse = models.CharField(max_length=6, default="")
    budget_on = models.DateField(null=True)
    how = models.CharField(max_length=8)
    own_word = models.BooleanField()
    words = models.TextField(default="")
    wish = models.UUIDField(null=True)
    said_at = models.DateTimeField()
    contested = models.TextField(default="")
    wait_until = models.DateField(null=True)
    wait_why = models.TextField(default="")
    waited_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ending = models.CharField(max_length=12, default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "-said_at", "id"], name="advice_motive_rel"),
            models.Index(
                fields=["merchant_id", "wait_until", "id"],
                name="advice_motive_waits",
                condition=models.Q(wait_until__isnull=False, ended_at=None),
            ),
        ]
