"""Whatever was recorded can be projected: no room's projector refuses, and its rows fit their columns."""

from collections.abc import Iterator
from random import Random
from typing import Any

from django.db import models
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bothways.journal.withdrawal import standing
from bothways_web.foundation.inward import Values
from bothways_web.foundation.tables import Projection
from bothways_web.journal.registry import projectors
from bothways_web.journal.rows import Rows
from tests.builders.happenings import past
from tests.builders.memory import Memory

PASTS = st.builds(past, st.randoms(use_true_random=False), st.integers(0, 30))


class Fitting(Memory):
    """A store that takes only what both databases can keep."""

    def save(self, model: type[Projection], rows: list[Values]) -> None:
        for row in rows:
            complaints = list(unfit(model, row))
            assert not complaints, complaints
        super().save(model, rows)

    def change(self, model: type[Projection], rows: list[Values], names: tuple[str, ...]) -> None:
        for row in rows:
            complaints = list(unfit(model, row))
            assert not complaints, complaints
        super().change(model, rows, names)


def unfit(model: type[Projection], row: Values) -> Iterator[str]:
    """The columns whose value is too long, too large, or missing."""
    for field, value in zip(model._meta.concrete_fields, row, strict=True):
        if value is None:
            if not field.null:
                yield f"{field} is None"
        elif not _fits(field, value):
            yield f"{field} cannot hold {value!r}"


def _fits(field: "models.Field[Any, Any]", value: Any) -> bool:
    if isinstance(field, models.CharField):
        return len(str(value)) <= (field.max_length or 0)
    if not isinstance(field, models.IntegerField):
        return True
    small = isinstance(field, models.SmallIntegerField | models.PositiveSmallIntegerField)
    limit = 2**15 if small else 2**63 if isinstance(field, models.BigIntegerField) else 2**31
    positive = isinstance(field, models.PositiveIntegerField | models.PositiveSmallIntegerField)
    return (0 if positive else -limit) <= int(value) < limit


@given(PASTS)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_past_is_projected_and_replaying_it_gives_the_same_rows(entries: list[Any]) -> None:
    live, anew = Fitting(), Fitting()
    told = standing(entries)
    for entry in told:
        rows = Rows(store=live)
        projectors.apply([entry], rows)
        rows.flush()
    rows = Rows([entry.relationship for entry in told], store=anew)
    projectors.apply(told, rows)
    rows.flush()
    assert anew.dump() == live.dump()


def test_the_pasts_are_lively() -> None:
    """The test above would say nothing if the entries it makes left no rows."""
    memory = Fitting()
    for entry in standing(past(Random(1), 400)):
        rows = Rows(store=memory)
        projectors.apply([entry], rows)
        rows.flush()
    tables = {table.__name__ for room in projectors.all() for table in room.tables}
    assert len(memory.dump()) > len(tables) * 0.7, tables - memory.dump().keys()
