"""Why something cannot be done with a promise, in order of precedence: the first that applies is said."""

from bothways.units.refusal import Ground, Refused

THERE_IS_NO_SUCH_PROMISE = Refused(
    "there_is_no_such_promise",
    "There is no such promise in this book. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
PROMISE_IS_THERE_ALREADY = Refused(
    "promise_is_there_already", "A promise with this identifier is in the book already. Give a new one."
)
PROMISE_IS_CLOSED = Refused(
    "promise_is_closed", "This promise is closed. If something is still owed, ask for it anew."
)
ONLY_THE_CREDITOR_JUDGES = Refused(
    "only_the_creditor_judges",
    "Only the one to whom it was promised can say this. You can report it done, or ask for a new date.",
)
ONLY_THE_DEBTOR_CAN_SAY_SO = Refused(
    "only_the_debtor_can_say_so",
    "Only the one who promised can say this. If you have what you were promised, accept it.",
)
PROMISE_IS_HISTORY = Refused(
    "promise_is_history",
    "This came in with older records, after its time. Nobody is held to it; you can close it.",
)
PROMISE_IS_CONTESTED = Refused(
    "promise_is_contested", "The other side says that this is not what was agreed. Settle that first."
)
PROMISE_IS_ONLY_UNDERSTOOD = Refused(
    "promise_is_only_understood",
    "So far this is only as one side understood it. The one who is said to have promised confirms it first.",
)
PROMISE_IS_NOT_AGREED_YET = Refused(
    "promise_is_not_agreed_yet", "This is not agreed yet. Agree to it first, say no, or offer something else."
)
PROMISE_IS_AGREED_ALREADY = Refused(
    "promise_is_agreed_already", "This is agreed already. To change the day, ask for a new date."
)
NOTHING_NEW_TO_NOTICE = Refused(
    "nothing_new_to_notice", "Somebody has said how this stands, or it was noticed before."
)
NOTHING_IS_REPORTED = Refused(
    "nothing_is_reported", "Nobody has reported this done, so there is nothing yet to find incomplete."
)
DONE_IS_REPORTED = Refused(
    "done_is_reported", "It is reported done. First comes the word of the one to whom it was promised."
)
NEW_DATE_IS_ASKED = Refused(
    "new_date_is_asked", "A new date has been asked for. First comes the answer to it."
)
NO_NEW_DATE_IS_ASKED = Refused("no_new_date_is_asked", "Nobody has asked for a new date.")
AMENDS_ARE_UNDER_WAY = Refused(
    "amends_are_under_way", "Amends have been asked for or offered already. Answer those first."
)
PROMISE_IS_BREACHED = Refused(
    "promise_is_breached",
    "It has been said already that this was not kept. What is left is to make up for it.",
)
PROMISE_IS_NOT_BREACHED = Refused(
    "promise_is_not_breached", "Nobody has said that this was not kept, so there is nothing to make up for."
)
IT_IS_THE_OTHERS_TURN = Refused(
    "it_is_the_others_turn", "You spoke last. It is the other side's turn to answer."
)
PROMISE_IS_RELIED_ON = Refused(
    "promise_is_relied_on",
    "The other side counts on this. Ask for a new date, ask them to let it go, or own up to it.",
)
PROMISE_HAS_NO_DUE_DATE = Refused(
    "promise_has_no_due_date", "This has no date yet, so it cannot be late. Ask for a date first."
)
DUE_DATE_HAS_PASSED = Refused("due_date_has_passed", "The date has gone by. Name a new one.", field="due")
DUE_DATE_HAS_NOT_PASSED = Refused(
    "due_date_has_not_passed",
    "It is not due yet, so it cannot have been broken. Wait until the date has gone by.",
)
WAS_REMINDED_LATELY = Refused(
    "was_reminded_lately", "They were asked less than a day ago. Give them time to answer."
)
NEW_DATE_IS_PAST = Refused(
    "new_date_is_past", "This date has already gone by. Choose a later one.", field="due"
)
NEW_DATE_IS_THE_OLD_ONE = Refused(
    "new_date_is_the_old_one", "This is the date that stands already. Choose another.", field="due"
)
NOTHING_IS_DIFFERENT = Refused(
    "nothing_is_different", "This is what was proposed already. Agree to it, or change something."
)
OWNER_IS_THE_SAME = Refused(
    "owner_is_the_same", "They see to it already. Choose somebody else.", field="owner"
)
OWNER_IS_NOT_ONE_OF_US = Refused(
    "owner_is_not_one_of_us", "Choose somebody who acts for your side.", field="owner"
)
ONLY_THE_DEBTOR_MAKES_AMENDS = Refused(
    "only_the_debtor_makes_amends", "Amends are owed by the one who did not keep the promise."
)
SILENCE_DOES_NOT_COUNT = Refused(
    "silence_does_not_count", "Silence counts as acceptance only where both sides agreed to it."
)
SILENCE_IS_TOO_SHORT = Refused(
    "silence_is_too_short", "The days after which silence counts have not gone by yet."
)
THERE_IS_NO_SUCH_SERIES = Refused(
    "there_is_no_such_series",
    "There is nothing like this that comes round in this book.",
    ground=Ground.ABSENCE,
)
SERIES_HAS_ENDED = Refused("series_has_ended", "This comes round no more. Begin it anew.")
SERIES_ENDS_BEFORE_IT_BEGINS = Refused(
    "series_ends_before_it_begins", "The last day is before the first one.", field="until"
)
THERE_IS_NO_SUCH_APPOINTMENT = Refused(
    "there_is_no_such_appointment", "There is no such appointment in this book.", ground=Ground.ABSENCE
)
APPOINTMENT_IS_CANCELLED = Refused(
    "appointment_is_cancelled", "This appointment was called off. Propose a new one."
)
APPOINTMENT_IS_AGREED = Refused("appointment_is_agreed", "Both sides have agreed to this time already.")
APPOINTMENT_IS_NOT_AGREED = Refused(
    "appointment_is_not_agreed", "Nobody was bound to be there: the other side never agreed to this time."
)
APPOINTMENT_HAS_BEGUN = Refused(
    "appointment_has_begun", "Its time has come already. Say how it was kept, or propose a new one."
)
APPOINTMENT_HAS_NOT_BEGUN = Refused(
    "appointment_has_not_begun", "It has not begun yet, so nobody can have missed it."
)
APPOINTMENT_ENDS_BEFORE_IT_BEGINS = Refused(
    "appointment_ends_before_it_begins", "The end is before the beginning.", field="end"
)
THERE_IS_NO_SUCH_NEED = Refused("there_is_no_such_need", "No promise waits for this.", ground=Ground.ABSENCE)
CUSTOMERS_HAVE_NO_INSIDE = Refused(
    "customers_have_no_inside",
    "Only the merchant keeps internal notes here. Hand the promise over to one of your people instead.",
)
NEED_IS_CLOSED = Refused("need_is_closed", "This is done, or no longer needed.")
ONLY_WHO_WAS_ASKED_CAN_SAY_SO = Refused(
    "only_who_was_asked_can_say_so", "Only the one who was asked can say this. You can drop it."
)
NEED_IS_DUE_TOO_LATE = Refused(
    "need_is_due_too_late", "The promise is due before that. Name an earlier day.", field="due"
)
THERE_IS_NO_SUCH_STANDARD = Refused(
    "there_is_no_such_standard", "Nobody proposed this as what follows.", ground=Ground.ABSENCE
)
STANDARD_IS_CLOSED = Refused(
    "standard_is_closed", "This holds no more, or never came to hold. Propose it anew if you like."
)
ONLY_WHO_PROPOSED_IT_TAKES_IT_BACK = Refused(
    "only_who_proposed_it_takes_it_back", "Only who proposed this can take it back. You can say no to it."
)
STANDARD_IS_AGREED = Refused(
    "standard_is_agreed", "Both sides have agreed to this already. Either of you can end it."
)
STANDARD_IS_NOT_AGREED_YET = Refused(
    "standard_is_not_agreed_yet",
    "This is only proposed, so there is nothing to end yet. The other side answers it, or it is taken back.",
)
STANDARD_IS_THERE_ALREADY = Refused(
    "standard_is_there_already", "A proposal with this identifier is in the book already. Give a new one."
)
STANDARD_IS_PROPOSED_ALREADY = Refused(
    "standard_is_proposed_already",
    "Something is proposed for this case already. First comes the answer to it, or whoever proposed it takes "
    "it back.",
    field="case",
)
STANDARD_HOLDS_ALREADY = Refused(
    "standard_holds_already",
    "This is what both sides agreed already. Write what is to be different.",
    field="follows",
)
