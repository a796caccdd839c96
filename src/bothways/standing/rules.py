"""What counts for a side and what against it: one row for each thing that can have happened.

``outcome`` is in thousandths: 1000 as good as it gets, 0 as bad. ``matters`` too: 1000 as much as a kept
promise. Everything here holds for either side alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bothways.promises.state import Matters
from bothways.standing.dimension import Dimension

#: From here on an outcome speaks rather for a side than against it.
WELL = 500


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can have happened, and what it says of whom it speaks of."""

    name: str
    dimension: Dimension
    outcome: int
    because: str
    matters: int = 1000

    @property
    def well(self) -> bool:
        """Whether it speaks rather for them."""
        return self.outcome >= WELL


_T, _R, _V = Dimension.TRUST, Dimension.RESPECT, Dimension.VALUE
_C, _D, _A = Dimension.COMMUNICATION, Dimension.CONFLICT, Dimension.ACCOUNTABILITY

KEPT_IN_TIME = Rule("kept_in_time", _T, 1000, "a promise kept in time")
KEPT_AS_MOVED = Rule("kept_as_moved", _T, 900, "a promise kept by the new date both agreed on")
KEPT_UNDATED = Rule("kept_undated", _T, 1000, "a promise without a date, kept", 500)
KEPT_LATE = Rule("kept_late", _T, 350, "a promise kept late")
MADE_GOOD = Rule("made_good", _T, 400, "a promise broken, then made up for")
BROKEN = Rule("broken", _T, 0, "a promise not kept")
TAKEN_BACK = Rule("taken_back", _T, 0, "a statement that was contested and taken back", 500)
STOOD = Rule("stood", _T, 1000, "a statement that was contested and then confirmed", 500)

CAME_ON_TIME = Rule("came_on_time", _R, 1000, "there on time")
CAME_LATE = Rule("came_late", _R, 400, "late for a meeting")
MISSED = Rule("missed", _R, 0, "not there for a meeting")
UNWANTED_WAY = Rule("unwanted_way", _R, 0, "contacted in a way the other asked never to be")
WANTED_WAY = Rule("wanted_way", _R, 1000, "contacted in a way the other had not ruled out", 250)
LISTENED = Rule("listened", _R, 1000, "left the other at least as much of the talk", 250)
SPOKE_MORE = Rule("spoke_more", _R, 600, "spoke more than the other", 250)
SPOKE_OVER = Rule("spoke_over", _R, 200, "spoke three quarters of the talk or more", 250)
KEPT_TO_WISH = Rule("kept_to_wish", _R, 1000, "contacted when, and as seldom as, the other had asked", 250)
UNWANTED_HOUR = Rule("unwanted_hour", _R, 0, "contacted at an hour the other had asked to be spared", 500)
TOO_OFTEN = Rule("too_often", _R, 0, "contacted more often than the other had asked", 500)
KIND_WORDS = Rule("kind_words", _R, 1000, "a message without a word that may hurt", 100)
HARD_WORDS = Rule("hard_words", _R, 200, "a message that may press, blame or talk down", 250)
ASSUMED = Rule("assumed", _R, 500, "an assumption about the other, not put to them yet", 0)
ASKED_FIRST = Rule("asked_first", _R, 1000, "an assumption put to the other, who said it is so", 500)
ASSUMED_WRONG = Rule("assumed_wrong", _R, 200, "an assumption about the other that was not so", 500)

DELIVERED = Rule("delivered", _V, 1000, "delivered in full")
PAID = Rule("paid", _V, 1000, "paid in full")
NOT_DELIVERED = Rule("not_delivered", _V, 0, "ordered and not delivered")
NOT_PAID = Rule("not_paid", _V, 0, "owed and not paid")
FAULTY = Rule("faulty", _V, 0, "goods that came back damaged, wrong or poor")
WISH_MET = Rule("wish_met", _V, 1000, "a wish of the other met")

