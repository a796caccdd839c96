"""Items of an RSS or Atom feed as what was said, where, by whom and when."""

import calendar
import html
import io
import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import nh3

from bothways.wordofmouth.mention import Said
from bothways.wordofmouth.rating import read_rating
from bothways_web.wordofmouth.coming import Incoming, safe_link
from bothways_web.wordofmouth.fetching import FeedTrouble

#: So many items of one reading are looked at, the newest first in every feed there is.
MOST = 200
_ENDS = re.compile(r"<(?:br|/p|/div|/li|/h[1-6])\b[^>]*>", re.IGNORECASE)
_LEADING = re.compile(r"^\s*([★⭐☆✩\ufe0f]+|\d(?:[.,]\d)?\s*/\s*\d+)[\s:·,–-]*")


def read_feed(body: bytes, address: str, now: datetime) -> tuple[str, list[Incoming]]:
    """The feed's title and its items; raises ``FeedTrouble`` where it is none."""
    import feedparser  # noqa: PLC0415  it takes long to import, and few books read feeds

    parsed = feedparser.parse(io.BytesIO(body), resolve_relative_uris=False)
    if not parsed.get("version"):
        raise FeedTrouble("What stands there is no RSS or Atom feed.")
    title = plain(parsed.feed.get("title", ""))[:200] or (urlsplit(address).hostname or "")
    items = [_item(entry, title, now) for entry in parsed.entries[:MOST]]
    return title, [item for item in items if item is not None]


def plain(text: str) -> str:
    """HTML as plain text: without marks, with its line ends."""
    bare = html.unescape(nh3.clean(_ENDS.sub("\n", text), tags=set()))
    lines = [" ".join(line.split()) for line in bare.splitlines()]
    return "\n".join(line for line in lines if line)


def _item(entry: Any, place: str, now: datetime) -> Incoming | None:
    title = plain(entry.get("title", ""))
    contents = [one.get("value", "") for one in entry.get("content", [])]
    words = plain(contents[0] if contents else entry.get("summary", ""))
    leading = _LEADING.match(title)
    rating = read_rating(leading[1]) if leading else None
    if rating is not None and leading is not None:
        title = title[leading.end() :]
    if title and not words.startswith(title.rstrip("….")):
        words = f"{title}\n{words}" if words else title
    if not words and rating is None:
        return None
    link = safe_link(str(entry.get("link", "")))
    said = Said(
        place=place,
        author=plain(entry.get("author_detail", {}).get("name", "") or entry.get("author", ""))[:200],
        at=_moment(entry, now),
        words=words[:10_000],
        rating=rating,
        link=link,
    )
    mail = str(entry.get("author_detail", {}).get("email", ""))
    return Incoming(said, address=mail, number=str(entry.get("id", "") or link)[:1000])


def _moment(entry: Any, now: datetime) -> datetime:
    """When it was said; now, where the feed does not tell."""
    found = entry.get("published_parsed") or entry.get("updated_parsed")
    if not found:
        return now
    try:
        return min(datetime.fromtimestamp(calendar.timegm(found), UTC), now)
    except (ValueError, OverflowError):
        return now
