"""The figures of a rhythm follow from the days with an order, however they came to be known."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import log
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from bothways.journal.entry import Entry
from bothways.trade.kinds import OrderCancelled
from bothways.units.side import Side
from bothways_web.forecast.models import Purchase, Rhythm
from bothways_web.forecast.projections import projector
from bothways_web.journal.rows import Rows
from tests.builders.memory import MERCHANT, RELATIONSHIP, Memory, Told, stages
from tests.builders.trade import order

NOW = datetime(2026, 3, 2, tzinfo=UTC)
#: Days ago an order was placed, and whether one that stands is cancelled then.
ACTS = st.lists(st.tuples(st.integers(0, 40), st.booleans()), max_size=25)


def happened(acts: list[tuple[int, bool]]) -> tuple[list[Entry], list[int]]:
    """The entries of these acts, and the days ago of the orders that stand at the end."""
    told, standing = Told(NOW), dict[UUID, int]()
    for ago, cancels in acts:
        at = NOW - timedelta(days=ago)
        key = told.by(Side.MERCHANT, order("1"), ago=told.at + timedelta(hours=len(told.entries) + 1) - at)
        standing[key] = ago
        if cancels:
            gone = min(standing, key=lambda each: (each.int * 7) % 11)
            told.by(Side.CUSTOMER, OrderCancelled(order=gone))
            del standing[gone]
    return told.entries, sorted(set(standing.values()), reverse=True)


@given(ACTS)
def test_the_figures_are_those_of_the_days_that_stand(acts: list[tuple[int, bool]]) -> None:
    entries, days = happened(acts)
    *_, rows = [{}, *stages(projector, entries)]
    rhythm = _as_row(rows["Rhythm"][0]) if rows else Rhythm()
    assert rhythm.days == len(days)
    assert rhythm.first_on == ((NOW - timedelta(days=days[0])).date() if days else None)
    assert rhythm.last_on == ((NOW - timedelta(days=days[-1])).date() if days else None)
    gaps = [before - after for before, after in pairwise(days)]
    assert rhythm.log_gaps / 1e9 == pytest.approx(sum(map(log, gaps)), abs=1e-7)


@given(ACTS)
def test_all_at_once_gives_the_same_figures(acts: list[tuple[int, bool]]) -> None:
    entries, _ = happened(acts)
    memory = Memory()
    rows = Rows([RELATIONSHIP], store=memory)
    for entry in entries:
        projector.apply(entry, rows)
    rows.flush()
    *_, live = [{}, *stages(projector, entries)]
    assert memory.dump() == live


@pytest.mark.django_db
def test_an_order_that_arrives_late_asks_for_its_two_neighbours_alone() -> None:
    key = UUID(int=7)
    rows = Rows([key])
    days = [(NOW - timedelta(days=2 * ago)).date() for ago in range(60)]
    for number, day in enumerate(days, 1):
        rows.put(Purchase(id=UUID(int=number), relationship_id=key, merchant_id=MERCHANT, day=day))
    rows.flush()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        before, after = Rows().beside(Purchase, key, "day", days[20] + timedelta(days=1))
    assert before is not None
    assert after is not None
    assert (before.day, after.day) == (days[20], days[19])
    assert len(asked) == 2
    assert all("LIMIT 1" in each["sql"] for each in asked)


@pytest.mark.django_db
def test_rows_dropped_or_put_meanwhile_are_known() -> None:
    key, days = UUID(int=7), [(NOW + timedelta(days=ahead)).date() for ahead in range(5)]
    rows = Rows([key])
    made = [
        Purchase(id=UUID(int=n), relationship_id=key, merchant_id=MERCHANT, day=days[n]) for n in (1, 2, 4)
    ]
    for row in made:
        rows.put(row)
    rows.flush()
    rows = Rows()
    rows.drop(made[1])
    rows.put(Purchase(id=UUID(int=3), relationship_id=key, merchant_id=MERCHANT, day=days[3]))
    before, after = rows.beside(Purchase, key, "day", days[2])
    assert [each.id.int for each in (before, after) if each] == [1, 3]


def _as_row(values: Any) -> Rhythm:
    names = [column.attname for column in Rhythm._meta.concrete_fields]
    return Rhythm(**dict(zip(names, values, strict=True)))
