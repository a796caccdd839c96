"""What the database's planner knows of the tables: asked for anew whenever the book has grown a lot.

Without it a book that was just brought in is read as if it were empty. PostgreSQL sees to that by itself
where its autovacuum is on; SQLite never does.
"""

from datetime import datetime

from django.db import connection, transaction

from bothways_web.journal.models import JournalEntry

#: Below so many entries any plan will do; what is known is renewed when there are so many times as many.
FEW, GROWN = 1000, 4
#: SQLite looks at so many rows of each index: a tenth of a second for all. PostgreSQL has its own bound.
LOOKED_AT = 10_000
_ENTRIES_ON_A_PAGE = 10  # of PostgreSQL's, roughly

_TABLE = JournalEntry._meta.db_table  # every book grows in its journal
_SIZE = {
    "sqlite": f"SELECT max(rowid) FROM {_TABLE}",  # noqa: S608  a name of our own
    "postgresql": f"SELECT {_ENTRIES_ON_A_PAGE} * pg_relation_size('{_TABLE}') / 8192",
}
_KNOWN = {
    "sqlite": f"SELECT max(CAST(stat AS integer)) FROM sqlite_stat1 WHERE tbl = '{_TABLE}'",  # noqa: S608
    "postgresql": f"SELECT {_ENTRIES_ON_A_PAGE} * relpages FROM pg_class WHERE oid = '{_TABLE}'::regclass",  # noqa: S608
}


def renew(_now: datetime) -> int:
    """The worker's part: 1 if the planner was told anew, 0 if what it knows will do."""
    with connection.cursor() as cursor:
        cursor.execute(_SIZE[connection.vendor])
        entries = cursor.fetchone()[0] or 0
        if entries < FEW or entries < GROWN * _known():
            return 0
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            # Other connections read the table only when it is made, so it is made anew.
            cursor.execute("DROP TABLE IF EXISTS sqlite_stat1")
            cursor.execute(f"PRAGMA analysis_limit = {LOOKED_AT}")
        cursor.execute("ANALYZE")
    return 1


def _known() -> int:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'")
            if cursor.fetchone() is None:
                return 0
        cursor.execute(_KNOWN[connection.vendor])
        return int(cursor.fetchone()[0] or 0)
