"""Kinds of entries about being predicted: a side wants no forecasts, or lets them be made again.

What they mean stands in the envelope alone, so it still holds when a reason was erased.
"""

from bothways.journal.body import Body
from bothways.journal.kind import Kind
from bothways.journal.obligation import Phrase


class PredictingStopped(Body):
    """Nothing is predicted of this customer from here on, in no computation; perhaps why."""

    why: Phrase | None = None


class PredictingAllowed(Body):
    """The side that stopped it lets this customer be predicted again."""


STOPPED, ALLOWED = "predicting_stopped", "predicting_allowed"
KINDS = (
    Kind(STOPPED, PredictingStopped, "asked that nothing is predicted"),
    Kind(ALLOWED, PredictingAllowed, "let predictions be made again"),
)
