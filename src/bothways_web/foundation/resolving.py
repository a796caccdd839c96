"""Which of many addresses a path is: found out once for each shape, not tried one after the other."""

import re
from collections.abc import Sequence
from typing import Any

from django.urls import Resolver404, ResolverMatch, URLPattern, URLResolver
from django.urls.resolvers import RoutePattern

_IDENTIFIER = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: So many shapes are remembered at most; then it begins anew, for anybody can ask for nonsense.
_MOST = 1000


class Remembering(URLResolver):
    """Resolves as a plain list of these patterns does.

    Paths that differ in identifiers alone have one shape, and the pattern that fits one of them fits all:
    patterns ask where an identifier stands, never which one it is.
    """

    def __init__(self, patterns: Sequence[URLPattern]) -> None:
        super().__init__(RoutePattern(""), list(patterns))
        self._fitting: dict[tuple[str, ...], URLPattern | URLResolver] = {}

    def resolve(self, path: Any) -> ResolverMatch:
        """The match of the first pattern that fits; raises ``Resolver404``."""
        path = str(path)
        shape = tuple(_IDENTIFIER.split(path))
        known = self._fitting.get(shape)
        match = known.resolve(path) if known is not None else None
        if match is not None:
            return match
        for pattern in self.url_patterns:
            match = pattern.resolve(path)
            if match is not None:
                if len(self._fitting) >= _MOST:
                    self._fitting.clear()
                self._fitting[shape] = pattern
                return match
        raise Resolver404({"tried": [[pattern] for pattern in self.url_patterns], "path": path})
