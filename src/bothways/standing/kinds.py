"""Kinds of entries about estimates: a customer switches one off, or on; a private person was told of them."""

from pydantic import Field

from bothways.journal.body import Body
from bothways.journal.kind import Kind
from bothways.standing.dimension import Dimension


class EstimateStopped(Body):
    """Nothing of the customer is estimated in this dimension from here on; in none, where none is named."""

    dimension: Dimension | None = None


class EstimateAllowed(Body):
    """The customer lets it be estimated again; everything, where no dimension is named."""

    dimension: Dimension | None = None


class EstimatesTold(Body):
    """The merchant told this private person what is estimated of them and that they can switch it off."""


class WorthSaid(Body):
    """Whether what this side gets from the other is worth what it gives; a later one replaces an earlier one.

    It says something of the other side alone.
    """

    step: int = Field(ge=1, le=5, description="From 1, not at all, to 5, fully.")


STOPPED, ALLOWED, TOLD = "estimate_stopped", "estimate_allowed", "estimates_told"
KINDS = (
    Kind(STOPPED, EstimateStopped, "switched an estimate off"),
    Kind(ALLOWED, EstimateAllowed, "let it be estimated again"),
    Kind(TOLD, EstimatesTold, "told what is estimated"),
    Kind("worth_said", WorthSaid, "said whether it is worth it"),
)
