"""How an entry reads in the timeline, for whoever reads it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from bothways.journal.entry import Entry
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the timeline.

    ``text`` is a plain sentence without the writer's name, which stands before it ("promised a quote by
    Friday"); ``quote`` is what somebody said or wrote, in their own words; ``chip`` one word for the sort
    of entry (promise, question, order); ``where`` a name the room's page is found by, with its id.
    """

    text: str
    quote: str = ""
    chip: str = ""
    where: tuple[str, str] | None = None


#: (entry, its body, the side that reads) to a line. Called only for entries whose content is there.
Teller: TypeAlias = Callable[[Entry, Any, Side], Line]

ERASED = Line("erased what stood here")
