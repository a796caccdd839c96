"""The bytes that are hashed: sorted compact JSON, equal to RFC 8785 (JCS) for what we allow.

Keys are ASCII and numbers are integers of at most 53 bits, so Python's sorted output and JCS agree.
Text holds no NUL and no half of a surrogate pair, so that every database can keep it.
"""

import json
from typing import Any, TypeAlias

#: The largest integer that IEEE 754 doubles, and so JCS, keep exactly.
LARGEST_INTEGER = 2**53 - 1

Json: TypeAlias = "str | int | bool | None | list[Json] | dict[str, Json]"

_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, check_circular=False
)


class NotCanonical(ValueError):
    """A value that has no single canonical form."""


def canonical(value: Json) -> bytes:
    """The one UTF-8 form of a JSON value; raises ``NotCanonical`` for what has none."""
    _check(value)
    try:
        return _ENCODER.encode(value).encode("utf-8")
    except UnicodeEncodeError:
        raise NotCanonical("text holds half of a surrogate pair") from None


def _check(value: Any) -> None:
    sort = type(value)
    if sort is dict:
        for key, item in value.items():
            if not key.isascii():
                raise NotCanonical(f"key {key!r} is not ASCII")
            if type(item) is not str or "\x00" in item:  # most are texts, and right
                _check(item)
    elif sort is list:
        for item in value:
            _check(item)
    else:
        _check_leaf(value, sort)


def _check_leaf(value: Any, sort: type) -> None:
    if sort is str:
        if "\x00" in value:
            raise NotCanonical("text holds the character NUL, which not every database can keep")
    elif sort is int:
        if abs(value) > LARGEST_INTEGER:
            raise NotCanonical(f"{value} is too large for a JSON number")
    elif sort is not bool and value is not None:
        raise NotCanonical(f"{sort.__name__} has no canonical form")
