"""Who gets mail from a book and who switched that on; mails being written; mailboxes, and what is kept."""

import hashlib

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


class WrittenMail(Register):
    """A mail that a member writes to a customer; theirs alone until it is sent, then it goes from here.

    Without ``send_at`` it is a draft; with it, it goes at that time with the ``promises`` that were ticked
    (obligations as JSON). ``error`` is why it did not go.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    member = models.ForeignKey("parties.Membership", on_delete=models.CASCADE)
    relationship_id = models.UUIDField()
    address_id = models.UUIDField(null=True)
    subject = models.CharField(max_length=200, default="")
    text = models.TextField(default="")
    promises = models.JSONField(default=list)
    send_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=500, default="")
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member", "relationship_id"],
                name="channels_draft_once",
                condition=models.Q(send_at=None),
            )
        ]
        indexes = [
            models.Index(
                fields=["send_at"], name="channels_written_due", condition=models.Q(send_at__isnull=False)
            ),
            models.Index(fields=["relationship_id"], name="channels_written_rel"),
        ]

    @property
    def digest(self) -> str:
        """SHA-256 of what was looked over."""
        return hashlib.sha256(repr((self.address_id, self.subject, self.text)).encode()).hexdigest()


class Way(models.TextChoices):
    """How a mailbox's mails come in."""

    IMAP = "imap", "It is read"
    ARCHIVE = "archive", "It was handed in"


class Mailbox(Register):
    """Where mails come from: a member's mailbox that is read, or an archive that was handed in.

    ``address`` is the mailbox's own, or the archive's name. Mails are kept for ``keep_days`` from the day
    they were sent, for the ``purpose`` that customers read. Only its member sees them until it is ``shared``.
    ``account`` counts what became of the mails, by ``keeping.Became``. ``error`` is the last trouble in
    words, of ``error_at``; ``read_at`` when it was last read without one; ``due_at`` when it is read next.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    member = models.ForeignKey("parties.Membership", on_delete=models.CASCADE)
    way = models.CharField(max_length=7, choices=Way.choices)
    address = models.CharField(max_length=254)
    purpose = models.CharField(max_length=500)
    keep_days = models.PositiveIntegerField()
    shared = models.BooleanField(default=False)
    paused = models.BooleanField(default=False)
    account = models.JSONField(default=dict)
    error = models.CharField(max_length=500, default="")
    remedy = models.CharField(max_length=200, default="")
    error_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    read_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(default=clock.now, null=True)
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [
            models.Index(fields=["merchant", "made_at"], name="channels_mailbox_book"),
            models.Index(
                fields=["due_at"],
                name="channels_mailbox_due",
                condition=models.Q(way="imap", paused=False),
            ),
        ]


class MailboxLogin(Register):
    """How a mailbox is reached; ``secret`` is sealed (``foundation.sealing``) with a key in no export.

    ``provider`` names who signs the member in, empty for a password; ``folders`` are those that are read, for
    mails from the day ``since``.
    """

    mailbox = models.OneToOneField(Mailbox, on_delete=models.CASCADE, primary_key=True, related_name="login")
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField()
    security = models.CharField(max_length=8)
    user = models.CharField(max_length=254)
    provider = models.CharField(max_length=9, default="")
    secret = models.BinaryField(default=b"")
    folders = models.JSONField(default=list)
    since = models.DateField()


class Wanted(models.TextChoices):
    """What the worker is to do with an archive; nothing once it is done."""

    NOTHING = "", "Nothing"
    LOOK = "look", "Say what would be kept"
    RUN = "run", "Bring it in"


class MailArchive(Register):
    """How far an archive was read in its present step: up to the ``place`` in it, of ``size`` where known.

    ``mark`` tells it from others. ``uploaded``: it was handed in on a page or by a program, and its bytes lie
    in the data folder until it is done, a day at most. ``looked`` is what became of its mails in the look:
    ``became`` counts them, ``customers`` names whom they concern. ``tried_at`` is when a worker last showed
    that it is at work.
    """

    mailbox = models.OneToOneField(
        Mailbox, on_delete=models.CASCADE, primary_key=True, related_name="archive"
    )
    mark = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    place = models.BigIntegerField(default=0)
    size = models.BigIntegerField(default=0)
    mails = models.PositiveIntegerField(default=0)
    uploaded = models.BooleanField(default=False)
    wanted = models.CharField(max_length=4, choices=Wanted.choices, default=Wanted.NOTHING)
    looked = models.JSONField(null=True)
    error = models.CharField(max_length=500, default="")
    asked_at = models.DateTimeField(default=clock.now)
    tried_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["mark"], name="channels_archive_mark"),
            models.Index(fields=["asked_at"], name="channels_archive_wanted", condition=~models.Q(wanted="")),
        ]


class MailFolder(Register):
    """How far a folder of a mailbox was read: up to ``last_uid``, as long as its ``validity`` is the same."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    mailbox = models.ForeignKey(Mailbox, on_delete=models.CASCADE, related_name="cursors")
    name = models.CharField(max_length=500)
    validity = models.BigIntegerField(default=0)
    last_uid = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mailbox", "name"], name="channels_folder_once")]


