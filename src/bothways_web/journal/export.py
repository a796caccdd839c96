"""Everything in one file: the registers, and every entry with its content, salt and digests.

One JSON value a line, so that any program can read it. `docs/reference/export.md` describes the lines.
The file opens the book as a key does: it holds what sign-ins are checked against.
"""

import base64
import hashlib
import json
from collections.abc import Iterator

from bothways.journal.canonical import Json
from bothways.journal.digest import envelope_bytes, stamp
from bothways_web.foundation import clock
from bothways_web.foundation.snapshot import snapshot
from bothways_web.journal.models import JournalEntry
from bothways_web.journal.reading import envelope_of
from bothways_web.journal.registers import carried, told

FORMAT = 1


def export() -> Iterator[bytes]:
    """The lines of an export, as the book stands at the first of them."""
    hashed, counts = hashlib.sha256(), {"registers": 0, "entries": 0}
    with snapshot():
        for line, what in _lines():
            hashed.update(line)
            if what:
                counts[what] += 1
            yield line
    yield _line({"end": {**counts, "sha256": hashed.hexdigest()}})


def _lines() -> Iterator[tuple[bytes, str]]:
    yield _line(_beginning()), ""
    for label, model in carried().items():
        for row in model._default_manager.order_by("pk").iterator(chunk_size=2000):
            yield _line({"register": label, "row": told(row)}), "registers"
    rows = JournalEntry.objects.order_by("relationship_id", "recorded_at").iterator(chunk_size=2000)
    for row in rows:
        yield _line(_entry(row)), "entries"


def _beginning() -> dict[str, Json]:
    return {"bothways": "export", "format": FORMAT, "at": stamp(clock.now())}


def _entry(row: JournalEntry) -> dict[str, Json]:
    return {
        "entry": json.loads(envelope_bytes(envelope_of(row))),
        "content": None if row.content is None else json.loads(bytes(row.content)),
        "salt": None if row.salt is None else base64.b64encode(bytes(row.salt)).decode("ascii"),
        "content_digest": bytes(row.content_digest).hex(),
        "digest": bytes(row.digest).hex(),
    }


def _line(value: dict[str, Json]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode() + b"\n"
