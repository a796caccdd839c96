"""Every kind that any room of the rules declares, found without Django."""

import pkgutil
from functools import cache
from importlib import import_module

import bothways
from bothways.journal.kind import Kind

#: Modules for a cluster, which need packages that are not here by default; no kind stands in them.
WITH_EXTRAS = ("bothways.forecast.batches", "bothways.forecast.cluster", "bothways.standing.batches")


@cache
def every_kind() -> tuple[Kind, ...]:
    """All kinds, by name."""
    found: dict[str, Kind] = {}
    for module in pkgutil.walk_packages(bothways.__path__, "bothways."):
        if module.name not in WITH_EXTRAS:
            found.update({kind.name: kind for kind in getattr(import_module(module.name), "KINDS", ())})
    return tuple(found[name] for name in sorted(found))
