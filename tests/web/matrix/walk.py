"""Every address of the installation, as Django's resolver knows them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from tests.web.matrix.table import Row, area_of


@dataclass(frozen=True)
class Place:
    """An address: its full name, its path with placeholders, and the placeholders' names."""

    name: str
    route: str
    arguments: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which it is looked up: in full, and without its side."""
        side, _, rest = self.name.partition(":")
        return (self.name, rest) if side in ("desk", "book") else (self.name,)

    def row(self, rows: Mapping[str, Row]) -> Row | None:
        """Its row in the table."""
        return next((rows[name] for name in self.names if name in rows), None)

    def area(self, row: Row) -> str:
        """The area it stands in."""
        return row.area or area_of(self.route)


def places() -> list[Place]:
    """All of them but those of programs, in the order in which they are tried."""
    found = _below(get_resolver(), (), "", ())
    return [place for place in found if not place.route.startswith("api/")]


def _below(
    resolver: URLResolver, names: tuple[str, ...], route: str, arguments: tuple[str, ...]
) -> Iterator[Place]:
    for pattern in resolver.url_patterns:
        path = route + str(pattern.pattern)
        asked = (*arguments, *pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            below = (*names, pattern.namespace) if pattern.namespace else names
            yield from _below(pattern, below, path, asked)
        else:
            yield Place(_name(pattern, names), path, asked)


def _name(pattern: URLPattern, names: tuple[str, ...]) -> str:
    return ":".join((*names, pattern.name or pattern.lookup_str))
