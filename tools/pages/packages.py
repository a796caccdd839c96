"""What Bothways is built on: every pinned run-time package with its licence."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

PINNED = Path(__file__).resolve().parent.parent.parent / "requirements" / "runtime.txt"
INTRODUCTION = """\
# Packages

What Bothways imports when it runs, pinned in `requirements/runtime.txt`. Nothing here is under the GPL;
psycopg is under the LGPL, which asks nothing of a program that only imports it.

<!-- Written by `make docs` from the pinned requirements. -->

| package | version | licence |
| --- | --- | --- |
"""
# Packages whose own description names no licence, or only quotes its text; looked up by hand.
BY_HAND = {"fido2": "BSD-2-Clause", "python-dateutil": "Apache-2.0 OR BSD-3-Clause", "qrcode": "BSD-3-Clause"}


def page() -> str:
    """The table of packages. Raises ValueError for a package without a known licence."""
    lines = [f"| {name} | {version} | {licence(name)} |\n" for name, version in pinned()]
    return INTRODUCTION + "".join(lines)


def pinned() -> list[tuple[str, str]]:
    """Name and version of each pinned package that is installed on this system."""
    found = re.findall(r"^([a-z0-9.-]+)==(\S+)", PINNED.read_text(encoding="utf-8"), re.MULTILINE)
    return [(name, version) for name, version in found if _is_installed(name)]


def licence(name: str) -> str:
    """The licence of an installed package in one line. Raises ValueError when none is named."""
    described = metadata(name)
    classified = [
        line.rpartition(" :: ")[2]
        for line in described.get_all("Classifier", [])
        if line.startswith("License ::") and not line.endswith("OSI Approved")
    ]
    statements = [*described.get_all("License-Expression", []), *described.get_all("License", []), ""]
    stated = statements[0]
    short = stated if 0 < len(stated) < 60 and "\n" not in stated else ", ".join(classified)
    if not (BY_HAND.get(name) or short):
        raise ValueError(f"{name} names no licence; look it up and add it to BY_HAND")
    return BY_HAND.get(name) or short


def _is_installed(name: str) -> bool:
    try:
        metadata(name)
    except PackageNotFoundError:  # a package for another system
        return False
    return True
