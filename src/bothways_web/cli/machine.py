"""What this machine says of itself."""

import os
from pathlib import Path


def zone_here() -> str:
    """The time zone of this machine; UTC where it has none."""
    named = os.environ.get("TZ", "").lstrip(":")
    if "/" in named:
        return named
    place = Path("/etc/localtime").resolve().as_posix()
    return place.partition("zoneinfo/")[2] or "UTC"
