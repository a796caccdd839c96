"""What is done for customers over the years: the book's template, and each customer's own plan."""

from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Projection, Register


class UsualPlan(Register):
    """The merchant's template (``bothways.programme.template``).

    ``on`` when plans begin by themselves; without a row there is the template that a book begins with.
    """

    merchant = models.OneToOneField(
        "parties.Merchant", primary_key=True, on_delete=models.CASCADE, related_name="usual_plan"
    )
    steps = models.JSONField()
    on = models.BooleanField(default=False)
    changed_at = models.DateTimeField(default=clock.now)
    changed_by = models.UUIDField(null=True)


class Bought(Projection):
    """An order that stands, named by its entry."""

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["relationship_id", "at"], name="programme_bought_at")]


class Course(Projection):
    """How far a customer is; its id is the relationship's.

    ``planned`` is the last year that was planned, ``plan_at`` when the next one is to be, ``less`` when they
    wished for less. ``loss`` is what the first order cost us on purpose, in minor units, of ``loss_order``.
    """

    id = models.UUIDField(primary_key=True)
    first_id = models.UUIDField(null=True)
    first_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)
    planned = models.PositiveSmallIntegerField(default=0)
    plan_at = models.DateTimeField(null=True)
    less = models.BooleanField(default=False)
    loss = models.BigIntegerField(null=True)
    loss_currency = models.CharField(max_length=3, default="")
    loss_why = models.TextField(default="")
    loss_order = models.UUIDField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id"], name="programme_course_relation"),
            models.Index(
                fields=["merchant_id", "plan_at"],
                name="programme_to_plan",
                condition=models.Q(plan_at__isnull=False),
            ),
        ]


class Step(Projection):
    """A step of a plan as it stands. ``moved_from`` is its first day, ``ended_by`` the side that ended it."""

    id = models.UUIDField(primary_key=True)
    sort = models.CharField(max_length=9)
    what = models.TextField()
    why = models.TextField(default="")
    on = models.DateField()
    moved_from = models.DateField(null=True)
    who = models.UUIDField(null=True)
    shared = models.BooleanField()
    state = models.CharField(max_length=7)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=8, default="")
    said = models.TextField(default="")

    class Meta:
        indexes = [
            models.Index(fields=["relationship_id", "on"], name="programme_step_relation"),
            models.Index(
                fields=["merchant_id", "on", "id"],
                name="programme_step_due",
                condition=models.Q(state="planned"),
            ),
            models.Index(
                fields=["merchant_id", "-ended_at", "id"],
                name="programme_step_done",
                condition=models.Q(state="done"),
            ),
        ]
