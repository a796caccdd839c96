"""Which column is what: by its name in several languages, else by what stands in it."""

import re
from collections.abc import Callable, Iterable, Mapping

from bothways_web.intake.fields import Field
from bothways_web.intake.refusals import (
    FileDoesNotFit,
    column_is_missing,
    column_is_unknown,
    field_is_unknown,
)
from bothways_web.intake.table import Row, Table
from bothways_web.parties.folding import fold


class Columns:
    """Which column of a table holds which field."""

    def __init__(self, places: Mapping[str, int]) -> None:
        self.places = dict(places)

    def cell(self, row: Row, field: str) -> str:
        """What stands in a row for a field; empty when there is no such column or cell."""
        place = self.places.get(field, -1)
        return row.cells[place] if 0 <= place < len(row.cells) else ""

    def has(self, *fields: str) -> bool:
        """Whether one of these fields has a column."""
        return any(field in self.places for field in fields)


def detect(table: Table, fields: Iterable[Field], given: Mapping[str, str] | None = None) -> Columns:
    """Find the fields' columns; ``given`` names some of them, field to column. Raises ``FileDoesNotFit``."""
    fields = tuple(fields)
    places = _given(table, fields, given or {})
    for field in fields:
        if field.name not in places and (given or {}).get(field.name) != "":
            place = _by_name(table, field, set(places.values()))
            if place is not None:
                places[field.name] = place
    for field in fields:
        if field.looks and field.name not in places and (given or {}).get(field.name) != "":
            place = _by_content(table, field.looks, set(places.values()))
            if place is not None:
                places[field.name] = place
    return Columns(places)


def require(table: Table, columns: Columns, what: str, *fields: str) -> None:
    """One of these fields must have a column; raises ``FileDoesNotFit``."""
    if not columns.has(*fields):
        raise FileDoesNotFit(column_is_missing(what, _have(table)))


def _given(table: Table, fields: tuple[Field, ...], given: Mapping[str, str]) -> dict[str, int]:
    names = [table.name_of(place) for place in range(table.width)]
    places: dict[str, int] = {}
    for name, column in given.items():
        if name not in {field.name for field in fields}:
            raise FileDoesNotFit(field_is_unknown(name, ", ".join(field.name for field in fields)))
        if not column:
            continue
        if column in names:
            places[name] = names.index(column)
        elif column.isdigit() and 1 <= int(column) <= table.width:
            places[name] = int(column) - 1
        else:
            raise FileDoesNotFit(column_is_unknown(column, _have(table)))
    return places


def _by_name(table: Table, field: Field, taken: set[int]) -> int | None:
    plain = [_plain(cell) for cell in table.header]
    for name in field.names:
        for place, cell in enumerate(plain):
            if cell == name and place not in taken:
                return place
    return None


def _by_content(table: Table, looks: Callable[[str], bool], taken: set[int]) -> int | None:
    best, share = None, 0.6
    for place in range(table.width):
        cells = [row.cells[place] for row in table.sample if place < len(row.cells) and row.cells[place]]
        if cells and place not in taken:
            fits = sum(map(looks, cells)) / len(cells)
            if fits > share:
                best, share = place, fits
    return best


def _plain(text: str) -> str:
    # "Customer ID", "customer_id" and "CustomerID" are one name.
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    return " ".join(re.findall(r"[a-z0-9]+", fold(spaced)))


def _have(table: Table) -> str:
    return ", ".join(table.name_of(place) for place in range(table.width))