GESTURE = Rule("gesture", _V, 1000, "more done than was owed", 500)
GESTURE_WELCOME = Rule("gesture_welcome", _V, 1000, "more done than was owed, and it was welcome")
GESTURE_UNNOTICED = Rule("gesture_unnoticed", _V, 600, "more done than was owed, and it went unnoticed", 250)
GESTURE_UNWELCOME = Rule("gesture_unwelcome", _V, 200, "more done than was owed, and it was not welcome", 250)
SENT_SOMEBODY = Rule("sent_somebody", _V, 1000, "somebody sent who became a customer")
RECOMMENDED = Rule("recommended", _V, 1000, "a recommendation", 250)
SPOKE_WELL = Rule("spoke_well", _V, 1000, "a good word said elsewhere", 500)
WORTH_NOT = Rule("worth_not", _V, 0, "what it gives is not worth it to the other", 250)
WORTH_HARDLY = Rule("worth_hardly", _V, 250, "what it gives is hardly worth it to the other", 250)
WORTH_PARTLY = Rule("worth_partly", _V, 600, "what it gives is partly worth it to the other", 250)
WORTH_LARGELY = Rule("worth_largely", _V, 900, "what it gives is largely worth it to the other", 250)
WORTH_FULLY = Rule("worth_fully", _V, 1000, "what it gives is fully worth it to the other", 250)

BEGAN = Rule("began", _C, 1000, "a talk begun", 250)
ASKED = Rule("asked", _C, 1000, "a question asked", 100)
ANSWERED_IN_TIME = Rule("answered_in_time", _C, 1000, "a question answered in time")
ANSWERED_LATE = Rule("answered_late", _C, 350, "a question answered late")
NOT_ANSWERED = Rule("not_answered", _C, 0, "a question not answered by its day")
TOLD_BEFORE = Rule("told_before", _C, 1000, "bad news told before the day")
TOLD_AFTER = Rule("told_after", _C, 300, "bad news told only after the day")
SAID_NOTHING = Rule("said_nothing", _C, 0, "a promise broken without a word before")

ANSWERED_PROPOSAL = Rule("answered_proposal", _D, 1000, "the other's wish for a new date answered", 500)
SAID_NO_WITH_REASON = Rule("said_no_with_reason", _D, 1000, "a no with its reason", 500)
SAID_NO = Rule("said_no", _D, 500, "a no without a reason", 500)
PROPOSED_OTHERWISE = Rule("proposed_otherwise", _D, 1000, "a proposal in place of a no", 500)
NOT_YET = Rule("not_yet", _D, 500, "a no that may still be talked out", 0)
TALKED_OUT = Rule("talked_out", _D, 1000, "agreed after a no", 500)
SETTLED = Rule("settled", _D, 1000, "what the other missed was put right")
LEFT_OPEN = Rule("left_open", _D, 100, "what the other missed was left")
OWN_CORRECTION = Rule("own_correction", _D, 1000, "a contested statement taken back")
CONTESTED = Rule("contested", _D, 500, "a statement the other contests; open")

ON_TIME = Rule("on_time", _A, 1000, "a delivery or payment in time")
TOO_LATE = Rule("too_late", _A, 350, "a delivery or payment that was late")
AMENDS_KEPT = Rule("amends_kept", _A, 1000, "a broken promise made up for")
DONE_AFTER_ALL = Rule("done_after_all", _A, 600, "a broken promise kept after all")
AMENDS_PROMISED = Rule("amends_promised", _A, 700, "a broken promise, and amends promised")
OWNED_UP = Rule("owned_up", _A, 500, "a broken promise, owned up to")
NO_AMENDS = Rule("no_amends", _A, 100, "a broken promise, and no word about it since")

RULES: Mapping[str, Rule] = {
    value.name: value for value in list(globals().values()) if isinstance(value, Rule)
}

#: What a promise weighs by what the creditor said it mattered.
MATTERING: Mapping[Matters | None, int] = {
    Matters.LITTLE: 500,
    None: 1000,
    Matters.MUCH: 1500,
    Matters.MOST: 2000,
}
