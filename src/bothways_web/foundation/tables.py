"""Every table says what it is: journal, projection or register.

*journal*: append-only. *projection*: follows from the journal and can be rebuilt from it.
*register*: users, settings, cursors; audited and exported, not rebuilt.
"""

from enum import StrEnum
from typing import ClassVar

from django.db import models


class Table(StrEnum):
    """The three sorts of tables."""

    JOURNAL = "journal"
    PROJECTION = "projection"
    REGISTER = "register"


class Projection(models.Model):
    """A row that a projector wrote. Only projectors write it; see ``journal.projector``.

    ``scope`` names the column with an index by which all rows of a relationship are found at once.
    """

    table: ClassVar[Table] = Table.PROJECTION
    scope: ClassVar[str] = "relationship_id"

    merchant_id = models.UUIDField()
    relationship_id = models.UUIDField()

    class Meta:
        abstract = True


class Register(models.Model):
    """A row that is kept outside the journal; ``carried`` says whether an export takes it along."""

    table: ClassVar[Table] = Table.REGISTER
    carried: ClassVar[bool] = True

    class Meta:
        abstract = True
