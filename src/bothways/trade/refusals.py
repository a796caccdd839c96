"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

ONLY_THE_MERCHANT = Refused(
    "only_the_merchant",
    "Orders and invoices are written by the merchant. Ask for what you need, or say what is wrong.",
)

DAY_IS_TO_COME = Refused(
    "day_is_to_come", "This day is still to come. Record it when it has happened, or correct the day.", "at"
)

REQUEST_IS_UNKNOWN = Refused(
    "request_is_unknown",
    "There is no such request in this book. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
REQUEST_IS_ANSWERED = Refused(
    "request_is_answered", "This request is answered already. Look at the order it became."
)

ORDER_IS_UNKNOWN = Refused(
    "order_is_unknown",
    "There is no such order in this book. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
NUMBER_IS_TAKEN = Refused("number_is_taken", "This number is in use already. Give another one.", "number")
CURRENCIES_DIFFER = Refused(
    "currencies_differ", "All amounts must be in one currency. Correct the ones that are not.", "total"
)
DUE_IS_IN_THE_PAST = Refused(
    "due_is_in_the_past", "This date lies before the day of the paper itself. Give a later one.", "due"
)
ORDER_IS_CANCELLED = Refused(
    "order_is_cancelled", "This order was cancelled. Place a new one if it is wanted after all."
)
ORDER_IS_DELIVERED = Refused(
    "order_is_delivered", "This order is delivered already. Record a return if something comes back."
)
DELIVERY_IS_PROMISED = Refused(
    "delivery_is_promised", "A delivery date is promised already. Move that date instead.", "due"
)
DELIVERY_IS_NOT_PROMISED = Refused(
    "delivery_is_not_promised", "No delivery date is promised yet. Confirm the order with a date.", "due"
)
NOTHING_CHANGES = Refused("nothing_changes", "Nothing would change. Say what is to be different.")

INVOICE_IS_UNKNOWN = Refused(
    "invoice_is_unknown",
    "There is no such invoice in this book. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
INVOICE_IS_CANCELLED = Refused("invoice_is_cancelled", "This invoice was cancelled; nothing is owed on it.")
INVOICE_IS_PAID = Refused("invoice_is_paid", "This invoice is paid in full; nothing is owed on it.")
AMOUNT_IS_NOT_POSITIVE = Refused(
    "amount_is_not_positive", "The amount must be more than zero. Correct it.", "amount"
)
