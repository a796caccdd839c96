"""A question before it is asked."""

from dataclasses import dataclass
from uuid import UUID

from bothways.conversations.kinds import Topic
from bothways.journal.entry import Source
from bothways.units.due import Due
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question as a form or a program gives it.

    Without ``due``, an answer that the merchant owes is due when it says it always answers; without
    ``owner``, whoever looks after the customer answers. ``id`` is given where the question must not be asked
    twice; ``source`` is where it was read.
    """

    text: str
    asker: Side
    topic: Topic = Topic.ASK
    due: Due | None = None
    owner: UUID | None = None
    id: UUID | None = None
    source: Source | None = None
