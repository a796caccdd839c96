"""The bytes that are hashed: RFC 8785, as an independent implementation understands it."""

import json

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from bothways.journal.canonical import LARGEST_INTEGER, Json, NotCanonical, canonical

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
