"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Refused

RHYTHM_IS_THE_CUSTOMERS = Refused(
    "rhythm_is_the_customers",
    "How often they are assured by mail is the customer's to choose, on their page. You can write to them.",
)
RHYTHM_STANDS = Refused("rhythm_stands", "It stands like this already; nothing needs to change.", "rhythm")
NOTHING_IS_DUE = Refused("nothing_is_due", "No statement is due by mail; nothing needs to be done.")
