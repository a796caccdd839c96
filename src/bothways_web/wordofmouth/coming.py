"""How a mention comes in, whichever way: each once, whatever is read again."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.utils.crypto import salted_hmac

from bothways.units.due import Due
from bothways.wordofmouth.mention import Said, is_news
from bothways_web.foundation import clock
from bothways_web.parties.calendar import answer_due
from bothways_web.parties.folding import fold
from bothways_web.parties.models import Merchant
from bothways_web.wordofmouth.models import Mention, Way


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something that was said, as it comes in.

    ``address`` is the speaker's mail address, where it is known; ``number`` what its source calls it, by
    which it is known again; ``line`` its line in a file.
    """

    said: Said
    address: str = ""
    number: str = ""
    line: int | None = None


def keep(
    merchant: Merchant,
    incoming: Sequence[Incoming],
    way: Way,
    origin: UUID | None = None,
    owner: UUID | None = None,
) -> list[Mention]:
    """Keep what is new of it; the rows that are. Two statements."""
    now = clock.now()
    due = answer_due(merchant, now)
    rows: dict[str, Mention] = {}
    for one in incoming:
        row = _row(merchant, one, way, now, due)
        row.origin, row.owner = origin, owner
        rows.setdefault(row.key, row)
    there = known(merchant.id, rows)
    new = [row for key, row in rows.items() if key not in there]
    Mention.objects.bulk_create(new, ignore_conflicts=True)
    return new


def known(merchant: UUID, keys: "Sequence[str] | dict[str, Mention]") -> set[str]:
    """Those of some keys under which a mention came in before. One query."""
    plain = {form: key for key in keys for form in (key, sealed(key))}
    rows = Mention.objects.filter(merchant_id=merchant, key__in=plain)
    return {plain[form] for form in rows.values_list("key", flat=True)}


def there(merchant: UUID, incoming: Incoming) -> Mention:
    """The mention as which it came in before."""
    key = key_of(incoming)
    return Mention.objects.get(merchant_id=merchant, key__in=(key, sealed(key)))


def sealed(key: str) -> str:
    """The key of a mention whose words were erased: known again, but only with this installation's secret."""
    return salted_hmac("bothways.mention", key, algorithm="sha256").hexdigest()


def key_of(one: Incoming) -> str:
    """By which a mention is known again: what its source calls it, or its address, or all that it says."""
    said = one.said
    if one.number:
        parts = ["number", fold(said.place), one.number]
    elif said.link:
        parts = ["link", said.link, fold(said.author)]
    else:
        parts = ["words", fold(said.place), fold(said.author), said.at.date().isoformat(), fold(said.words)]
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()


def safe_link(link: str) -> str:
    """The link, where it leads to a page of the web; empty for any other."""
    parts = urlsplit(link.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or len(link) > 500:
        return ""
    return link.strip()


def _row(merchant: Merchant, one: Incoming, way: Way, now: datetime, due: Due) -> Mention:
    said, waits = one.said, is_news(one.said.at, now)
    return Mention(
        merchant_id=merchant.id,
        place=said.place[:200],
        author=said.author[:200],
        address=one.address[:254].lower(),
        said_at=min(said.at, now),
        words=said.words[:10_000],
        rating=said.rating.value if said.rating else None,
        best=said.rating.best if said.rating else None,
        link=safe_link(said.link),
        way=way,
        line=one.line,
        key=key_of(one),
        due_at=due.at if waits else None,
        due_on=due.on if waits else None,
    )
