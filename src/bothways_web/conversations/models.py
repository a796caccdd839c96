"""Talks, notes and questions as the pages show them; and the register of files kept beside the journal."""

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Projection, Register


class Conversation(Projection):
    """One talk or message, named by its entry.

    ``writer`` is the side that wrote it down, ``began`` the side that started it or empty. ``quotes`` is a
    list of ``{side, words}``, ``members`` and ``people`` are lists of ids as text.
    """

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
    medium = models.CharField(max_length=8)
    writer = models.CharField(max_length=8)
    began = models.CharField(max_length=8, default="")
    minutes = models.PositiveSmallIntegerField(null=True)
    summary = models.TextField()
    quotes = models.JSONField(default=list)
    members = models.JSONField(default=list)
    people = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "at"], name="conversations_talk_at")]


class Balance(Projection):
    """Who spoke how long in one talk, named by the talk's entry.

    ``merchant`` and ``customer`` are as in ``conversations.kinds.Spoke``.
    """

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
    merchant = models.JSONField()
    customer = models.JSONField()
    unplaced = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "at"], name="conversations_balance_at")]


class Contact(Projection):
    """When the two sides last talked. Its id is the relationship's."""

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
    medium = models.CharField(max_length=8)
    conversation_id = models.UUIDField()

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="conversations_contact_rel"),
            models.Index(fields=["merchant_id", "at"], name="conversations_contact_at"),
        ]


class Note(Projection):
    """A note of the merchant's team, named by its entry. Never shown to the customer until it is shared."""

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()
    member = models.UUIDField(null=True)
    text = models.TextField()
    shared = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "at"], name="conversations_note_at")]


class Question(Projection):
    """A question as it stands, named by its entry. ``asker``'s other side owes the answer.

    ``own_word`` when the asker wrote it down themselves. ``attachments`` is a list of
    ``{id, sha256, media_type, size}``; ``answer_entry`` the entry that holds the last answer.
    """

    id = models.UUIDField(primary_key=True)
    asker = models.CharField(max_length=8)
    own_word = models.BooleanField()
    topic = models.CharField(max_length=12)
    text = models.TextField()
    state = models.CharField(max_length=12)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    owner = models.UUIDField(null=True)
    conversation_id = models.UUIDField(null=True)
    attachments = models.JSONField(default=list)
    answer = models.TextField(default="")
    answer_entry = models.UUIDField(null=True)
    answered_at = models.DateTimeField(null=True)
    missing = models.TextField(default="")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "asked_at"], name="conversations_question_rel"),
            models.Index(
                fields=["merchant_id", "asker", "due_at", "id"],
                name="conversations_question_open",
                condition=models.Q(state="open"),
            ),
            models.Index(fields=["merchant_id", "asker", "asked_at"], name="conversations_question_pace"),
        ]


class Attachment(Register):
    """A file that came with an entry. The bytes lie in the data folder, the digest in the journal.

    ``entry_id`` is empty until the entry stands that names the file; ``sha256`` is emptied with erasure.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    entry_id = models.UUIDField(null=True)
    sha256 = models.CharField(max_length=64)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    kept_at = models.DateTimeField(default=clock.now)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="conversations_file_rel"),
            models.Index(
                fields=["kept_at"],
                name="conversations_file_unnamed",
                condition=models.Q(entry_id__isnull=True),
            ),
            models.Index(
                fields=["erased_at"],
                name="conversations_file_erased",
                condition=models.Q(erased_at__isnull=False),
            ),
        ]


class Transcript(Register):
    """The words of a talk, kept for a while: ``speakers`` says of each name which side they speak for.

    ``conversation_id`` is empty until the talk is logged. ``until`` is the last day on which the
    words are kept; when they are gone the text is empty, and ``gone_by`` says which side took them away, or
    is empty when their time was over.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()
    conversation_id = models.UUIDField(null=True)
    side = models.CharField(max_length=8)
    member = models.UUIDField(null=True)
    text = models.TextField()
    speakers = models.JSONField(default=dict)
    kept_at = models.DateTimeField(default=clock.now)
    until = models.DateField(null=True)
    gone_at = models.DateTimeField(null=True)
    gone_by = models.CharField(max_length=8, default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="conversations_words_rel"),
            models.Index(fields=["conversation_id"], name="conversations_words_talk"),
            models.Index(fields=["until"], name="conversations_words_until"),
            models.Index(
                fields=["kept_at"],
                name="conversations_words_unnamed",
                condition=models.Q(conversation_id__isnull=True),
            ),
        ]
