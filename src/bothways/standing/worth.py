"""Whether both find it fair: each side says whether what it gets is worth what it gives."""

from collections.abc import Mapping

from bothways.journal.entry import Accepted, Draft
from bothways.standing import refusals
from bothways.standing.kinds import WorthSaid
from bothways.units.refusal import Refused
from bothways.units.side import Side

#: What the steps of an answer mean, here and wherever somebody answers in five steps.
STEPS: Mapping[int, str] = {1: "not at all", 2: "hardly", 3: "partly", 4: "largely", 5: "fully"}


def say(side: Side, step: int) -> Accepted | Refused:
    """Both sides read it. It says something of the other side alone, and weighs little."""
    if step not in STEPS:
        return refusals.STEP_IS_NONE_OF_FIVE
    return Accepted((Draft(WorthSaid(step=step), side),))
