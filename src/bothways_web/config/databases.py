"""From a database address to Django's settings."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

#: FULL: an acknowledged entry survives a power cut. secure_delete: erased content leaves no bytes behind.
#: wal_autocheckpoint in pages of 4 kB: hardly ever, since who meets it waits until all of them are carried
#: over. The worker does it before (``foundation/sqlite/carrying.py``).
SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA recursive_triggers=ON; "
    "PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; "
    "PRAGMA wal_autocheckpoint=20000"
)


def database(url: str, data: Path) -> dict[str, Any]:
    """Django's ``DATABASES['default']`` for an address; an empty one means the file in ``data``."""
    if not url:
        url = f"sqlite:///{data / 'book.sqlite3'}"
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(unquote(parts.path[1:]) if parts.path[1:] else ":memory:")
    if parts.scheme in ("postgres", "postgresql"):
        return {
            "ENGINE": "bothways_web.foundation.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or "") or "",
            "PORT": parts.port or "",
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
            # Parameters are bound by the server, so that it plans a statement once and not each time.
            "OPTIONS": {"server_side_binding": True, "prepare_threshold": 3},
        }
    raise ValueError(f"a database address begins with sqlite:// or postgresql://, not {parts.scheme!r}")


def _sqlite(name: str) -> dict[str, Any]:
    return {
        "ENGINE": "bothways_web.foundation.sqlite",
        "NAME": name,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            "cached_statements": 512,  # of each connection; Python keeps 128, which a day's pages exceed
            "init_command": SQLITE_START.format(synchronous="FULL"),
        },
    }
