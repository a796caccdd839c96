"""Queries that are worked out once and asked often.

Django works a query set out anew each time it is asked, which takes longer than the database needs to
answer. A prepared query keeps the statement, and how its rows become objects, for each sort of database::

    @prepared
    def _people(relationship: UUID) -> QuerySet[Person]:
        return Person.objects.filter(relationship_id=relationship).order_by("id")

    people = _people(access.relationship_id)  # a list

Every argument must stand in the statement as a value of its own: no ``None``, no lists, no slices that
depend on it. What does not fit that is told by a ``TypeError`` when it is asked for the first time.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import update_wrapper
from inspect import signature
from typing import Any, Generic, NamedTuple, ParamSpec, TypeAlias, TypeVar, get_type_hints
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import QuerySet
from django.db.models.query import (
    FlatValuesListIterable,
    ModelIterable,
    ValuesListIterable,
    get_related_populators,
)

from bothways_web.foundation.asking import Statement
from bothways_web.foundation.inward import Convert
from bothways_web.foundation.statements import outward

P = ParamSpec("P")
Row_co = TypeVar("Row_co", covariant=True)
Read: TypeAlias = Callable[[Sequence[Any]], Any]


class Prepared(Generic[P, Row_co]):
    """A function that makes a query set, worked out once for each sort of database."""

    def __init__(self, make: Callable[P, QuerySet[Any, Row_co]]) -> None:
        self._make = make
        self._names = tuple(signature(make).parameters)
        self._ready: dict[str, _Ready] = {}
        update_wrapper(self, make)

    def __call__(self, *values: P.args, **named: P.kwargs) -> list[Row_co]:
        """The rows for these arguments."""
        database = connections[DEFAULT_DB_ALIAS]
        ready = self._ready.get(database.vendor)
        if ready is None:
            ready = self._ready[database.vendor] = _worked_out(self._make, self._sorts())
        given = (*values, *[named[name] for name in self._names[len(values) :]]) if named else values
        return [ready.read(row) for row in ready.statement.rows(ready.parameters(given), database)]

    def _sorts(self) -> list[type]:
        hints = get_type_hints(self._make)
        return [hints[name] for name in self._names]


def prepared(make: Callable[P, QuerySet[Any, Row_co]]) -> Prepared[P, Row_co]:
    """Decorates a function that makes a query set; see above."""
    return Prepared(make)


class _Ready(NamedTuple):
    """A statement, where its parameters come from, and how to read a row."""

    statement: Statement
    fixed: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]  # parameter of the statement, argument of the function
    inward: tuple[Convert, ...]
    read: Read

    def parameters(self, given: Sequence[Any]) -> list[Any]:
        """What the statement is asked with."""
        values = list(self.fixed)
        for place, argument in self.places:
            values[place] = self.inward[argument](given[argument])
        return values


_SAMPLES: dict[type, tuple[Any, Any]] = {
    UUID: (UUID(int=11), UUID(int=12)),
    str: ("one sample", "another sample"),
    int: (90_071, 90_072),
    bytes: (b"one sample", b"another sample"),
    date: (date(2001, 2, 3), date(2002, 3, 4)),
    datetime: (datetime(2001, 2, 3, 4, 5, 6, 7, UTC), datetime(2002, 3, 4, 5, 6, 7, 8, UTC)),
}


def _worked_out(make: Callable[..., QuerySet[Any, Any]], sorts: Sequence[type]) -> _Ready:
    """Compile with samples, and see which parameters change with which argument."""
    samples = [_SAMPLES[sort][0] for sort in sorts]
    queryset = make(*samples)
    compiler = queryset.query.get_compiler(using=DEFAULT_DB_ALIAS)
    statement, fixed = compiler.as_sql()
    inward = tuple(_inward(sort) for sort in sorts)
    places = []
    for argument, sort in enumerate(sorts):
        other = [*samples[:argument], _SAMPLES[sort][1], *samples[argument + 1 :]]
        changed, parameters = make(*other).query.get_compiler(using=DEFAULT_DB_ALIAS).as_sql()
        if changed != statement:
            raise TypeError(f"argument {argument + 1} of {make.__qualname__} changes the statement")
        for place, (before, after) in enumerate(zip(fixed, parameters, strict=True)):
            if _plain(before) != _plain(after):
                if _plain(after) != _plain(inward[argument](_SAMPLES[sort][1])):
                    raise TypeError(f"argument {argument + 1} of {make.__qualname__} is not used as it is")
                places.append((place, argument))
    return _Ready(
        Statement(statement, len(fixed)), tuple(fixed), tuple(places), inward, _reader(queryset, compiler)
    )


def _reader(queryset: QuerySet[Any, Any], compiler: Any) -> Read:
    """How a row of the statement becomes what the query set would give."""
    steps = [outward(expression, connection) for expression, _, _ in compiler.select]
    converted = _converter(steps)
    sort = queryset._iterable_class  # noqa: SLF001  Django has no public name for it
    if sort is ValuesListIterable:
        return converted
    if sort is FlatValuesListIterable:
        return lambda row: converted(row)[0]
    if sort is not ModelIterable:
        raise TypeError("a prepared query gives models or lists of values")
    return _model_reader(compiler, converted)


def _model_reader(compiler: Any, converted: Read) -> Read:
    info, annotations = compiler.klass_info, compiler.annotation_col_map
    first, behind = info["select_fields"][0], info["select_fields"][-1] + 1
    names = [column.target.attname for column, _, _ in compiler.select[first:behind]]
    related = get_related_populators(info, compiler.select, DEFAULT_DB_ALIAS)  # type: ignore[call-arg]  # 5.2
    model = info["model"]

    def read(row: Sequence[Any]) -> Any:
        values = converted(row)
        made = model.from_db(DEFAULT_DB_ALIAS, names, values[first:behind])
        for populator in related:
            populator.populate(values, made)
        for name, place in annotations.items():
            setattr(made, name, values[place])
        return made

    return read


def _converter(steps: Sequence[Convert | None]) -> Read:
    which = [(place, step) for place, step in enumerate(steps) if step is not None]
    if not which:
        return tuple

    def converted(row: Sequence[Any]) -> tuple[Any, ...]:
        values = list(row)
        for place, step in which:
            if values[place] is not None:
                values[place] = step(values[place])
        return tuple(values)

    return converted


def _inward(sort: type) -> Convert:
    if sort is UUID and not connection.features.has_native_uuid_field:
        return lambda value: value.hex
    if sort is datetime:
        return connection.ops.adapt_datetimefield_value
    if sort is date:
        return connection.ops.adapt_datefield_value
    return lambda value: value


def _plain(value: Any) -> Any:
    """A parameter as it can be compared: both databases wrap bytes."""
    return getattr(value, "obj", value)
