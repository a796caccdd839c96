"""The registers as an export carries them: one row at a time, as plain JSON values."""

import base64
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import models

from bothways.journal.canonical import Json
from bothways.journal.digest import stamp
from bothways_web.foundation.tables import Table


@cache
def carried() -> dict[str, type[models.Model]]:
    """The registers that go with an export, by label; each stands after those that it refers to."""
    ours = [model for model in apps.get_models() if getattr(model, "table", None) is Table.REGISTER]
    brought = [apps.get_model(label) for label in settings.CARRIED_OF_PACKAGES]
    left = {model._meta.label: model for model in (*ours, *brought) if getattr(model, "carried", True)}
    found: dict[str, type[models.Model]] = {}
    while left:
        ready = [label for label, model in sorted(left.items()) if not _needs(model) & left.keys() - {label}]
        found.update((label, left.pop(label)) for label in ready or sorted(left))
    return found


def told(row: models.Model) -> dict[str, Json]:
    """A row's columns as JSON values."""
    return {field.attname: _told(getattr(row, field.attname)) for field in row._meta.concrete_fields}


def read(model: type[models.Model], values: dict[str, Any]) -> models.Model:
    """The row that ``told`` told; ``ValueError`` for columns that do not fit."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    if fields.keys() != values.keys():
        strange = ", ".join(sorted(fields.keys() ^ values.keys()))
        raise ValueError(f"{model._meta.label} has other columns here: {strange}")
    return model(**{name: _read(fields[name], value) for name, value in values.items()})


def _needs(model: type[models.Model]) -> set[str]:
    return {
        field.related_model._meta.label
        for field in model._meta.concrete_fields
        if isinstance(field.related_model, type) and field.related_model is not model
    }


def _told(value: Any) -> Json:
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, UUID | date | Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    told: Json = value
    return told


def _read(field: "models.Field[Any, Any]", value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField):
        return value
    if isinstance(field, models.BinaryField):
        return base64.b64decode(value, validate=True)
    return (
        field.target_field.to_python(value)
        if isinstance(field, models.ForeignKey)
        else field.to_python(value)
    )
