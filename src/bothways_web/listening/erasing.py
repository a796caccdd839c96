"""Candidates are forgotten with the texts they were read in."""

from bothways_web.journal.registry import Erasing
from bothways_web.listening.models import Candidate, State


def erase(erasing: Erasing) -> None:
    """With a customer all their candidates go; with some entries, those read in them.

    The others quote sentences, and nobody can say whom those name; so their words go too, and what was open
    is open no more. Their ids stay, so that what was set aside does not come back.
    """
    rows = Candidate.objects.filter(relationship_id=erasing.relationship)
    if erasing.whole:
        rows.delete()
        return
    rows.filter(source_id__in=erasing.entries).delete()
    rows.filter(state=State.OPEN).update(state=State.SETTLED)
    rows.update(before="", sentence="", after="", what="", about="", because=[], dues=[])
