"""What came in of a mention is forgotten with the entry that tied it to a customer."""

from bothways_web.foundation import clock
from bothways_web.journal.registry import Erasing
from bothways_web.wordofmouth.coming import sealed
from bothways_web.wordofmouth.models import Mention, TiedMention


def erase(erasing: Erasing) -> None:
    """The words go, and who said them. Under a sealed key it is known again."""
    tied = TiedMention.objects.filter(relationship_id=erasing.relationship)
    if not erasing.whole:
        tied = tied.filter(id__in=erasing.entries)
    rows = Mention.objects.filter(
        merchant_id=erasing.merchant, id__in=list(tied.values_list("mention_id", flat=True))
    )
    rows = rows.exclude(place="", author="", words="")  # those that were erased before
    for row in rows:
        row.key = sealed(row.key)
    Mention.objects.bulk_update(rows, ["key"])
    rows.update(
        place="",
        author="",
        address="",
        words="",
        link="",
        answer="",
        answer_place="",
        rating=None,
        best=None,
        due_at=None,
        due_on=None,
        aside_at=clock.now(),
    )
