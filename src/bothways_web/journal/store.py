"""Where projection rows are kept: the database; tests keep them in memory."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol
from uuid import UUID

from bothways_web.foundation.inward import Values
from bothways_web.foundation.statements import statements
from bothways_web.foundation.tables import Projection

SCOPE = "relationship_id"


class IdentifierTaken(Exception):
    """An entry wanted an identifier that stands for something in another relationship."""


class Store(Protocol):
    """What ``Rows`` needs of a database. ``Values`` are in the order of the model's columns."""

    def load(self, model: type[Projection], **equal: Any) -> list[Any]:
        """The stored rows of which these columns have these values."""

    def load_together(self, model: type[Projection], relationships: Sequence[UUID]) -> list[Any]:
        """The stored rows of these relationships."""

    def beside(
        self, model: type[Projection], relationship: UUID, name: str, value: Any, without: set[UUID]
    ) -> list[Any]:
        """A row with the next lower and one with the next higher value of a column, as far as there are any;
        none of those with the keys ``without``.
        """

    def values(self, model: type[Projection], rows: Sequence[Any]) -> list[Values]:
        """What rows hold, as the store keeps it; later changes of a row do not change it."""

    def save(self, model: type[Projection], rows: list[Values]) -> None:
        """Write rows that may be new; raises ``IdentifierTaken``."""

    def change(self, model: type[Projection], rows: list[Values], names: tuple[str, ...]) -> None:
        """Write these columns of rows that are stored."""

    def remove(self, model: type[Projection], relationship: UUID, keys: Iterable[UUID]) -> None:
        """Remove the rows with these keys, if they are this relationship's."""

    def remove_all(self, model: type[Projection], relationships: Iterable[UUID]) -> None:
        """Remove every row of these relationships."""


class Database:
    """The store of the installation."""

    def load(self, model: type[Projection], **equal: Any) -> list[Any]:
        return statements(model).get(**equal)

    def load_together(self, model: type[Projection], relationships: Sequence[UUID]) -> list[Any]:
        return statements(model).among(model.scope, relationships)

    def beside(
        self, model: type[Projection], relationship: UUID, name: str, value: Any, without: set[UUID]
    ) -> list[Any]:
        rows = model._default_manager.filter(**{model.scope: relationship}).exclude(pk__in=without)
        lower = rows.filter(**{f"{name}__lt": value}).order_by(f"-{name}")[:1]
        higher = rows.filter(**{f"{name}__gt": value}).order_by(name)[:1]
        return [*lower, *higher]

    def values(self, model: type[Projection], rows: Sequence[Any]) -> list[Values]:
        return statements(model).values(rows)

    def save(self, model: type[Projection], rows: list[Values]) -> None:
        if statements(model).put(rows, within=SCOPE) != len(rows):
            raise IdentifierTaken(f"an identifier of {model._meta.label} is used in another relationship")

    def change(self, model: type[Projection], rows: list[Values], names: tuple[str, ...]) -> None:
        statements(model).change(rows, names)

    def remove(self, model: type[Projection], relationship: UUID, keys: Iterable[UUID]) -> None:
        names = (model._meta.pk.attname, SCOPE)
        statements(model).delete(names, [(key, relationship) for key in keys])

    def remove_all(self, model: type[Projection], relationships: Iterable[UUID]) -> None:
        statements(model).delete((model.scope,), [(relationship,) for relationship in relationships])


DATABASE = Database()
