"""Letting silence count as acceptance: only where both sides said so, and either ends it."""

from dataclasses import dataclass

from bothways.journal.entry import Accepted, Draft
from bothways.journal.kinds import SilenceAgreed
from bothways.units.refusal import Refused
from bothways.units.side import Side

LONGEST = 90

SILENCE_NEEDS_OTHER_DAYS = Refused(
    "silence_needs_other_days", f"Choose between 1 and {LONGEST} days, or none at all.", "days"
)
SILENCE_IS_ALREADY_SO = Refused("silence_is_already_so", "It is so already; nothing needs to change.", "days")


@dataclass(frozen=True, slots=True)
class Silence:
    """After how many days each side lets silence count; None: not at all."""

    merchant: int | None = None
    customer: int | None = None

    def of(self, side: Side) -> int | None:
        """What this side said."""
        return self.merchant if side is Side.MERCHANT else self.customer


def agree(silence: Silence, side: Side, days: int | None) -> Accepted | Refused:
    """``side`` says after how many days silence may count, or with None that it may not."""
    if days is not None and not 1 <= days <= LONGEST:
        return SILENCE_NEEDS_OTHER_DAYS
    if silence.of(side) == days:
        return SILENCE_IS_ALREADY_SO
    return Accepted((Draft(SilenceAgreed(days=days), side),))


def refusals() -> tuple[Refused, ...]:
    """Every refusal of this module, in order of precedence."""
    return SILENCE_NEEDS_OTHER_DAYS, SILENCE_IS_ALREADY_SO
