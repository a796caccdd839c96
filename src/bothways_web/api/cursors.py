"""Cursors: where a page ended, as a word that callers hand back unread."""

import base64
import json
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, TypeVar

from ninja import Query
from pydantic import BaseModel, Field

Item = TypeVar("Item")
Key = TypeVar("Key")

LARGEST_PAGE = 200


class BadCursor(ValueError):
    """A cursor that this address did not hand out."""


class Paging(BaseModel):
    """Which page is wanted."""

    limit: int = Field(50, ge=1, le=LARGEST_PAGE, description="How many at most.")
    cursor: str | None = Field(None, max_length=1000, description="`next` of the page before.")


class Page(BaseModel, Generic[Item]):
    """One page. There is no count: `next` is null on the last page."""

    items: list[Item]
    next: str | None = Field(description="Send it as `cursor` to get the next page.")


PagingQuery = Annotated[Paging, Query(...)]


def encode(key: Sequence[str | int]) -> str:
    """A cursor for a key."""
    return base64.urlsafe_b64encode(json.dumps(list(key)).encode()).decode().rstrip("=")


def decode(cursor: str, read: Callable[..., Key]) -> Key:
    """The key of a cursor, through ``read``, which takes its parts; raises ``BadCursor``."""
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        parts: Any = json.loads(raw)
        return read(*parts)
    except (ValueError, TypeError, OverflowError):
        raise BadCursor("this cursor was not handed out here") from None
