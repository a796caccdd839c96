"""What this machine says of itself."""

import os
from pathlib import Path

#: Read before Django is set up, which puts its own time zone there.
_NAMED = os.environ.get("TZ", "").lstrip(":")


def zone_here() -> str:
    """The time zone of this machine; UTC where it has none."""
    if "/" in _NAMED:
        return _NAMED
    place = Path("/etc/localtime").resolve().as_posix()
    return place.partition("zoneinfo/")[2] or "UTC"
