"""What listening read out of text and nobody has confirmed yet; and what it learned from those who did."""

from typing import ClassVar

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Register


class State(models.TextChoices):
    """What became of a candidate."""

    OPEN = "open", "Open"
    CONFIRMED = "confirmed", "In the book"
    REJECTED = "rejected", "Set aside"
    SETTLED = "settled", "Done already"
    ALREADY = "already", "There already"
    COUNTED = "counted", "Only counted"


class Candidate(Register):
    """One thing that a text seems to do; see ``bothways.listening.proposal.Proposal``.

    Its id follows from source, deed and place, so that a text that is read again makes nothing anew.
    ``writer`` is the side whose text it is. ``sure`` is the confidence in thousandths, ``dues`` a list of due
    dates, ``before`` and ``after`` what stands around the sentence. ``answers`` is the promise or question
    that a follow-up is about, ``about`` its words. ``member`` wrote the text or has it in their mailbox;
    ``private_to`` is the one member who may see it. ``due_at`` is the likeliest due date, ``rank`` orders
    lists. ``entry_id`` is the entry that it became; or, where it stood in the book already, that of what
    ``answers`` names. ``refined_by`` is the model that looked at it once more; ``doubted`` when it is not
    sure that it is meant so.
    """

    id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    deed = models.CharField(max_length=10)
    side = models.CharField(max_length=8)
    writer = models.CharField(max_length=8)
    sort = models.CharField(max_length=10)
    source_id = models.UUIDField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    before = models.TextField(default="")
    sentence = models.TextField()
    after = models.TextField(default="")
    what = models.TextField()
    dues = models.JSONField(default=list)
    sure = models.PositiveSmallIntegerField()
    rank = models.PositiveSmallIntegerField()
    because = models.JSONField(default=list)
    conditional = models.BooleanField(default=False)
    answers = models.UUIDField(null=True)
    about = models.TextField(default="")
    member = models.UUIDField(null=True)
    private_to = models.UUIDField(null=True)
    due_at = models.DateTimeField(null=True)
    happened_at = models.DateTimeField()
    read_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decided_by = models.UUIDField(null=True)
    decided_side = models.CharField(max_length=8, default="")
    decided_at = models.DateTimeField(null=True)
    entry_id = models.UUIDField(null=True)
    refined_at = models.DateTimeField(null=True)
    refined_by = models.CharField(max_length=100, default="")
    doubted = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(
                fields=["merchant_id", "rank", "-sure", "id"],
                name="listening_open",
                condition=models.Q(state="open"),
            ),
            models.Index(fields=["merchant_id", "state", "-happened_at", "-id"], name="listening_latest"),
            models.Index(fields=["relationship_id", "-happened_at"], name="listening_relation"),
            models.Index(fields=["source_id"], name="listening_source"),
            models.Index(
                fields=["member", "happened_at"],
                name="listening_promised",
                condition=models.Q(state="open", deed="promise", side="merchant"),
            ),
        ]


class Learned(Register):
    """How often this merchant's people confirmed and rejected what was read of one deed.

    ``bands`` is a list of [right, wrong], one for each band of confidence; ``least`` the threshold that
    follows from it, in thousandths. Both begin anew ``since`` the owner said so.
    """

    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    deed = models.CharField(max_length=10)
    bands = models.JSONField()
    least = models.PositiveSmallIntegerField()
    since = models.DateTimeField(default=clock.now)
    reset_by = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["merchant", "deed"], name="listening_learned_once")]


class ReadUntil(Register):
    """After which id one sort of text is read next. Reading again does no harm, so no export carries it."""

    carried: ClassVar[bool] = False

    sort = models.CharField(max_length=10, primary_key=True)
    after = models.UUIDField()
