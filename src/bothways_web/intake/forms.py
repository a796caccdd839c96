"""What somebody typed about a file's columns, as the import reads it."""

from collections.abc import Mapping

from bothways.units.refusal import Refused
from bothways_web.intake.importing import fields_of


def columns_given(what: str, posted: Mapping[str, str]) -> dict[str, str] | Refused:
    """Field to column, as a number from 1, for every field; empty for a field that no column holds.

    ``posted`` has ``column-0``, ``column-1`` … with the name of the field that each column holds.
    """
    fields = {field.name: field.title for field in fields_of(what)}
    given = dict.fromkeys(fields, "")
    for name, field in posted.items():
        place = name.removeprefix("column-")
        if place == name or not place.isdecimal() or not field:
            continue
        if field not in fields:
            return Refused("field_is_unknown", f"There is no field {field!r}.", "columns")
        if given[field]:
            return Refused(
                "column_is_given_twice",
                f"Two columns cannot both be the {fields[field]}. Choose one of them.",
                "columns",
            )
        given[field] = str(int(place) + 1)
    return given
