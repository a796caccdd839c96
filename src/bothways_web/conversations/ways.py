"""What one does about an answer that is owed: give it."""

from django.utils.translation import gettext as _

from bothways.units.side import Side
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.ways import Way


def answer(access: RelationshipAccess, debtor: Side) -> Way | None:
    """Whoever owes the answer gives it; whoever asked opens the question."""
    if access.side is debtor:
        return Way(_("Answer"), "parties:entry", "a")
    return Way(_("Open it"), "parties:entry")
