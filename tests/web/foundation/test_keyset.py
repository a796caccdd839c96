"""A place in a list ordered by time."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from bothways_web.foundation.keyset import Place

PLACE = Place(datetime(2026, 3, 2, 9, 30, 0, 1, tzinfo=UTC), UUID(int=7))


def test_a_place_is_read_as_it_was_written() -> None:
    assert Place.read(str(PLACE)) == PLACE


@pytest.mark.parametrize(
    "text",
    ["", "~", "2026-03-02", f"yesterday~{PLACE.id}", f"{PLACE.at.isoformat()}~7", f"2026-03-02~{PLACE.id}"],
)
def test_what_names_no_place_is_none(text: str) -> None:
    assert Place.read(text) is None
