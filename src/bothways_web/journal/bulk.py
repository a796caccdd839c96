"""The bulk door: many relationships at once, for imports, samples and benches.

The same entries, numbers, digests and rows as through the write door, in transactions short enough that
others who write wait for at most a fifth of a second.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from bothways.journal.entry import Actor, Draft
from bothways.journal.withdrawal import ABOUT_THE_RECORD
from bothways_web.foundation.garbage import uncollected
from bothways_web.journal.attempt import in_transaction
from bothways_web.journal.heads import lock_heads, save_heads, this_instant
from bothways_web.journal.making import Made, make_entry, store
from bothways_web.journal.pace import Pace
from bothways_web.journal.registry import projectors
from bothways_web.journal.replay import replay
from bothways_web.journal.rows import Rows

#: How many entries one transaction holds: at first, at least, at most.
FIRST, FEWEST, MOST = 200, 20, 4000


@dataclass(frozen=True, slots=True)
class Then:
    """A draft as somebody wrote it at another time. For samples and simulations, whose past is made up."""

    draft: Draft
    actor: Actor
    at: datetime


Group: TypeAlias = tuple[UUID, Sequence[Draft | Then]]


def write_groups(
    merchant: UUID, actor: Actor, groups: Iterable[Group], progress: Callable[[int], None] | None = None
) -> int:
    """Record drafts of many relationships of one merchant; how many there were.

    Each group is a relationship and its drafts, in their order; a relationship that is new begins here.
    ``progress`` is told after each transaction how many entries it recorded. What was recorded stays
    when a later transaction fails. Raises ``IdentifierTaken`` or ``PermissionError`` as the write door does.
    """
    total, pace = 0, Pace(FIRST, FEWEST, MOST)
    pieces = _Pieces(groups)
    while chunk := pieces.take(pace.size):
        with uncollected():
            count = in_transaction(lambda chunk=chunk: _write(merchant, actor, chunk, pace))  # type: ignore[misc]
        total += count
        if progress is not None:
            progress(count)
    return total


def _write(merchant: UUID, actor: Actor, chunk: Sequence[Group], pace: Pace) -> int:
    began = time.monotonic()  # now that it is our turn
    rows, now = Rows(), this_instant()
    heads = lock_heads(merchant, [relationship for relationship, _ in chunk], rows)
    rows.take_together(heads)
    made: list[Made] = []
    for relationship, drafts in chunk:
        head = heads[relationship]
        for draft in drafts:
            if isinstance(draft, Then):
                made.append(make_entry(head, merchant, draft.actor, draft.at, draft.draft))
            else:
                made.append(make_entry(head, merchant, actor, now, draft))
    store(made)
    entries = [entry for entry, _ in made]
    projectors.apply(entries, rows)
    again = {e.relationship for e in entries if e.envelope.kind in ABOUT_THE_RECORD}
    if again:
        replay(sorted(again), rows)
    save_heads(list(heads.values()))
    rows.flush()
    # The commit is left out: a disk that is slow to sync is so however little was written.
    pace.after(len(made), time.monotonic() - began)
    return len(made)


class _Pieces:
    """Groups gathered into chunks; only one that is larger than a chunk is cut, and goes on in the next."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._groups: Iterator[Group] = iter(groups)
        self._rest: Group | None = None

    def take(self, size: int) -> list[Group]:
        """At most ``size`` drafts; empty when there are no more."""
        taken: list[Group] = []
        while size > 0:
            group, self._rest = self._rest or next(self._groups, None), None
            if group is None:
                break
            relationship, drafts = group
            if taken and len(drafts) > size:
                self._rest = group
                break
            if len(drafts) > size:
                self._rest = (relationship, drafts[size:])
            taken.append((relationship, drafts[:size]))
            size -= max(len(drafts), 1)
        return taken
