"""Every table says what it is: journal, projection or register.

*journal*: append-only. *projection*: follows from the journal and can be rebuilt from it.
*register*: users, settings, cursors; audited and exported, not rebuilt.
"""

from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models.base import ModelState

Row = TypeVar("Row", bound=models.Model)


class Table(StrEnum):
    """The three sorts of tables."""

    JOURNAL = "journal"
    PROJECTION = "projection"
    REGISTER = "register"


class Plain(models.Model):
    """A row of plain columns, without relations and without receivers of Django's signals.

    Such rows are made and read by the ten thousand, so they are made without looking for either.
    """

    class Meta:
        abstract = True

    def __init__(self, *args: Any, **values: Any) -> None:
        if args:
            super().__init__(*args, **values)
            return
        plain, made = _defaults(type(self))
        row = self.__dict__
        row.update(plain)
        for name, make in made:
            if name not in values:
                row[name] = make()
        row.update(values)
        if len(row) > len(plain):
            raise TypeError(f"{type(self).__name__} has no {', '.join(values.keys() - plain.keys())}")
        row["_state"] = ModelState()

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **more: Any
    ) -> Self:
        """A row as it was read; a part of its columns as Django does it."""
        if len(values) != len(cls._meta.concrete_fields):
            return super().from_db(db, field_names, values, **more)
        return _as_read(cls, db, zip(field_names, values, strict=True))


def _as_read(model: type[Row], db: str | None, values: Iterable[tuple[str, Any]]) -> Row:
    row = model.__new__(model)
    row.__dict__.update(values)
    row._state = ModelState()
    row._state.adding, row._state.db = False, db
    return row


@lru_cache(maxsize=256)
def _defaults(model: type[Plain]) -> tuple[dict[str, Any], list[tuple[str, Callable[[], Any]]]]:
    """What a row's columns hold when nothing is said of them; and the defaults that each row gets anew."""
    columns = model._meta.concrete_fields
    made = [
        (column.attname, column.get_default)
        for column in columns
        if column.has_default() and callable(column.default)
    ]
    return {column.attname: column.get_default() for column in columns}, made


class Projection(Plain):
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

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **more: Any
    ) -> Self:
        """A row as it was read, without asking for receivers of Django's signals, of which there are none."""
        if len(values) != len(cls._meta.concrete_fields):
            return super().from_db(db, field_names, values, **more)
        return _as_read(cls, db, zip(field_names, values, strict=True))
