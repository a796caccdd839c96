"""What was said of a merchant elsewhere, tied to a customer or not; and who sent whom."""

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Projection, Register


class Feed(Register):
    """An RSS or Atom feed that is read for mentions, and how the last reading went.

    ``etag`` and ``modified`` are what its server said last, so that what has not changed is not sent again.
    ``error`` is what went wrong, as people read it; empty while all is well.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE, related_name="mention_feeds")
    address = models.CharField(max_length=500)
    title = models.CharField(max_length=200, default="")
    made_by = models.UUIDField()
    made_at = models.DateTimeField(default=clock.now)
    due_at = models.DateTimeField(default=clock.now)
    read_at = models.DateTimeField(null=True)
    etag = models.CharField(max_length=200, default="")
    modified = models.CharField(max_length=100, default="")
    failures = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["merchant", "address"], name="wordofmouth_feed_once")]
        indexes = [models.Index(fields=["due_at"], name="wordofmouth_feed_due")]


class Way(models.TextChoices):
    """By which way a mention came in."""

    FILE = "file", "File"
    FEED = "feed", "Feed"
    MAIL = "mail", "Mail"
    PROGRAM = "program", "Program"
    HAND = "hand", "By hand"


class Mention(Register):
    """A mention as it came in, and what the merchant does with it while it is nobody's.

    Once it is tied, the customer's journal says what becomes of it; see ``TiedMention``. ``key`` tells one
    that came in before. ``due_at`` is when an answer is due, None for what waits for none. ``origin`` is the
    import, feed or mail it came by, ``line`` its line in a file.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant_id = models.UUIDField()
    place = models.CharField(max_length=200)
    author = models.CharField(max_length=200, default="")
    address = models.CharField(max_length=254, default="")
    said_at = models.DateTimeField()
    words = models.TextField(default="")
    rating = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    best = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    link = models.CharField(max_length=500, default="")
    way = models.CharField(max_length=7, choices=Way.choices)
    origin = models.UUIDField(null=True)
    line = models.PositiveIntegerField(null=True)
    key = models.CharField(max_length=64)
    came_at = models.DateTimeField(default=clock.now)
    due_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    owner = models.UUIDField(null=True)
    aside_at = models.DateTimeField(null=True)
    aside_by = models.UUIDField(null=True)
    answer = models.TextField(default="")
    answer_place = models.CharField(max_length=200, default="")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["merchant_id", "key"], name="wordofmouth_mention_once")
        ]
        indexes = [
            models.Index(fields=["merchant_id", "-said_at", "-id"], name="wordofmouth_latest"),
            models.Index(
                fields=["merchant_id", "due_at"],
                name="wordofmouth_waiting",
                condition=models.Q(due_at__isnull=False, answered_at=None, aside_at=None),
            ),
            models.Index(
                fields=["origin"], name="wordofmouth_origin", condition=models.Q(origin__isnull=False)
            ),
        ]


class TiedMention(Projection):
    """What a customer said of the merchant elsewhere, named by the entry that tied it.

    ``own_word`` once they said that it was them; ``contested`` is why they see it differently.
    """

    id = models.UUIDField(primary_key=True)
    mention_id = models.UUIDField()
    place = models.CharField(max_length=200)
    author = models.CharField(max_length=200, default="")
    said_at = models.DateTimeField()
    words = models.TextField(default="")
    rating = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    best = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    link = models.CharField(max_length=500, default="")
    own_word = models.BooleanField(default=False)
    contested = models.TextField(default="")
    answer = models.TextField(default="")
    answer_place = models.CharField(max_length=200, default="")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="wordofmouth_tied_relation"),
            models.Index(fields=["mention_id"], name="wordofmouth_tied_mention"),
        ]


class Recommendation(Projection):
    """A customer told somebody of the merchant; named by its entry. ``own_word`` when they wrote it."""

    id = models.UUIDField(primary_key=True)
    name = models.CharField(max_length=200)
    own_word = models.BooleanField()
    told_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="wordofmouth_rec_relation"),
            models.Index(fields=["merchant_id", "told_at"], name="wordofmouth_rec_latest"),
        ]


class Referral(Projection):
    """Through whom a customer came, in that customer's own book; named by the entry that said it first.

    ``through`` is the relationship of who sent them; ``may_tell`` whether those may learn the name, and
    ``consent`` the entry in which that was changed last.
    """

    id = models.UUIDField(primary_key=True)
    name = models.CharField(max_length=200)
    named_by = models.CharField(max_length=8)
    state = models.CharField(max_length=9)
    through = models.UUIDField(null=True)
    recommendation = models.UUIDField(null=True)
    may_tell = models.BooleanField(default=False)
    consent = models.UUIDField(null=True)
    named_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="wordofmouth_ref_relation"),
            models.Index(fields=["merchant_id", "state", "named_at"], name="wordofmouth_ref_state"),
        ]


class Credit(Projection):
    """What came of a customer's recommendation, in the book of who sent somebody; named by its entry."""

    id = models.UUIDField(primary_key=True)
    referral_id = models.UUIDField()
    recommendation = models.UUIDField(null=True)
    name = models.CharField(max_length=200, default="")
    came_on = models.DateField()
    thanks = models.TextField(default="")
    thanked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="wordofmouth_cred_relation"),
            models.Index(fields=["referral_id"], name="wordofmouth_cred_referral"),
            models.Index(
                fields=["merchant_id", "came_on"],
                name="wordofmouth_cred_open",
                condition=models.Q(thanked_at=None),
            ),
        ]
