"""Every table says what it is: journal, projection or register; the ledger of what `rebuild` may drop."""

from typing import Any, ClassVar

import pytest
from django.apps import apps
from django.db import models

from bothways_web.foundation import clock
from bothways_web.foundation.tables import Projection, Register, Table

# Tables that packages bring. All are registers: kept outside the journal, exported, never rebuilt.
OF_PACKAGES = {"account", "auth", "contenttypes", "mfa", "sessions", "socialaccount", "usersessions"}


def sort_of(model: type[models.Model]) -> Table | None:
    """What a table is; one that Django made to join two is what its owner is."""
    owner = model._meta.auto_created or model
    if model._meta.app_label in OF_PACKAGES and not owner.__module__.startswith("bothways_web."):
        return Table.REGISTER
    return getattr(owner, "table", None)


def fills_itself(field: "models.Field[Any, Any]") -> bool:
    """Whether a field's value can come from somewhere else than the projector."""
    calls = field.has_default() and callable(field.default) and field.default not in (list, dict)
    dated = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
    return calls or bool(dated) or isinstance(field, models.AutoField)


def all_tables() -> list[type[models.Model]]:
    """Every table of the installation."""
    return list(apps.get_models(include_auto_created=True))


def test_every_table_says_what_it_is() -> None:
    silent = [model._meta.label for model in all_tables() if not isinstance(sort_of(model), Table)]
    assert silent == []


def test_projections_can_be_dropped_and_replayed_by_relationship() -> None:
    projections = [model for model in all_tables() if sort_of(model) is Table.PROJECTION]
    assert projections
    for model in projections:
        fields = {field.name: field for field in model._meta.get_fields()}
        assert {"merchant_id", "relationship_id"} <= set(fields), model._meta.label
        assert not any(field.is_relation for field in fields.values()), (
            f"{model._meta.label} has foreign keys"
        )


def test_no_projection_takes_a_value_from_a_clock_chance_or_a_counter() -> None:
    projections = [model for model in all_tables() if sort_of(model) is Table.PROJECTION]
    found = [
        str(field) for model in projections for field in model._meta.concrete_fields if fills_itself(field)
    ]
    assert found == []


@pytest.mark.parametrize(
    "field",
    [models.BigAutoField(), models.UUIDField(default=clock.new_id), models.DateTimeField(auto_now=True)],
)
def test_a_field_that_fills_itself_is_found(field: "models.Field[Any, Any]") -> None:
    assert fills_itself(field)
    assert not fills_itself(models.JSONField(default=list))
    assert not fills_itself(models.UUIDField())


@pytest.mark.parametrize(("base", "sort"), [(Projection, Table.PROJECTION), (Register, Table.REGISTER)])
def test_a_base_class_declares_its_tables(base: type[models.Model], sort: Table) -> None:
    assert base.__dict__["table"] is sort


def test_a_silent_table_is_found() -> None:
    class Silent:
        _meta: ClassVar = type("Meta", (), {"auto_created": None, "app_label": "trade"})

    assert sort_of(Silent) is None  # type: ignore[arg-type]
