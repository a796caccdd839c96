"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

TALK_IS_IN_THE_FUTURE = Refused(
    "talk_is_in_the_future", "This has not happened yet. Log it when it has, or give the real time.", "when"
)
DUE_IS_BEFORE_IT_WAS_SAID = Refused(
    "due_is_before_it_was_said", "The date lies before the talk it was said in. Give a later one.", "due"
)
NOBODY_OF_THE_TWO_SPEAKS = Refused(
    "nobody_of_the_two_speaks",
    "Nobody in this transcript speaks for either side. Say of one speaker at least whom they belong to.",
    "speakers",
)
NOTES_ARE_THE_TEAMS = Refused(
    "notes_are_the_teams",
    "Only the merchant's team keeps notes here. What you write in this book is read by both sides.",
)
NOTE_IS_UNKNOWN = Refused(
    "note_is_unknown", "There is no such note. It may have been a mistyped link.", ground=Ground.ABSENCE
)
NOTE_IS_SHARED = Refused("note_is_shared", "This note is shared already; both sides read it.")

QUESTION_IS_UNKNOWN = Refused(
    "question_is_unknown",
    "There is no such question in this book. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
QUESTION_IS_CLOSED = Refused(
    "question_is_closed", "This question is closed. Ask again if something is still open."
)
QUESTION_IS_THE_OTHERS = Refused(
    "question_is_the_others", "The other side asked this. Only they can say whether it is settled."
)
ANSWER_IS_THE_OTHERS = Refused(
    "answer_is_the_others", "The other side owes this answer, so only they can hand it to somebody."
)
ANSWER_IS_DUE_IN_THE_PAST = Refused(
    "answer_is_due_in_the_past", "The answer would already be late. Give a date that is still to come.", "due"
)
OWNER_IS_NOT_A_MEMBER = Refused(
    "owner_is_not_a_member", "This person does not work here any more. Choose somebody else.", "owner"
)
OWNER_IS_ALREADY_SO = Refused("owner_is_already_so", "They already see to it; nothing needs to change.")
QUESTION_IS_NOT_ANSWERED_YET = Refused(
    "question_is_not_answered_yet", "Nobody has answered this yet, so there is nothing to send back."
)
MISSING_IS_NOT_SAID = Refused(
    "missing_is_not_said", "Say what is still missing, so that the next answer can settle it.", "note"
)

FILE_IS_EMPTY = Refused("file_is_empty", "The file is empty. Choose it again.", "photo")
FILE_IS_TOO_LARGE = Refused(
    "file_is_too_large", "The file is larger than 10 MB. Choose a smaller one.", "photo"
)
FILE_IS_OF_ANOTHER_TYPE = Refused(
    "file_is_of_another_type", "Only photos (JPEG, PNG, WebP) and PDF files are kept.", "photo"
)
