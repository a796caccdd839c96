"""What both sides want from their relationship, each in its own words alone."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from bothways.units.side import Side
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.who import Who


@dataclass(frozen=True, slots=True)
class Interest:
    """One side's words; ``speaker`` says whose they are, ``nothing`` what stands there instead of them."""

    side: Side
    text: str
    speaker: str
    nothing: str
    own: bool


def interests(access: RelationshipAccess, who: Who) -> tuple[Interest, Interest]:
    """Ours and theirs, in this order, as this side reads them."""
    ours = _interest(access, Side.MERCHANT, who.merchant_interest, access.merchant.name)
    theirs = _interest(access, Side.CUSTOMER, who.customer_interest, who.name)
    return ours, theirs


def _interest(access: RelationshipAccess, side: Side, text: str, name: str) -> Interest:
    own = side is access.side
    if own:
        speaker = _("your words") if side is Side.CUSTOMER else _("our words")
        nothing = _("Your side has not said yet. A sentence is enough, and the other side reads it.")
    else:
        speaker = _("%(name)s’s words") % {"name": name}
        nothing = _("%(name)s has not said yet. Only they can; you can ask.") % {"name": name}
    return Interest(side, text, speaker, nothing, own)
