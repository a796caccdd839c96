"""Promises as they stand, and the entries that each rests on."""

from datetime import UTC, datetime

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Projection, Register
from bothways_web.parties.models import Merchant

#: Stands for "no date" in ``due_by``, so that both databases order what has none last.
END_OF_TIME = datetime(9999, 12, 31, tzinfo=UTC)
#: Stands for "at once" in ``next_at``.
BEGINNING_OF_TIME = datetime(1970, 1, 1, tzinfo=UTC)
#: States in which a side is asked for its word, by itself and not by a date.
TO_ANSWER = ("asked", "offered", "countered", "renegotiating", "reported")
_OPEN = models.Q(open=True)


class Promise(Projection):
    """One promise; the fields are those of ``bothways.promises.promise.Promise``.

    ``due`` and ``wanted`` hold whole due dates; ``due_by`` is the last instant in time, by which lists are
    ordered. ``open`` leaves out what is closed and what an import brought in after its time. ``leading`` is
    the folded first word of ``what`` ("quote", "deliver"), by which similar promises are found.
    """

    id = models.UUIDField(primary_key=True)
    debtor = models.CharField(max_length=8)
    what = models.TextField()
    leading = models.CharField(max_length=32, default="")
    done_means = models.TextField(default="")
    terms = models.TextField(default="")
    otherwise = models.TextField(default="")
    basis = models.CharField(max_length=10)
    owner = models.UUIDField(null=True)
    opened_by = models.UUIDField()
    opened_at = models.DateTimeField()
    state = models.CharField(max_length=14)
    open = models.BooleanField()
    word = models.CharField(max_length=10, default="")
    waits_for = models.CharField(max_length=8, default="")
    imported = models.BooleanField(default=False)
    history = models.BooleanField(default=False)
    contests = models.JSONField(default=list)
    contested = models.BooleanField(default=False)
    relied_on = models.BooleanField(default=False)
    matters = models.CharField(max_length=6, default="")
    matters_why = models.TextField(default="")
    made_at = models.DateTimeField(null=True)
    due = models.JSONField(null=True)
    due_by = models.DateTimeField(default=END_OF_TIME)
    first_due = models.DateTimeField(null=True)
    due_moves = models.PositiveSmallIntegerField(default=0)
    late_moves = models.PositiveSmallIntegerField(default=0)
    wanted = models.JSONField(null=True)
    asked_late = models.BooleanField(default=False)
    announced_at = models.DateTimeField(null=True)
    reported_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    missing = models.TextField(default="")
    declines = models.PositiveSmallIntegerField(default=0)
    reminded_at = models.DateTimeField(null=True)
    unknown_at = models.DateTimeField(null=True)
    breached_at = models.DateTimeField(null=True)
    breach_why = models.TextField(default="")
    owned_up_at = models.DateTimeField(null=True)
    judged_at = models.DateTimeField(null=True)
    judged = models.CharField(max_length=10, default="")
    kept = models.CharField(max_length=8, default="")
    closed_at = models.DateTimeField(null=True)
    amends_for = models.UUIDField(null=True)
    amends = models.UUIDField(null=True)
    series = models.UUIDField(null=True)
    occurrence = models.PositiveIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "opened_at"], name="promises_of_relation"),
            models.Index(
                fields=["relationship_id", "debtor", "due_by"], name="promises_open_relation", condition=_OPEN
            ),
            models.Index(
                fields=["merchant_id", "debtor", "due_by", "id"], name="promises_due", condition=_OPEN
            ),
            models.Index(
                fields=["merchant_id", "closed_at"],
                name="promises_closed",
                condition=models.Q(closed_at__isnull=False),
            ),
            models.Index(
                fields=["merchant_id", "owner", "due_by"],
                name="promises_owner",
                condition=models.Q(owner__isnull=False),
            ),
            models.Index(
                fields=["merchant_id", "debtor", "leading", "closed_at"],
                name="promises_alike",
                condition=models.Q(closed_at__isnull=False, history=False),
            ),
            models.Index(
                fields=["merchant_id", "debtor", "leading", "breached_at"],
                name="promises_broken_alike",
                condition=models.Q(closed_at__isnull=True, breached_at__isnull=False, history=False),
            ),
            models.Index(
                fields=["merchant_id", "waits_for", "opened_at"],
                name="promises_to_answer",
                condition=models.Q(open=True, state__in=TO_ANSWER),
            ),
            models.Index(
                fields=["due_by", "id"], name="promises_to_notice", condition=models.Q(state="agreed")
            ),
            models.Index(
                fields=["reported_at", "id"], name="promises_to_lapse", condition=models.Q(state="reported")
            ),
        ]


