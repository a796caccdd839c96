"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

QUESTION_IS_UNKNOWN = Refused(
    "question_is_unknown", "There is no such question. Take one from the list.", ground=Ground.ABSENCE
)
NOTHING_WAS_ANSWERED = Refused(
    "nothing_was_answered", "There is no answer here that is not told already. Answer a question first."
)
