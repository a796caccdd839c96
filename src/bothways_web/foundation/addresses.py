"""Addresses of pages, from the shape that each has: working one out anew takes as long as a query."""

import re
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.urls import reverse

_LENGTH = 36  # characters of an identifier
_is_identifier = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch


def address(name: str, *args: Any) -> str:
    """What ``reverse`` gives for a name and its arguments; raises ``NoReverseMatch`` as it does."""
    return _shape(name, tuple([None if type(arg) is UUID else _fixed(f"{arg}") for arg in args])).format(
        *args
    )


def _fixed(arg: str) -> str | None:
    """An argument that an address is remembered with; None for an identifier, of which there are too many."""
    return None if len(arg) == _LENGTH and _is_identifier(arg) else arg


@lru_cache(maxsize=512)
def _shape(name: str, args: tuple[str | None, ...]) -> str:
    """An address with a place for each identifier, which stands as None among the arguments."""
    given = [f"{UUID(int=number)}" if arg is None else arg for number, arg in enumerate(args)]
    shape = reverse(name, args=given).replace("{", "{{").replace("}", "}}")
    for number, arg in enumerate(args):
        if arg is None:
            shape = shape.replace(given[number], f"{{{number}}}")
    return shape
