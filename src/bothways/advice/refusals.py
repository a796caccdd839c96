"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

MOTIVE_IS_UNKNOWN = Refused(
    "motive_is_unknown",
    "There is no such thing in this book. It may have been put in other words meanwhile.",
    ground=Ground.ABSENCE,
)
MOTIVE_IS_ENDED = Refused("motive_is_ended", "This came to its end already; nothing needs to change.")
MOTIVE_IS_IN_THEIR_WORDS = Refused(
    "motive_is_in_their_words",
    "They said this themselves, so only they can put it otherwise. Ask them if you see it differently.",
)
MOTIVE_IS_EMPTY = Refused(
    "motive_is_empty",
    "Say for whom it is, or how the money stands. One is enough.",
    "for_whom",
)
MOTIVE_IS_TOLD = Refused(
    "motive_is_told",
    "About yourself you simply say how it is; choosing how you know it is for the other side.",
    "how",
)
WAIT_IS_THE_MERCHANTS = Refused(
    "wait_is_the_merchants", "Advice to wait is the merchant's to give. Say that you do not want it any more."
)
WAIT_IS_OVER = Refused("wait_is_over", "Name a day after today until which it is better to wait.", "until")
