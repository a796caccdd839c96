"""What was promised in writing and apparently nobody did: nothing that happened since has its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bothways.listening.alike import stems
from bothways.listening.followup import NAMED, names


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened at an instant, in words: "invoice 4411", "deliver 24 rolls", an answer."""

    at: datetime
    words: str


def done_since(what: str, said: datetime, happened: Iterable[Happened]) -> bool:
    """Whether something that happened after ``said`` seems to be what was promised."""
    return any(one.at > said and names(stems(one.words), what) >= NAMED for one in happened)
