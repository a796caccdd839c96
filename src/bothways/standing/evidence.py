"""Evidence: what one entry says about one side in one dimension, in whole numbers."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from bothways.standing.dimension import Dimension
from bothways.standing.rules import Rule
from bothways.units.side import Side

#: Outcomes and weights are counted in thousandths, so that what is stored is exact.
WHOLE = 1000


class Known(Enum):
    """How far an entry is agreed on; the value is its weight in thousandths."""

    CONFIRMED = 1000
    TACIT = 800
    CLAIMED = 500
    CONTESTED = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """One item: how well ``side`` did, by one entry.

    ``outcome`` is in thousandths, 0 to 1000; ``matters`` too, 1000 for what matters as such things usually
    do; ``at`` is when it happened. ``because`` names the rule that made it. Raises ``ValueError`` beyond
    these bounds.
    """

    entry: UUID
    side: Side
    dimension: Dimension
    outcome: int
    at: datetime
    known: Known
    because: str
    matters: int = WHOLE

    def __post_init__(self) -> None:
        if not 0 <= self.outcome <= WHOLE:
            raise ValueError(f"an outcome is between 0 and {WHOLE}, not {self.outcome}")
        if self.matters < 0:
            raise ValueError(f"what matters is counted from 0, not {self.matters}")
        if self.at.tzinfo is None:
            raise ValueError("evidence happens at an instant with a zone")

    @property
    def weight(self) -> int:
        """How much it counts, in thousandths."""
        return self.known.value * self.matters // WHOLE


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of a side before it is told from which entry, and when."""

    rule: Rule
    side: Side
    known: Known
    matters: int

    def at(self, entry: UUID, happened_at: datetime) -> Evidence:
        """The item that an entry makes of it."""
        rule = self.rule
        return Evidence(
            entry, self.side, rule.dimension, rule.outcome, happened_at, self.known, rule.name, self.matters
        )
