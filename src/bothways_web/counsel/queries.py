"""The one read that counsel does by itself."""

from bothways_web.journal.models import Stance
from bothways_web.parties.access import RelationshipAccess

MOST = 5


def differences(access: RelationshipAccess) -> list[str]:
    """Why entries of this relationship are contested, in the words of whoever contests them. One query."""
    rows = Stance.objects.filter(relationship_id=access.relationship_id, stance="contested", withdrawn=False)
    return list(rows.exclude(why="").order_by("-entry_id").values_list("why", flat=True)[:MOST])
