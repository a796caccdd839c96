"""Why this room says no, in order of precedence."""

from bothways.units.refusal import Ground, Refused

MENTION_IS_UNKNOWN = Refused(
    "mention_is_unknown",
    "There is no such mention here. It may have been a mistyped link.",
    ground=Ground.ABSENCE,
)
MENTIONS_ARE_THE_MERCHANTS = Refused(
    "mentions_are_the_merchants", "Only the merchant's team ties what was said elsewhere to a customer."
)
ANSWER_IS_THE_MERCHANTS = Refused(
    "answer_is_the_merchants",
    "The merchant answers what was said about them. Ask them if you miss it.",
)
MENTION_IS_TIED = Refused(
    "mention_is_tied", "This mention is tied to a customer already. Untie it there first."
)
MENTION_IS_NOT_TIED = Refused(
    "mention_is_not_tied", "This mention is tied to nobody; nothing needs to change."
)
MENTION_IS_SET_ASIDE = Refused("mention_is_set_aside", "This mention was set aside. Put it back first.")
MENTION_IS_ANSWERED = Refused(
    "mention_is_answered", "This mention is answered already; nothing needs to change."
)

RECOMMENDATION_IS_TOLD = Refused(
    "recommendation_is_told", "This recommendation stands here already; nothing needs to change.", "name"
)
REFERRER_IS_ONESELF = Refused(
    "referrer_is_oneself", "Nobody comes through themselves. Choose who sent them.", "through"
)
REFERRAL_IS_NAMED = Refused(
    "referral_is_named", "It is said already through whom they came. Answer that first."
)
REFERRAL_IS_UNKNOWN = Refused(
    "referral_is_unknown",
    "There is no such referral here. It may have been taken back.",
    ground=Ground.ABSENCE,
)
REFERRAL_IS_ONES_OWN = Refused(
    "referral_is_ones_own", "You said this yourself, so it is for the other side to confirm."
)
REFERRAL_IS_DECIDED = Refused("referral_is_decided", "This was answered already; nothing needs to change.")
CONSENT_IS_THE_CUSTOMERS = Refused(
    "consent_is_the_customers", "Whether their name is told is for the customer to say, on their page."
)
REFERRAL_IS_NOT_ANSWERED = Refused(
    "referral_is_not_answered",
    "Say first whether you came through them; then whether they may learn your name.",
)
CONSENT_IS_SO = Refused("consent_is_so", "It stands so already; nothing needs to change.", "may_tell")
REFERRER_IS_NOT_CHOSEN = Refused(
    "referrer_is_not_chosen", "Choose which of your customers it was, so that they can be thanked.", "through"
)
CREDIT_IS_UNKNOWN = Refused(
    "credit_is_unknown", "There is no such referral to give thanks for here.", ground=Ground.ABSENCE
)
THANKS_ARE_THE_MERCHANTS = Refused("thanks_are_the_merchants", "It is for the merchant to give thanks here.")
CREDIT_IS_THANKED = Refused("credit_is_thanked", "They were thanked already; nothing needs to change.")
OWNER_IS_NOT_A_MEMBER = Refused(
    "owner_is_not_a_member", "This person does not work here any more. Choose somebody else.", "owner"
)
