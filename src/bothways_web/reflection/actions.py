"""Answering for oneself, telling it to those whom it is for, and taking back what was not told."""

from collections.abc import Sequence

from bothways.journal.entry import Accepted, Recorded
from bothways.reflection import saying as rules
from bothways.reflection.kinds import Answer
from bothways.units.refusal import Refused
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import RelationshipAccess
from bothways_web.reflection import queries
from bothways_web.reflection.models import Unsaid, key_of


def answer(access: RelationshipAccess, answers: Sequence[Answer]) -> Refused | None:
    """Somebody answers for themselves. Nobody else reads it before they tell it."""
    for given in answers:
        if (refused := rules.fitting(given.question, given.step)) is not None:
            return refused
    for given in answers:
        Unsaid.objects.update_or_create(
            id=key_of(access.relationship_id, access.side.value, access.member, given.question),
            defaults={
                "merchant_id": access.merchant_id,
                "relationship_id": access.relationship_id,
                "side": access.side.value,
                "member": access.member,
                "question": given.question,
                "step": given.step,
                "words": given.words or "",
                "at": clock.now(),
            },
        )
    return None


def tell(access: RelationshipAccess) -> Recorded | Refused:
    """What they kept to themselves is for their team now, or, from a customer, for the merchant."""

    def decide(_: Door) -> Accepted | Refused:
        rows = list(queries.unsaid(access))
        answers = [Answer(question=row.question, step=row.step, words=row.words or None) for row in rows]
        outcome = rules.say(answers, access.side)
        if isinstance(outcome, Accepted):
            Unsaid.objects.filter(id__in=[row.id for row in rows]).delete()
        return outcome

    return write(access.writer, decide)


def say(access: RelationshipAccess, answers: Sequence[Answer]) -> Recorded | Refused:
    """Answer and tell it at once."""
    return answer(access, answers) or tell(access)


def forget(access: RelationshipAccess) -> int:
    """What they did not tell is gone; how many answers that were."""
    count, _ = Unsaid.objects.filter(id__in=queries.unsaid(access).values("id")).delete()
    return count
