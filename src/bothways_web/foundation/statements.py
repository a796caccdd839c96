"""Plain SQL for the tables that every write touches, made once per table.

The object-relational mapper builds each statement anew, which costs more than SQLite needs to carry it
out. These statements and the conversions of each column are made once and serve one row or thousands.
Values go in and come out exactly as Django's own fields would convert them.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper

from bothways_web.foundation import inward
from bothways_web.foundation.asking import Statement
from bothways_web.foundation.inward import Convert, Inward, Values

Row = TypeVar("Row", bound=models.Model)


class Statements(Generic[Row]):
    """The statements of one table on one sort of database; ``names`` are its columns' attributes in order."""

    def __init__(self, model: type[Row], database: BaseDatabaseWrapper) -> None:
        fields = model._meta.concrete_fields
        quote = database.ops.quote_name
        self._model = model
        self._table = quote(model._meta.db_table)
        self._key_name = model._meta.pk.attname
        self._key = quote(str(model._meta.pk.column))
        self._columns = {field.attname: quote(str(field.column)) for field in fields}
        self.names = tuple(self._columns)
        self._inward = {field.attname: Inward(field, database) for field in fields}
        self._every_inward = list(self._inward.values())
        self._outward = [_outward(field, database) for field in fields]
        self._attributes = attrgetter(*self.names)
        self._selects: dict[tuple[tuple[str, bool], ...], str] = {}
        self._puts: dict[str, str] = {}
        self._changes: dict[tuple[str, ...], tuple[str, itemgetter[Any]]] = {}
        columns, places = ", ".join(self._columns.values()), ", ".join(["%s"] * len(fields))
        self._selection = f"SELECT {columns} FROM {self._table}"  # noqa: S608  names of our own tables
        self._insertion = f"INSERT INTO {self._table} ({columns}) VALUES ({places})"  # noqa: S608

    def get(self, suffix: str = "", **equal: Any) -> list[Row]:
        """The rows whose columns have these values; ``suffix`` ends the statement (``FOR UPDATE``)."""
        shape = tuple((name, value is None) for name, value in equal.items())
        if shape not in self._selects:
            wanted = [f"{self._columns[name]} {'IS NULL' if none else '= %s'}" for name, none in shape]
            self._selects[shape] = f"{self._selection} WHERE {' AND '.join(wanted)}"
        values = [self._inward[name].one(value) for name, value in equal.items() if value is not None]
        with connection.cursor() as cursor:
            cursor.execute(f"{self._selects[shape]} {suffix}", values)
            return [self._row(row) for row in cursor.fetchall()]

    def among(self, name: str, values: Sequence[Any], suffix: str = "") -> list[Row]:
        """The rows of which this column has one of these values (at most some hundreds)."""
        if not values:
            return []
        places = ", ".join(["%s"] * len(values))
        asked = f"{self._selection} WHERE {self._columns[name]} IN ({places}) {suffix}"
        rows = Statement(asked, len(values)).rows(self._inward[name].all(values))
        return [self._row(row) for row in rows]

    def insert(self, rows: Iterable[Row]) -> None:
        """New rows; ``IntegrityError`` when a key is taken."""
        self._run(self._insertion, self.values(rows))

    def insert_once(self, rows: Iterable[Row], unique: str) -> None:
        """New rows, but none whose value in the column ``unique`` is there already."""
        statement = f"{self._insertion} ON CONFLICT ({self._columns[unique]}) DO NOTHING"
        self._run(statement, self.values(rows))

    def insert_plain(self, rows: Iterable[Sequence[Any]]) -> None:
        """New rows given as plain values in the order of ``names``; ``IntegrityError`` as above."""
        self._run(self._insertion, inward.rows(self._every_inward, rows))

    def put(self, rows: list[Values], within: str) -> int:
        """New rows, or new values for those already there; how many were written.

        A row whose key stands there with another value in the column ``within`` is left alone.
        """
        if within not in self._puts:
            sets = ", ".join(f"{column} = excluded.{column}" for column in self._columns.values())
            guard = f"{self._table}.{self._columns[within]} = excluded.{self._columns[within]}"
            self._puts[within] = (
                f"{self._insertion} ON CONFLICT ({self._key}) DO UPDATE SET {sets} WHERE {guard}"
            )
        return self._run(self._puts[within], rows)

    def change(self, rows: Iterable[Values], names: tuple[str, ...]) -> int:
        """New values in these columns of rows that are there; how many were."""
        if names not in self._changes:
            sets = ", ".join(f"{self._columns[name]} = %s" for name in names)
            pick = itemgetter(*(self.names.index(name) for name in (*names, self._key_name)))
            self._changes[names] = (f"UPDATE {self._table} SET {sets} WHERE {self._key} = %s", pick)  # noqa: S608
        statement, pick = self._changes[names]
        return self._run(statement, [pick(row) for row in rows])

    def delete(self, names: Sequence[str], values: Iterable[Sequence[Any]]) -> int:
        """Remove the rows of which these columns have one of these sets of values; how many there were."""
        columns = [self._inward[name] for name in names]
        wanted = " AND ".join(f"{self._columns[name]} = %s" for name in names)
        statement = f"DELETE FROM {self._table} WHERE {wanted}"  # noqa: S608
        return self._run(statement, inward.rows(columns, values))

    def values(self, rows: Iterable[Row]) -> list[Values]:
        """What rows hold, converted for the database, in the order of ``names``."""
        return inward.rows(self._every_inward, map(self._attributes, rows))

    def _row(self, values: Sequence[Any]) -> Row:
        read = [
            value if value is None or outward is None else outward(value)
            for outward, value in zip(self._outward, values, strict=True)
        ]
        return self._model.from_db(connection.alias, self.names, read)

    def _run(self, statement: str, rows: list[Values]) -> int:
        if not rows:
            return 0
        with connection.cursor() as cursor:
            if len(rows) == 1:
                cursor.execute(statement, rows[0])
            else:
                cursor.executemany(statement, rows)
            return int(cursor.rowcount)


@lru_cache(maxsize=256)
def _made(model: type[models.Model], vendor: str) -> Statements[Any]:
    return Statements(model, connection)


def statements(model: type[Row]) -> Statements[Row]:
    """The statements for a model's table on the database in use."""
    return _made(model, connection.vendor)


def outward(column: Any, database: BaseDatabaseWrapper) -> Convert | None:
    """How a stored value of a column, or of another expression, becomes Python's; None where it is."""
    steps = [*database.ops.get_db_converters(column), *column.get_db_converters(database)]
    if not steps:
        return None
    quick = _QUICK.get((database.vendor, column.output_field.get_internal_type()))
    if quick is not None and len(steps) == 1:
        return quick

    def convert(value: Any) -> Any:
        for step in steps:
            value = step(value, column, database)
        return value

    return convert


def _instant(value: datetime | str) -> datetime:
    """An instant as SQLite gives it: a column's is one already, that of an expression is a text."""
    return datetime.fromisoformat(value).replace(tzinfo=UTC) if isinstance(value, str) else value


#: What Django's own converters do for SQLite, with less ado; its connections are in UTC.
_QUICK: dict[tuple[str, str], Convert] = {
    # The same identifiers stand in many rows: those of the merchant, the relationship, its members.
    ("sqlite", "UUIDField"): lru_cache(maxsize=4096)(UUID),
    ("sqlite", "DateTimeField"): _instant,
}


def _outward(field: "models.Field[Any, Any]", database: BaseDatabaseWrapper) -> Convert | None:
    return outward(field.get_col(field.model._meta.db_table), database)