class PromiseEntry(Projection):
    """An entry that said something about a promise after it began."""

    id = models.UUIDField(primary_key=True)
    promise_id = models.UUIDField()
    entry_id = models.UUIDField()

    class Meta:
        indexes = [
            models.Index(fields=["promise_id"], name="promises_entry_promise"),
            models.Index(fields=["relationship_id", "entry_id"], name="promises_entry_entry"),
        ]


class Series(Projection):
    """Something promised again and again; the fields are those of ``bothways.promises.series.Series``.

    ``next_at`` is when the next one comes into the book: at once for the first, never after the last.
    """

    id = models.UUIDField(primary_key=True)
    debtor = models.CharField(max_length=8)
    what = models.TextField()
    done_means = models.TextField(default="")
    owner = models.UUIDField(null=True)
    rhythm = models.JSONField()
    first = models.DateField()
    until = models.DateField(null=True)
    zone = models.CharField(max_length=64)
    begun_by = models.UUIDField()
    state = models.CharField(max_length=10)
    word = models.CharField(max_length=10)
    next = models.PositiveIntegerField(default=0)
    relied_on = models.BooleanField(default=False)
    next_at = models.DateTimeField(default=END_OF_TIME)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "begun_by"], name="promises_series_relation"),
            models.Index(
                fields=["next_at", "id"], name="promises_series_next", condition=models.Q(state="running")
            ),
        ]


class Appointment(Projection):
    """Both sides meet; the fields are those of ``bothways.promises.appointments.Appointment``."""

    id = models.UUIDField(primary_key=True)
    about = models.TextField()
    start = models.DateTimeField()
    end = models.DateTimeField()
    zone = models.CharField(max_length=64)
    place = models.TextField(default="")
    owner = models.UUIDField(null=True)
    state = models.CharField(max_length=9)
    waits_for = models.CharField(max_length=8, default="")
    moves = models.PositiveSmallIntegerField(default=0)
    was_agreed = models.BooleanField(default=False)
    cancelled_by = models.CharField(max_length=8, default="")
    cancelled_at = models.DateTimeField(null=True)
    merchant_came = models.CharField(max_length=7, default="")
    customer_came = models.CharField(max_length=7, default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "start"], name="promises_meeting_relation"),
            models.Index(
                fields=["merchant_id", "start"],
                name="promises_meeting_merchant",
                condition=~models.Q(state="cancelled"),
            ),
        ]


class Need(Projection):
    """What a promise waits for inside; the fields are those of ``bothways.promises.needs.Need``."""

    id = models.UUIDField(primary_key=True)
    promise_id = models.UUIDField()
    what = models.TextField()
    by = models.UUIDField()
    state = models.CharField(max_length=8)
    due = models.JSONField(null=True)
    due_by = models.DateTimeField(default=END_OF_TIME)
    asked_by = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["promise_id"], name="promises_need_promise"),
            models.Index(
                fields=["merchant_id", "by", "due_by"],
                name="promises_need_member",
                condition=models.Q(state__in=["asked", "promised"]),
            ),
        ]


class Standard(Projection):
    """What follows in a case; the fields are those of ``bothways.promises.standards.Standard``."""

    id = models.UUIDField(primary_key=True)
    case = models.CharField(max_length=13)
    follows = models.TextField()
    proposed_by = models.CharField(max_length=8)
    state = models.CharField(max_length=9)
    agreed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "id"], name="promises_standard_relation"),
            models.Index(
                fields=["merchant_id", "id"],
                name="promises_standard_to_answer",
                condition=models.Q(state="proposed", proposed_by="customer"),
            ),
        ]


class Feed(Register):
    """A calendar that somebody subscribed to, at an address that holds a secret (``parties.tokens``).

    A member's feed shows all customers they see; a customer's has a ``relationship_id``, and a member when
    the person is known.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    merchant = models.ForeignKey(Merchant, on_delete=models.CASCADE)
    member_id = models.UUIDField(null=True, db_index=True)
    relationship_id = models.UUIDField(null=True, db_index=True)
    made_at = models.DateTimeField(default=clock.now)
    revoked_at = models.DateTimeField(null=True)


class Morning(Register):
    """The last day on which a member's morning was looked at, whether there was a mail or not."""

    member_id = models.UUIDField(primary_key=True)
    last_on = models.DateField()
