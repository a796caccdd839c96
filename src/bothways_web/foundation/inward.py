"""What Python holds as the database takes it: a value, or a whole column of values at once.

Values become exactly what Django's own fields would make of them. A column costs least where its values can
stay as they are, which is seen from their types alone, and where the same object stands in many rows.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

Convert: TypeAlias = Callable[[Any], Any]
Values: TypeAlias = tuple[Any, ...]


class Usual(NamedTuple):
    """How each value of a column is converted if all of them are of these types, or None."""

    sorts: frozenset[type]
    convert: Convert


_TEXT = (models.CharField, models.TextField)
_AS_THEY_ARE = (models.IntegerField, models.BooleanField, models.BinaryField)
_NOTHING = frozenset({type(None)})


class Inward:
    """How the values of one column go into one sort of database. None stays None."""

    def __init__(self, field: "models.Field[Any, Any]", database: BaseDatabaseWrapper) -> None:
        self._stay = _NOTHING | _stay(field, database)
        self._convert = _convert(field, database)
        self._usual = _usual(field, database)

    def one(self, value: Any) -> Any:
        """A value."""
        return value if type(value) in self._stay else self._convert(value)

    def all(self, values: Sequence[Any]) -> Sequence[Any]:
        """A column's values, in their order."""
        sorts = set(map(type, values))
        if sorts <= self._stay:
            return values
        if self._usual is not None and sorts <= self._usual.sorts:
            return _in_runs(values, self._usual.convert)
        return _in_runs(values, self.one)


def rows(inward: Sequence[Inward], values: Iterable[Sequence[Any]]) -> list[Values]:
    """Many rows, each given in the order of the columns."""
    given = list(values)
    if len(given) == 1:
        return [tuple([each.one(value) for each, value in zip(inward, given[0], strict=True)])]
    columns = zip(*given, strict=True)
    return list(zip(*[each.all(column) for each, column in zip(inward, columns, strict=False)], strict=True))


def _stay(field: "models.Field[Any, Any]", database: BaseDatabaseWrapper) -> frozenset[type]:
    """The types of values that the database takes as they are."""
    if isinstance(field, _TEXT):
        return frozenset({str})
    if isinstance(field, _AS_THEY_ARE):
        return frozenset({int, bool, bytes})
    if isinstance(field, models.UUIDField) and database.features.has_native_uuid_field:
        return frozenset({UUID})
    return frozenset()


def _convert(field: "models.Field[Any, Any]", database: BaseDatabaseWrapper) -> Convert:
    def as_django_does(value: Any) -> Any:
        return field.get_db_prep_save(value, database)

    if isinstance(field, models.UUIDField) and not database.features.has_native_uuid_field:
        return lambda value: f"{value.int:032x}" if type(value) is UUID else as_django_does(value)
    if isinstance(field, models.JSONField):
        # Text with sorted keys: both databases then give back the same, and it can be compared.
        encode = (field.encoder or json.JSONEncoder)(sort_keys=True).encode
        return lambda value: "[]" if value == [] else encode(value)
    if isinstance(field, models.DateTimeField) and database.vendor == "sqlite":
        return _instant
    return as_django_does


def _usual(field: "models.Field[Any, Any]", database: BaseDatabaseWrapper) -> Usual | None:
    if isinstance(field, models.UUIDField) and not database.features.has_native_uuid_field:
        return Usual(_NOTHING | {UUID}, _hexadecimal)
    if isinstance(field, models.DateTimeField) and database.vendor == "sqlite":
        return Usual(_NOTHING | {datetime}, _instant)
    return None


def _in_runs(values: Sequence[Any], convert: Convert) -> list[Any]:
    """Each value converted; the same object time after time, as in rows of one relationship, but once."""
    made, last, became = [], None, None
    for value in values:
        if value is not last:
            last, became = value, None if value is None else convert(value)
        made.append(became)
    return made


def _hexadecimal(value: UUID) -> str:
    return f"{value.int:032x}"


def _instant(value: datetime) -> str:
    if value.tzinfo is UTC:
        return str(value)[:-6]  # without +00:00
    return str(value.astimezone(UTC).replace(tzinfo=None))
