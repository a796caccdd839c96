"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Refused

PREDICTING_IS_STOPPED = Refused(
    "predicting_is_stopped", "Nothing is predicted here already; nothing needs to change."
)
PREDICTING_IS_NOT_STOPPED = Refused(
    "predicting_is_not_stopped",
    "Your side has not stopped predictions here. Whoever stopped them lets them be made again.",
)
