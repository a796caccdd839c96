"""Whether a database that was interrupted holds all it acknowledged, and nothing by halves."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path


def verdict(database: Path, acknowledged: Iterable[str]) -> list[str]:
    """What is wrong, in sentences. ``acknowledged`` are lines with the ids of a pair each."""
    try:
        book = sqlite3.connect(database)
        try:
            return [*_damage(book), *_lost(book, acknowledged), *_halves(book), *_rows(book)]
        finally:
            book.close()
    except sqlite3.DatabaseError as error:
        return [f"the database cannot be read: {error}"]


def _damage(book: sqlite3.Connection) -> list[str]:
    found = [line for (line,) in book.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else [f"integrity: {line}" for line in found[:3]]


def _lost(book: sqlite3.Connection, acknowledged: Iterable[str]) -> list[str]:
    there = {key for (key,) in book.execute("SELECT id FROM journal_journalentry")}
    return [f"lost: {line}" for line in acknowledged if not set(line.split()) <= there]


def _halves(book: sqlite3.Connection) -> list[str]:
    counts = book.execute(
        "SELECT relationship_id, count(*), max(seq) FROM journal_journalentry GROUP BY relationship_id"
    )
    return [f"half an act in {key}" for key, count, last in counts if count != last or count % 2 != 1]


def _rows(book: sqlite3.Connection) -> list[str]:
    """The head and the projected row say what the last entry says."""
    last = book.execute(
        "SELECT e.relationship_id, e.content, h.shared_seq - e.seq, r.merchant_interest "
        "FROM journal_journalentry e LEFT JOIN journal_head h USING (relationship_id) "
        "LEFT JOIN parties_relationship r ON r.id = e.relationship_id "
        "WHERE e.seq = (SELECT max(seq) FROM journal_journalentry WHERE relationship_id = e.relationship_id)"
    )
    return [
        f"the rows of {key} are not those of its last entry"
        for key, content, behind, interest in last
        if behind != 0 or interest is None or (interest and interest.encode() not in content)
    ]
