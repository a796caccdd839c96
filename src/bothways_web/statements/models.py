"""How often each customer wants to be assured by mail."""

from django.db import models

from bothways_web.foundation.tables import Projection


class Chosen(Projection):
    """What a customer chose; its id is the relationship's.

    The next statement covers the days from ``since`` on and is due on ``next_on``; never without.
    """

    id = models.UUIDField(primary_key=True)
    rhythm = models.CharField(max_length=11)
    since = models.DateField()
    next_on = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="statements_chosen_relation"),
            models.Index(
                fields=["next_on", "id"],
                name="statements_due",
                condition=models.Q(next_on__isnull=False),
            ),
        ]
