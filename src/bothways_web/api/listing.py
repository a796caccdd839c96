"""Lists, page by page: rows after a place, in an order that an index holds; never a count."""

import uuid
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from pydantic import TypeAdapter

from bothways_web.api.cursors import BadCursor, Page, Paging, decode, encode

Item = TypeVar("Item")
Row = TypeVar("Row", bound=models.Model)


def page(
    item: type[Item],
    rows: QuerySet[Row],
    order: Sequence[str],
    wanted: Paging,
    shown: Callable[[Row], Item],
) -> Page[Item]:
    """One page of ``rows`` ordered by fields of their model (``-`` for descending), the last one unique.

    Fields may not be null. Raises ``BadCursor``.
    """
    names = [name.lstrip("-") for name in order]
    fields = [cast("models.Field[Any, Any]", rows.model._meta.get_field(name)) for name in names]
    if wanted.cursor is not None:
        rows = rows.filter(_beyond(order, _read(wanted.cursor, fields)))
    found = list(rows.order_by(*order)[: wanted.limit + 1])
    items = [shown(row) for row in found[: wanted.limit]]
    last = found[wanted.limit - 1] if len(found) > wanted.limit else None
    key = encode([_written(getattr(last, name)) for name in names]) if last is not None else None
    return Page[item].model_construct(items=items, next=key)  # type: ignore[valid-type]  # generic at run time


def whole(item: type[Item], items: list[Item]) -> HttpResponse:
    """A list that is short by its nature, in one piece."""
    return HttpResponse(TypeAdapter(list[item]).dump_json(items), content_type="application/json")  # type: ignore[valid-type]  # generic at run time


def _beyond(order: Sequence[str], place: Sequence[Any]) -> Q:
    """Rows after a place: (a, b) > (x, y) as ``a >= x and (a > x or (a = x and b > y))``."""
    first, rest = order[0], order[1:]
    name, way = first.lstrip("-"), "lt" if first.startswith("-") else "gt"
    further = Q(**{f"{name}__{way}": place[0]})
    if not rest:
        return further
    # The outer condition is implied by the inner; it lets the index be entered at the right place.
    return Q(**{f"{name}__{way}e": place[0]}) & (further | _beyond(rest, place[1:]))


def _read(cursor: str, fields: "Sequence[models.Field[Any, Any]]") -> list[Any]:
    def read(*parts: Any) -> list[Any]:
        if len(parts) != len(fields):
            raise ValueError("another list's cursor")
        return [_value(field, part) for field, part in zip(fields, parts, strict=True)]

    return decode(cursor, read)


def _value(field: "models.Field[Any, Any]", part: Any) -> Any:
    if isinstance(field, models.UUIDField):
        return UUID(part)
    if isinstance(field, models.DateTimeField):
        instant = datetime.fromisoformat(part)
        if instant.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return instant
    if isinstance(field, models.DateField):
        return date.fromisoformat(part)
    if isinstance(field, models.BinaryField):
        return bytes.fromhex(part)
    raise BadCursor(f"no list is ordered by {field.name}")


def _written(value: Any) -> str:
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, date):  # an instant is one too
        return value.isoformat()
    return bytes(value).hex()
