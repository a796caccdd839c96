"""What is done with mentions; one function for each act."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from bothways.journal.entry import Accepted, Recorded
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways.wordofmouth import mention as rules
from bothways.wordofmouth import refusals
from bothways.wordofmouth.kinds import Rating
from bothways.wordofmouth.mention import Said
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.wordofmouth import queries
from bothways_web.wordofmouth.coming import Incoming, keep, there
from bothways_web.wordofmouth.models import Mention, TiedMention, Way


def note(
    access: MerchantAccess, incoming: Incoming, way: Way, origin: UUID | None = None
) -> tuple[Mention, bool]:
    """Somebody said something of the merchant; the mention, and whether it is new."""
    new = keep(access.merchant, [incoming], way, origin)
    return (new[0], True) if new else (there(access.merchant_id, incoming), False)


def change(access: MerchantAccess, mention_id: UUID, said: Said) -> Refused | None:
    """It was read or typed wrong; only while it is nobody's, for then the journal holds the words."""
    row = queries.mention(access, mention_id)
    if row is None:
        return refusals.MENTION_IS_UNKNOWN
    if row.id in queries.ties([row.id]):
        return refusals.MENTION_IS_TIED
    row.place, row.author, row.said_at, row.words, row.link = (
        said.place,
        said.author,
        said.at,
        said.words,
        said.link,
    )
    row.rating = said.rating.value if said.rating else None
    row.best = said.rating.best if said.rating else None
    row.save()
    return None


def tie(access: RelationshipAccess, mention_id: UUID) -> Recorded | Refused:
    """This customer said it; an answer that was given already goes with it."""

    def decide(_: Door) -> Accepted | Refused:
        row = queries.mention_for(access, mention_id)
        known = queries.standing(row, queries.ties([row.id]).get(row.id)) if row else None
        entry = clock.new_id()
        outcome = rules.tie(known, _said(row), access.side, entry) if row else refusals.MENTION_IS_UNKNOWN
        if isinstance(outcome, Refused) or known is None or row is None or row.answered_at is None:
            return outcome
        tied = replace(known, tied=entry, answered=False)
        answer = rules.answer(tied, access.side, row.answer, row.answer_place, row.answered_at)
        return Accepted(outcome.drafts + answer.drafts) if isinstance(answer, Accepted) else answer

    return write(access.writer, decide)


def untie(access: RelationshipAccess, tied_id: UUID, why: str | None = None) -> Recorded | Refused:
    """It was somebody else; it lies open in the merchant's book again, with the answer it was given."""

    def decide(_: Door) -> Accepted | Refused:
        tied = queries.tied(access, tied_id)
        outcome = rules.untie(_of(tied), access.side, why)
        if isinstance(outcome, Accepted) and tied is not None and tied.answered_at is not None:
            Mention.objects.filter(merchant_id=access.merchant_id, id=tied.mention_id).update(
                answer=tied.answer,
                answer_place=tied.answer_place,
                answered_at=tied.answered_at,
                answered_by=tied.answered_by,
            )
        return outcome

    return write(access.writer, decide)


def answer(
    access: MerchantAccess, mention_id: UUID, text: str, place: str, at: datetime | None = None
) -> Mention | Recorded | Refused:
    """It was answered: in the customer's journal where it is tied, else beside the mention."""
    row = queries.mention(access, mention_id)
    if row is None:
        return refusals.MENTION_IS_UNKNOWN
    tie = queries.ties([row.id]).get(row.id)
    if tie is not None:
        return answer_tied(access.unchecked(tie.relationship_id), tie.id, text, place, at)
    refused = rules.may_answer(queries.standing(row, None), Side.MERCHANT)
    if refused is not None:
        return refused
    row.answer, row.answer_place = text, place
    row.answered_at, row.answered_by = at or clock.now(), access.member
    row.save(update_fields=["answer", "answer_place", "answered_at", "answered_by"])
    return row


def answer_tied(
    access: RelationshipAccess, tied_id: UUID, text: str, place: str, at: datetime | None = None
) -> Recorded | Refused:
    """A mention of this customer's was answered."""
    return write(
        access.writer,
        lambda _: rules.answer(_of(queries.tied(access, tied_id)), access.side, text, place, at),
    )


def set_aside(access: MerchantAccess, mention_id: UUID) -> Refused | None:
    """Nothing is to be done about it."""
    row = queries.mention(access, mention_id)
    tie = queries.ties([row.id]).get(row.id) if row else None
    refused = rules.set_aside(queries.standing(row, tie) if row else None)
    if refused is None and row is not None:
        row.aside_at, row.aside_by = clock.now(), access.member
        row.save(update_fields=["aside_at", "aside_by"])
    return refused


def put_back(access: MerchantAccess, mention_id: UUID) -> Refused | None:
    """It is open again."""
    row = queries.mention(access, mention_id)
    if row is None:
        return refusals.MENTION_IS_UNKNOWN
    row.aside_at, row.aside_by = None, None
    row.save(update_fields=["aside_at", "aside_by"])
    return None


def hand(access: MerchantAccess, mention_id: UUID, owner: UUID) -> Refused | None:
    """Somebody else of the team answers."""
    row = queries.mention(access, mention_id)
    if row is None:
        return refusals.MENTION_IS_UNKNOWN
    if owner not in queries.answerers(access):
        return refusals.OWNER_IS_NOT_A_MEMBER
    row.owner = owner
    row.save(update_fields=["owner"])
    return None


def take_back(merchant: UUID, origin: UUID) -> tuple[int, int]:
    """Forget the mentions of an import that nobody has worked on: how many went, and how many stay."""
    rows = Mention.objects.filter(merchant_id=merchant, origin=origin, way=Way.FILE)
    tied = TiedMention.objects.filter(merchant_id=merchant, mention_id__in=rows.values("id"))
    gone, _ = rows.filter(answered_at=None).exclude(id__in=tied.values("mention_id")).delete()
    return gone, rows.count()


def _of(tied: TiedMention | None) -> rules.Mention | None:
    return rules.Mention(tied.mention_id, tied.id, tied.answered_at is not None) if tied else None


def _said(row: Mention) -> Said:
    rating = Rating(value=row.rating, best=row.best) if row.rating is not None and row.best else None
    return Said(row.place, row.author, row.said_at, row.words, rating, row.link)
