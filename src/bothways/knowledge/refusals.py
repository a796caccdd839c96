"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

FACT_IS_UNKNOWN = Refused(
    "fact_is_unknown",
    "There is no such fact in this book. It may have been dropped meanwhile.",
    ground=Ground.ABSENCE,
)
FACT_IS_IN_THEIR_WORDS = Refused(
    "fact_is_in_their_words",
    "They said this themselves, so only they can change it. Contest it if you see it differently.",
)
FACT_IS_UNCHANGED = Refused("fact_is_unchanged", "It says so already; nothing needs to change.", "text")
TOLD_IS_FOR_OTHERS = Refused(
    "told_is_for_others",
    "About yourself you simply say how it is; choosing how you know it is for the other side.",
    "how",
)
ASSUMED_IS_NO_CONFIRMATION = Refused(
    "assumed_is_no_confirmation",
    "Assuming it again confirms nothing. Ask them, and say what they told you or what you saw.",
    "how",
)
WISH_IS_UNKNOWN = Refused(
    "wish_is_unknown",
    "There is no such wish in this book. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
WISH_IS_CLOSED = Refused("wish_is_closed", "This wish is met or let go already; nothing needs to change.")
WISH_IS_THEIRS = Refused("wish_is_theirs", "This is their wish; only they can let it go.")
WAY_IS_BOTH = Refused(
    "way_is_both", "The way you like best cannot also be one you never want. Change one of the two.", "never"
)
