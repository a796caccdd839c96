"""Whether a customer may be predicted: either side stops it, and each lets go of its own word alone."""

from dataclasses import dataclass

from bothways.forecast import refusals
from bothways.forecast.kinds import PredictingAllowed, PredictingStopped
from bothways.journal.entry import Accepted, Draft
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Predicting:
    """The sides that want no predictions."""

    stopped_by: frozenset[Side] = frozenset()

    @property
    def stopped(self) -> bool:
        """Whether nothing may be predicted; one side is enough."""
        return bool(self.stopped_by)


def stop(predicting: Predicting, side: Side, why: str | None = None) -> Accepted | Refused:
    """``side`` wants nothing predicted from here on."""
    if side in predicting.stopped_by:
        return refusals.PREDICTING_IS_STOPPED
    return Accepted((Draft(PredictingStopped(why=why), side),))


def allow(predicting: Predicting, side: Side) -> Accepted | Refused:
    """``side`` takes back that it wanted nothing predicted."""
    if side not in predicting.stopped_by:
        return refusals.PREDICTING_IS_NOT_STOPPED
    return Accepted((Draft(PredictingAllowed(), side),))
