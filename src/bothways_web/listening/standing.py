"""What stands already when texts are read: open promises and earlier candidates."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from bothways.listening.alike import Standing
from bothways.listening.proposal import Deed
from bothways.units.side import Side
from bothways_web.listening.models import Candidate
from bothways_web.promises.models import Promise


@dataclass(frozen=True, slots=True)
class Earlier:
    """Candidates of some relationships: their ids, and what each is about, with its relationship."""

    ids: frozenset[UUID]
    standing: tuple[tuple[UUID, Standing], ...]


def earlier(relationships: Collection[UUID]) -> Earlier:
    """All candidates there ever were of these relationships, whatever became of them. One query."""
    rows = Candidate.objects.filter(relationship_id__in=relationships)
    found = list(rows.values_list("id", "relationship_id", "deed", "side", "what", "dues"))
    return Earlier(
        frozenset(row[0] for row in found),
        tuple(
            (relationship, Standing(Deed(deed), Side(side), what, _day(dues[0] if dues else None)))
            for _, relationship, deed, side, what, dues in found
        ),
    )


def open_promises(relationships: Collection[UUID]) -> list[tuple[UUID, Standing]]:
    """What these relationships' sides owe each other now, each with its relationship. One query.

    What one side asks of the other stands as a promise too.
    """
    rows = Promise.objects.filter(relationship_id__in=relationships, open=True)
    return [
        (relationship, Standing(deed, Side(debtor), what, _day(due)))
        for relationship, debtor, what, due in rows.values_list("relationship_id", "debtor", "what", "due")
        for deed in (Deed.PROMISE, Deed.REQUEST)
    ]


def _day(due: dict[str, Any] | None) -> date | None:
    return date.fromisoformat(due["on"]) if due else None
