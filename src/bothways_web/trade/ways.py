"""What one does about goods or money that are owed: one press, and it is recorded whole, as of now."""

from django.utils.translation import gettext as _

from bothways.units.side import Side
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.ways import Way


def deliver(access: RelationshipAccess, debtor: Side) -> Way | None:
    """The goods went out, or arrived."""
    return Way(_("It went out") if access.side is debtor else _("Yes, I have it"), "trade:done", "d", True)


def pay(access: RelationshipAccess, debtor: Side) -> Way | None:
    """The money was sent, or arrived."""
    return Way(_("I have paid") if access.side is debtor else _("Received"), "trade:done", "d", True)
