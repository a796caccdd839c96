"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

THERE_IS_NO_SUCH_STEP = Refused(
    "there_is_no_such_step",
    "There is no such step in this plan. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
PLAN_IS_THE_MERCHANTS = Refused(
    "plan_is_the_merchants",
    "The merchant plans what they do for you. You can move a step, leave it out, or wish for less.",
)
STEP_IS_OVER = Refused("step_is_over", "This step is done or left out already; nothing needs to change.")
CUSTOMER_HAS_NOT_ORDERED = Refused(
    "customer_has_not_ordered", "The plan begins with the first order, and there is none yet."
)
YEAR_IS_PLANNED = Refused(
    "year_is_planned", "This year is planned already. Change its steps, or add one, instead."
)
DAY_IS_PAST = Refused("day_is_past", "This day is past. Choose one that is still to come.", "on")
DAY_IS_FAR = Refused("day_is_far", "This day is more than two years ahead. Choose one that is nearer.", "on")
CUSTOMER_WISHES_LESS = Refused(
    "customer_wishes_less",
    "They asked for less of this, so nothing that concerns them is planned. Keep the step inside.",
    "shared",
)
WISH_STANDS = Refused("wish_stands", "It stands like this already; nothing needs to change.")
ORDER_IS_NOT_THE_FIRST = Refused(
    "order_is_not_the_first", "Only of the first order is it said that it was taken at a loss."
)
LOSS_IS_NOTHING = Refused("loss_is_nothing", "Say how much was lost on it, more than nothing.", "loss")
