"""What may be estimated of a customer: they switch any estimate off; a private person is told first."""

from dataclasses import dataclass

from bothways.journal.entry import Accepted, Draft
from bothways.standing import refusals
from bothways.standing.dimension import Dimension
from bothways.standing.kinds import EstimateAllowed, EstimatesTold, EstimateStopped
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Estimating:
    """What is switched off of a customer; ``untold`` for a private person whom nobody told."""

    stopped: frozenset[Dimension] = frozenset()
    untold: bool = False

    @property
    def off(self) -> frozenset[Dimension]:
        """In what nothing is estimated of the customer."""
        return frozenset(Dimension) if self.untold else self.stopped

    def of(self, side: Side, dimension: Dimension) -> bool:
        """Whether a side may be estimated in a dimension. The merchant always is."""
        return side is Side.MERCHANT or dimension not in self.off


def stop(estimating: Estimating, side: Side, dimension: Dimension | None = None) -> Accepted | Refused:
    """Nothing of the customer is estimated there; the merchant may write it down for them."""
    wanted = _wanted(dimension)
    if wanted <= estimating.stopped:
        return refusals.ESTIMATE_IS_STOPPED
    return Accepted((Draft(EstimateStopped(dimension=dimension), side),))


def allow(estimating: Estimating, side: Side, dimension: Dimension | None = None) -> Accepted | Refused:
    """The customer lets it be estimated again."""
    if side is not Side.CUSTOMER:
        return refusals.ONLY_THE_CUSTOMER_ALLOWS
    if not _wanted(dimension) & estimating.stopped:
        return refusals.ESTIMATE_IS_NOT_STOPPED
    return Accepted((Draft(EstimateAllowed(dimension=dimension), side),))


def tell(estimating: Estimating, side: Side) -> Accepted | Refused:
    """The merchant told a private person; from here on they are estimated like everybody else."""
    if side is not Side.MERCHANT:
        return refusals.ONLY_THE_MERCHANT_TELLS
    if not estimating.untold:
        return refusals.THEY_NEED_NOT_BE_TOLD
    return Accepted((Draft(EstimatesTold(), side),))


def _wanted(dimension: Dimension | None) -> frozenset[Dimension]:
    return frozenset(Dimension) if dimension is None else frozenset({dimension})
