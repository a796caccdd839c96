"""The bytes that are hashed: sorted compact JSON, equal to RFC 8785 (JCS) for what we allow.

Keys are ASCII and numbers are integers of at most 53 bits, so orjson's sorted output and JCS agree.
Text holds no NUL and no half of a surrogate pair, so that every database can keep it.
"""

from typing import Any, TypeAlias

import orjson

#: The largest integer that IEEE 754 doubles, and so JCS, keep exactly.
LARGEST_INTEGER = 2**53 - 1

Json: TypeAlias = "str | int | bool | None | list[Json] | dict[str, Json]"

_OPTIONS = orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER
#: How NUL is written; also how a text is that holds a backslash and these letters.
_NUL = b"\\u0000"


class NotCanonical(ValueError):
    """A value that has no single canonical form."""


def canonical(value: Json) -> bytes:
    """The one UTF-8 form of a JSON value; raises ``NotCanonical`` for what has none."""
    _check(value)
    return _written(value)


def canonical_of_dump(value: Json) -> bytes:
    """``canonical`` for what pydantic dumped of a model that has no floats and names all its keys itself.

    Bodies and sources are such models, which the tests ask of each kind; so only texts and the size of
    integers need looking at, and that is seen while they are written.
    """
    try:
        written = _written(value)
    except NotCanonical:
        written = _NUL  # looked through below, which finds the right words for it
    if _NUL in written:
        _check(value)
        return _written(value)
    return written


def _written(value: Json) -> bytes:
    try:
        return orjson.dumps(value, option=_OPTIONS)
    except orjson.JSONEncodeError as error:
        if "surrogates" in str(error):
            raise NotCanonical("text holds half of a surrogate pair") from None
        raise NotCanonical(str(error)) from None


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