class KeptMail(Register):
    """A mail between a merchant and a customer.

    ``key`` is the digest of its Message-ID, so that a mail is kept once for each mailbox and relationship.
    ``author`` is the side that wrote it, ``addresses`` the customer's addresses in it, ``own`` the places in
    ``text`` that its writer wrote as the body. ``entry_id`` is its entry in the journal, where it has one;
    ``heard_at`` when it was read for what it promises and asks.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    mailbox = models.ForeignKey(Mailbox, on_delete=models.CASCADE, related_name="mails")
    relationship_id = models.UUIDField()
    key = models.CharField(max_length=64)
    author = models.CharField(max_length=8)
    person_id = models.UUIDField(null=True)
    message_id = models.CharField(max_length=900, default="")
    in_reply_to = models.CharField(max_length=900, default="")
    references = models.JSONField(default=list)
    sent_at = models.DateTimeField()
    zone = models.CharField(max_length=6, default="")
    sender = models.CharField(max_length=320)
    addresses = models.JSONField(default=list)
    subject = models.CharField(max_length=300, default="")
    text = models.TextField(default="")
    own = models.JSONField(default=list)
    attachments = models.JSONField(default=list)
    automatic = models.BooleanField(default=False)
    wrong = models.JSONField(default=list)
    taken_at = models.DateTimeField(default=clock.now)
    entry_id = models.UUIDField(null=True)
    heard_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailbox", "relationship_id", "key"], name="channels_mail_once")
        ]
        indexes = [
            models.Index(fields=["relationship_id", "sent_at"], name="channels_mail_relation"),
            models.Index(fields=["mailbox", "sent_at"], name="channels_mail_age"),
            models.Index(
                fields=["merchant", "id"],
                name="channels_mail_unheard",
                condition=models.Q(heard_at=None, automatic=False),
            ),
        ]


class MailLimit(Register):
    """What may not be kept of the mails with one customer.

    They objected (``objected_at``), or something was erased: mails sent before ``erased_before`` are not
    taken in again.
    """

    relationship_id = models.UUIDField(primary_key=True)
    merchant_id = models.UUIDField()
    objected_at = models.DateTimeField(null=True)
    objected_by = models.CharField(max_length=8, default="")
    erased_before = models.DateTimeField(null=True)


class Refiner(Register):
    """A language model that may look once more at what was read, where the owner of the book lets it.

    ``address`` is where it is, up to ``/chat/completions``; ``secret`` its key, sealed. Sent is what was read
    ``since`` it was switched on. ``error`` is the last trouble in words; nothing is asked before ``due_at``.
    """

    merchant = models.OneToOneField("parties.Merchant", on_delete=models.CASCADE, primary_key=True)
    address = models.CharField(max_length=500)
    model = models.CharField(max_length=100)
    secret = models.BinaryField(default=b"")
    on = models.BooleanField(default=False)
    since = models.DateTimeField(null=True)
    changed_by = models.ForeignKey("parties.Membership", on_delete=models.CASCADE, null=True)
    changed_at = models.DateTimeField(default=clock.now)
    error = models.CharField(max_length=500, default="")
    error_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(default=clock.now)


class Refining(Register):
    """What was ``sent`` to a refiner ``about`` something that was read, word for word, and its ``answer``."""

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey("parties.Merchant", on_delete=models.CASCADE)
    relationship_id = models.UUIDField()
    about = models.UUIDField()
    address = models.CharField(max_length=520)
    sent = models.JSONField()
    answer = models.TextField(default="")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [
            models.Index(fields=["merchant", "-at"], name="channels_refining_latest"),
            models.Index(fields=["relationship_id"], name="channels_refining_relation"),
        ]
