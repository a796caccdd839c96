"""Who gets mail from a book, and who switched that on."""

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Register


class Recipient(Register):
    """A customer's mail address that the owner picked: mails of this book may go there."""

    address_id = models.UUIDField(primary_key=True)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    relationship_id = models.UUIDField()
    picked_by = models.ForeignKey("parties.Membership", on_delete=models.CASCADE)
    picked_at = models.DateTimeField(default=clock.now)


class SendingChange(Register):
    """Sending was switched on or off, or recipients changed; ``seen`` is the digest of the mail shown."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    member = models.ForeignKey("parties.Membership", on_delete=models.CASCADE)
    on = models.BooleanField()
    picked = models.PositiveIntegerField(default=0)
    dropped = models.PositiveIntegerField(default=0)
    seen = models.CharField(max_length=64, default="")
    at = models.DateTimeField(default=clock.now)
