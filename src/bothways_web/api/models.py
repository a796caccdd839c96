"""Tokens by which programs act for a member of a merchant, or for a customer."""

from django.db import models
from django.db.models import Q

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Register


class Scope(models.TextChoices):
    """What a token may do; each includes the one before."""

    READ = "read", "Read"
    WRITE = "write", "Read and write"
    ADMIN = "admin", "Everything its member may do"


class ApiToken(Register):
    """One token. Only its SHA-256 is kept: a token has 256 random bits, so a plain hash cannot be guessed.

    ``hint`` is how the token begins, so that people can tell theirs apart; ``used_on`` the last day (UTC) on
    which it was used. Exactly one of ``membership``
    and ``claim`` is set: it acts for a member of a merchant, or for a customer.
    """

    id = models.UUIDField(primary_key=True, default=clock.new_id)
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=12)
    scope = models.CharField(max_length=5, choices=Scope.choices, default=Scope.READ)
    membership = models.ForeignKey("parties.Membership", null=True, on_delete=models.CASCADE)
    claim = models.ForeignKey("parties.Claim", null=True, on_delete=models.CASCADE)
    made_at = models.DateTimeField(default=clock.now)
    used_on = models.DateField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="api_token_acts_for_one",
                condition=Q(membership__isnull=False, claim__isnull=True)
                | Q(membership__isnull=True, claim__isnull=False),
            )
        ]
