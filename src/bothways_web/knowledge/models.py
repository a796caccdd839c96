"""What each side knows of the other, as the pages show it: facts, wishes, preferences."""

from django.db import models

from bothways_web.foundation.tables import Projection


class Fact(Projection):
    """A fact as it stands, named by the entry that stated it; ``worded_by`` is the entry of today's words.

    ``own_word`` when the side it is about said it themselves. ``fresh_at`` is when it was last stated or
    confirmed, ``fades_at`` the instant from which an assumption is a question; None for what is known.
    ``contested`` is why the other side sees it differently, ``half_life`` is in days.
    """

    id = models.UUIDField(primary_key=True)
    about = models.CharField(max_length=8)
    person_id = models.UUIDField(null=True)
    text = models.TextField()
    how = models.CharField(max_length=8)
    quote = models.BooleanField(default=False)
    own_word = models.BooleanField()
    since = models.DateField(null=True)
    decision = models.TextField(default="")
    half_life = models.PositiveSmallIntegerField()
    fresh_at = models.DateTimeField()
    fades_at = models.DateTimeField(null=True)
    worded_by = models.UUIDField()
    contested = models.TextField(default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="knowledge_fact_rel"),
            models.Index(
                fields=["merchant_id", "fades_at", "id"],
                name="knowledge_fact_fading",
                condition=models.Q(fades_at__isnull=False),
            ),
        ]


class Wish(Projection):
    """What a side seeks, in its own words, named by its entry; open until it is met or let go."""

    id = models.UUIDField(primary_key=True)
    wisher = models.CharField(max_length=8)
    own_word = models.BooleanField()
    words = models.TextField()
    person_id = models.UUIDField(null=True)
    stated_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    met = models.BooleanField(default=False)
    how = models.TextField(default="")

    class Meta:
        indexes = [models.Index(fields=["relationship_id"], name="knowledge_wish_rel")]


class Preference(Projection):
    """How a side, or one of its people, wishes to be contacted.

    There is at most one row in their own word and one that the other side noted later and that they have
    not confirmed; only their own word is certain.
    """

    id = models.UUIDField(primary_key=True)
    entry_id = models.UUIDField()
    side = models.CharField(max_length=8)
    person_id = models.UUIDField(null=True)
    own_word = models.BooleanField()
    rather = models.CharField(max_length=8, default="")
    never = models.JSONField(default=list)
    times = models.JSONField(default=list)
    often = models.CharField(max_length=12, default="")
    much = models.CharField(max_length=12, default="")
    language = models.CharField(max_length=35, default="")
    note = models.TextField(default="")
    set_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["relationship_id"], name="knowledge_preference_rel")]
