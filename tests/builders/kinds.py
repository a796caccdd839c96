"""Every kind that any room of the rules declares, found without Django."""

import pkgutil
from functools import cache
from importlib import import_module

import bothways
from bothways.journal.kind import Kind


@cache
def every_kind() -> tuple[Kind, ...]:
    """All kinds, by name."""
    found: dict[str, Kind] = {}
    for module in pkgutil.walk_packages(bothways.__path__, "bothways."):
        for kind in getattr(import_module(module.name), "KINDS", ()):
            found[kind.name] = kind
    return tuple(found[name] for name in sorted(found))
