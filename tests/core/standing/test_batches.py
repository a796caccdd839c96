"""Sums of a whole book on Arrow batches are those of its items, however it is cut into batches."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import numpy as np
import pytest

from bothways.standing.dimension import Dimension
from bothways.standing.evidence import Evidence, Known
from bothways.standing.sums import Sums
from bothways.units.side import Side

pa = pytest.importorskip("pyarrow", reason="Arrow is not here: `make cluster` sets it up.")
BEGAN = datetime(2024, 3, 2, tzinfo=UTC)


def items(count: int) -> list[tuple[UUID, Evidence]]:
    """Evidence of a few relationships, in no order."""
    rng = np.random.default_rng(7)
    made = []
    for _ in range(count):
        item = Evidence(
            UUID(int=1),
            list(Side)[rng.integers(2)],
            list(Dimension)[rng.integers(6)],
            int(rng.integers(0, 1001)),
            BEGAN + timedelta(seconds=int(rng.integers(0, 80_000_000))),
            list(Known)[rng.integers(4)],
            "kept_in_time",
            int(rng.integers(0, 2001)),
        )
        made.append((UUID(int=int(rng.integers(1, 9))), item))
    return made


def batch(rows: list[tuple[UUID, Evidence]]) -> Any:
    from bothways.standing.batches import EVIDENCE

    columns = [
        [relationship.bytes for relationship, _ in rows],
        [list(Side).index(item.side) for _, item in rows],
        [list(Dimension).index(item.dimension) for _, item in rows],
        [item.outcome for _, item in rows],
        [item.weight for _, item in rows],
        [item.at for _, item in rows],
    ]
    arrays = [pa.array(column, field.type) for column, field in zip(columns, EVIDENCE, strict=True)]
    return pa.record_batch(arrays, schema=EVIDENCE)


@pytest.mark.parametrize("cut", [400, 37, 1])
def test_batches_give_the_sums_of_the_items(cut: int) -> None:
    from bothways.standing.batches import added, sums_of

    rows = items(400)
    expected: dict[tuple[bytes, int, int], Sums] = {}
    for relationship, item in rows:
        key = (relationship.bytes, list(Side).index(item.side), list(Dimension).index(item.dimension))
        expected[key] = expected.get(key, Sums()).with_item(item)
    expected = {key: sums for key, sums in expected.items() if sums.good + sums.bad}
    parts = [sums_of(batch(rows[at : at + cut])) for at in range(0, len(rows), cut)]
    found = {
        (row["relationship"], row["side"], row["dimension"]): (row["good"], row["bad"])
        for row in added(reversed(parts)).to_pylist()
    }
    assert found.keys() == expected.keys()
    for key, sums in expected.items():
        assert found[key] == pytest.approx((sums.good, sums.bad), rel=1e-9)


def test_nothing_gives_nothing() -> None:
    from bothways.standing.batches import added, sums_of

    assert added([sums_of(batch([]))]).num_rows == 0


def test_a_whole_book_is_measured() -> None:
    from bench.plan import SIZES
    from bench.standing_rebuild import measure

    made = measure(SIZES["tiny"])
    assert made.name == "standing_rebuild"
    assert made.ratio > 0
    assert made.against == "reading the evidence"
