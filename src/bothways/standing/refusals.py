"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Refused

ONLY_THE_CUSTOMER_ALLOWS = Refused(
    "only_the_customer_allows",
    "Only the customer lets themselves be estimated again. You can switch it off for them, not on.",
)
ONLY_THE_MERCHANT_TELLS = Refused(
    "only_the_merchant_tells", "The merchant says that they told their customer of estimates."
)
ESTIMATE_IS_STOPPED = Refused(
    "estimate_is_stopped", "This is not estimated already; nothing needs to change."
)
ESTIMATE_IS_NOT_STOPPED = Refused(
    "estimate_is_not_stopped", "This was not switched off; nothing needs to change."
)
THEY_NEED_NOT_BE_TOLD = Refused(
    "they_need_not_be_told", "This is no private person, or they were told already; nothing needs to change."
)
STEP_IS_NONE_OF_FIVE = Refused(
    "step_is_none_of_five", "Choose one of the five: from 1, not at all, to 5, fully.", field="step"
)
