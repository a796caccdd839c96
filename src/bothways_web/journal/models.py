"""The journal's tables. An entry is never changed; its content can be erased, and then is gone."""

from typing import Any, ClassVar, NoReturn

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Plain, Projection, Register, Table


class AppendOnly(Exception):
    """Somebody tried to change or delete a journal entry through the model."""


class AppendOnlyQuerySet(models.QuerySet["JournalEntry"]):
    """Refuses to change or delete."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnly("journal entries are never changed; record another entry")

    def delete(self) -> NoReturn:
        raise AppendOnly("journal entries are never deleted; erase their content instead")

    def erase_content(self) -> int:
        """Forget body, source and salt; the digests stay."""
        return super().update(content=None, salt=None)


class JournalEntry(Plain):
    """One entry as it was hashed. ``content`` holds the canonical bytes of {body, source}."""

    table: ClassVar[Table] = Table.JOURNAL

    id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    stream = models.CharField(max_length=8)
    seq = models.PositiveIntegerField()
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    actor_role = models.CharField(max_length=8)
    actor_member = models.UUIDField(null=True)
    actor_batch = models.UUIDField(null=True)
    says = models.CharField(max_length=8, null=True)  # noqa: DJ001  nobody's word is not an empty word
    kind = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField()
    subject = models.UUIDField(null=True)
    content = models.BinaryField(null=True)
    salt = models.BinaryField(null=True)
    content_digest = models.BinaryField()
    digest = models.BinaryField()

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["relationship_id", "stream", "seq"], name="journal_entry_seq"),
        ]
        indexes = [
            models.Index(fields=["relationship_id", "happened_at", "id"], name="journal_entry_timeline"),
            models.Index(
                fields=["actor_batch"],
                name="journal_entry_batch",
                condition=models.Q(actor_batch__isnull=False),
            ),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnly("journal entries are never changed; record another entry")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnly("journal entries are never deleted; erase their content instead")


class Head(Plain):
    """Where a relationship's two streams stand. Its row is the lock that makes one writer."""

    table: ClassVar[Table] = Table.PROJECTION

    relationship_id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField(db_index=True)
    shared_seq = models.PositiveIntegerField(default=0)
    internal_seq = models.PositiveIntegerField(default=0)
    recorded_at = models.DateTimeField(null=True)


class Stance(Projection):
    """What the other side said of an entry: confirmed or contested; and whether it was taken back."""

    entry_id = models.UUIDField(primary_key=True)
    stance = models.CharField(max_length=10, default="")
    why = models.TextField(default="")
    withdrawn = models.BooleanField(default=False)
    answered_by = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["relationship_id"], name="journal_stance_relation")]


class Silence(Projection):
    """After how many days each side lets silence count; both must have said so."""

    id = models.UUIDField(primary_key=True)
    merchant_days = models.PositiveSmallIntegerField(null=True)
    customer_days = models.PositiveSmallIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["relationship_id"], name="journal_silence_relation")]


class RoomVersion(Register):
    """Which version of a room's projector wrote its rows; made anew wherever rows are."""

    carried: ClassVar[bool] = False

    room = models.CharField(max_length=40, primary_key=True)
    version = models.PositiveIntegerField()


class Batch(Register):
    """One import: what came in, and whether it was undone."""

    id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField(db_index=True)
    what = models.CharField(max_length=40)
    file = models.CharField(max_length=255)
    started_at = models.DateTimeField(default=clock.now)
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    account = models.JSONField(default=dict)


class Answer(Register):
    """What an identical request was answered before; unique for a credential and its key."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    credential = models.CharField(max_length=64)
    key = models.CharField(max_length=128)
    request = models.BinaryField()
    relationship_id = models.UUIDField()
    entries = models.JSONField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["credential", "key"], name="journal_answer_key")]


class Outbox(Register):
    """An effect outside (a mail, a webhook) that was decided in a transaction and happens after it."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField(null=True)
    effect = models.CharField(max_length=40)
    key = models.CharField(max_length=200, unique=True)
    payload = models.JSONField()
    due_at = models.DateTimeField(default=clock.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    error = models.TextField(default="")

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"], name="journal_outbox_due", condition=models.Q(done_at__isnull=True)
            )
        ]
