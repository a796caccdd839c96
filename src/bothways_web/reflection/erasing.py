"""Where everything between two sides is erased, what somebody kept to themselves goes too."""

from bothways_web.journal.registry import Erasing
from bothways_web.reflection.models import Unsaid


def erase(erasing: Erasing) -> None:
    """Nothing of it is left."""
    if erasing.whole:
        Unsaid.objects.filter(relationship_id=erasing.relationship).delete()
