"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

GESTURE_IS_UNKNOWN = Refused(
    "gesture_is_unknown",
    "There is no such gesture here. It may have been taken back.",
    ground=Ground.ABSENCE,
)
COST_IS_THE_MERCHANTS = Refused(
    "cost_is_the_merchants", "What a gesture cost is noted for what the merchant did.", "minutes"
)
GESTURE_HAS_LANDED = Refused(
    "gesture_has_landed", "They said themselves how they took it; that stands. Nothing needs to change."
)
