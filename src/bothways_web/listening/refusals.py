"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

CANDIDATE_IS_UNKNOWN = Refused(
    "candidate_is_unknown",
    "Nothing like that was read here. It may have been erased, or it is not yours to see.",
    ground=Ground.ABSENCE,
)
CANDIDATE_IS_DECIDED = Refused("candidate_is_decided", "This was decided already; nothing more needs doing.")
CANDIDATE_IS_SET_ASIDE = Refused("candidate_is_set_aside", "This was set aside. Put it back first.")
CANDIDATE_IS_NOT_SET_ASIDE = Refused(
    "candidate_is_not_set_aside", "This was not set aside, so there is nothing to put back."
)
