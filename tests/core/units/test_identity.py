"""Identifiers: those ordered by time, and those that follow from others."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bothways.units.identity import beside, derived, uuid7

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
INSTANTS = st.timedeltas(timedelta(days=1), timedelta(days=190_000)).map(lambda since: EPOCH + since)
RANDOM = st.binary(min_size=10, max_size=16)


def test_the_example_of_rfc_9562() -> None:
    instant = datetime(2022, 2, 22, 14, 22, 22, tzinfo=timezone(timedelta(hours=-5)))
    random = bytes.fromhex("0cc318c4dc0c0c07398f")
    assert uuid7(instant, random) == UUID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")


@given(INSTANTS, RANDOM)
def test_version_variant_and_milliseconds(instant: datetime, random: bytes) -> None:
    made = uuid7(instant, random)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    since = timedelta(milliseconds=int.from_bytes(made.bytes[:6], "big"))
    assert timedelta(0) <= instant - (EPOCH + since) < timedelta(milliseconds=1)


@given(INSTANTS, RANDOM, RANDOM)
def test_a_later_millisecond_sorts_later(instant: datetime, one: bytes, other: bytes) -> None:
    assert uuid7(instant, one) < uuid7(instant + timedelta(milliseconds=1), other)


def test_a_time_without_a_zone_and_too_little_chance_are_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        uuid7(datetime(2026, 1, 1), bytes(10))  # noqa: DTZ001 - the point
    with pytest.raises(ValueError, match="ten random bytes"):
        uuid7(datetime(2026, 1, 1, tzinfo=UTC), bytes(9))


def test_derived_identifiers_are_the_same_everywhere() -> None:
    """Rows are named by these: another outcome would rename them all."""
    assert derived(UUID(int=1), "silence") == UUID("d94fb8a2-e2c4-878a-90bb-269d5edace7b")
    assert derived(UUID(int=1), "name", 0).version == 8


def test_derived_identifiers_tell_their_parts_apart() -> None:
    made = {
        derived("ab", "c"),
        derived("a", "bc"),
        derived("abc"),
        derived("c", "ab"),
        derived("ab", "c", ""),
    }
    assert len(made) == 5
    with pytest.raises(ValueError, match="at least one part"):
        derived()


def test_an_identifier_beside_another_sorts_with_it_and_follows_from_the_name() -> None:
    """Rows are named by these too; they lie together with those of the same moment."""
    near = uuid7(datetime(2026, 1, 1, tzinfo=UTC), bytes(range(10)))
    made = beside(near, b"roy")
    assert made == UUID("019b76da-a800-8fc1-bb4d-016c45154869")
    assert made.version == 8
    assert made.int >> 80 == near.int >> 80
    assert len({made, beside(near, b"rob"), beside(UUID(int=near.int + 1), b"roy")}) == 3
