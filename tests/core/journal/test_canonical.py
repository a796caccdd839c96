"""The bytes that are hashed: RFC 8785, as an independent implementation understands it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from bothways.journal.canonical import LARGEST_INTEGER, Json, NotCanonical, canonical, canonical_of_dump
from bothways.journal.entry import Source
from bothways.journal.kind import Kind
from tests.builders.kinds import every_kind

KEYS = st.text(st.characters(max_codepoint=127), max_size=8)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
NUMBERS = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, TEXT)
VALUES: st.SearchStrategy[Json] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=20,
)


@given(VALUES)
def test_equals_rfc_8785(value: Json) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@given(VALUES)
def test_the_quick_way_writes_the_same(value: Json) -> None:
    assert canonical_of_dump(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("text", ["\x00", "a\x00\\u0000", "\ud800", "\\u0000\x00"])
def test_the_quick_way_refuses_the_same(text: str) -> None:
    with pytest.raises(NotCanonical, match=r"NUL|surrogate"):
        canonical_of_dump({"body": [text]})


@pytest.mark.parametrize("number", [2**53, -(2**53), 2**64])
def test_the_quick_way_refuses_large_numbers(number: int) -> None:
    with pytest.raises(NotCanonical, match="too large"):
        canonical_of_dump({"number": number})


def test_letters_that_only_look_like_nul_are_kept() -> None:
    assert canonical_of_dump("\\u0000") == b'"\\\\u0000"' == canonical("\\u0000")


@pytest.mark.parametrize("model", [*every_kind(), Source], ids=lambda model: getattr(model, "name", "source"))
def test_what_goes_the_quick_way_has_no_floats_and_names_its_keys(model: Kind | type[Source]) -> None:
    body = model.body if isinstance(model, Kind) else model
    for part in _parts(body.model_json_schema(mode="serialization")):
        assert part.get("type") != "number", part
        assert (
            part.get("type") != "object" or "properties" in part or not part.get("additionalProperties", True)
        ), part
        assert not part.get("additionalProperties"), part
        assert all(name.isascii() for name in part.get("properties", ())), part
        assert {"type", "$ref", "anyOf", "allOf", "oneOf", "enum", "const"} & part.keys(), part


def _parts(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A schema and all that stand in it."""
    yield schema
    inside = [schema.get("items"), *schema.get("prefixItems", ()), *schema.get("properties", {}).values()]
    inside += [part for name in ("anyOf", "allOf", "oneOf") for part in schema.get(name, ())]
    inside += schema.get("$defs", {}).values()
    for part in inside:
        if part:
            yield from _parts(part)


@given(VALUES)
def test_reading_and_writing_again_gives_the_same_bytes(value: Json) -> None:
    assert canonical(json.loads(canonical(value))) == canonical(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
        ({"A": 1, "a": 2, "_": 3}, '{"A":1,"_":3,"a":2}'),
        ("€ \u2028 \U0001f600 \x7f", '"€ \u2028 \U0001f600 \x7f"'),
        ('\x01\x1f\n\t\b\f\r"\\/', '"\\u0001\\u001f\\n\\t\\b\\f\\r\\"\\\\/"'),
    ],
)
def test_written_without_spaces_in_one_order(value: Json, text: str) -> None:
    assert canonical(value) == text.encode()


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        2**53,
        -(2**53),
        {"ä": 1},
        [{"é": 1}],
        "\ud800",
        "\x00",
        {"a": b"bytes"},
        (1, 2),
        {1, 2},
    ],
)
def test_what_has_no_single_form_is_refused(value: object) -> None:
    with pytest.raises(NotCanonical):
        canonical(value)  # type: ignore[arg-type]  # the point
