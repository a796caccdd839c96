"""Files that were handed in to be imported, and how far each has come."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Register


class Wanted(models.TextChoices):
    """What the worker is to do with a file; nothing once it is done."""

    NOTHING = "", "Nothing"
    LOOK = "look", "Say what would happen"
    RUN = "run", "Bring it in"
    UNDO = "undo", "Take it back"


class Upload(Register):
    """A file that somebody handed in; its ``id`` is also the import's, once something of it was written.

    ``given`` says which column holds which field, where somebody chose it. ``looked`` is the account of the
    dry run. ``rows`` counts those dealt with in the present step, of about ``lines``. ``tried_at`` is when a
    worker last showed that it is at work. The bytes lie in the data folder until the import is done, a day at
    most.
    """

    carried: ClassVar[bool] = False

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    member = models.ForeignKey("parties.Membership", on_delete=models.CASCADE)
    what = models.CharField(max_length=40)
    name = models.CharField(max_length=255)
    given = models.JSONField(default=dict)
    lines = models.PositiveIntegerField(default=0)
    rows = models.PositiveIntegerField(default=0)
    looked = models.JSONField(null=True)
    wanted = models.CharField(max_length=4, choices=Wanted.choices, default=Wanted.NOTHING)
    error = models.TextField(default="")
    asked_at = models.DateTimeField(default=clock.now)
    tried_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["asked_at"], name="intake_upload_wanted", condition=~models.Q(wanted="")),
        ]
