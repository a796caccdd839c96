"""What counsel holds of a customer is forgotten with what it rests on."""

from django.db.models import Q

from bothways_web.counsel.models import Idea, Worth
from bothways_web.journal.registry import Erasing


def erase(erasing: Erasing) -> None:
    """Sentences that repeat the record go; that an idea was shown stays, unless all goes."""
    ideas = Idea.objects.filter(relationship_id=erasing.relationship)
    Worth.objects.filter(relationship_id=erasing.relationship).delete()
    if erasing.whole:
        ideas.delete()
    else:
        ideas.filter(~Q(do="")).update(do="", because="", done="")
