"""Reads of talks, notes, questions and files, for those whom ``access`` let in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.db.models import Case, Count, F, Q, QuerySet, Value, When

from bothways.conversations import question as rules
from bothways.conversations.conversation import Note as CoreNote
from bothways.conversations.kinds import Medium
from bothways.conversations.load import Came
from bothways.conversations.question import State
from bothways.units.side import Side
from bothways_web.conversations.models import (
    Attachment,
    Balance,
    Contact,
    Conversation,
    Note,
    Question,
    Transcript,
)
from bothways_web.foundation.prepared import Prepared, prepared
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.models import Membership, Relationship

#: Open questions first, by when the answer is due; then the closed ones, newest first.
_OPEN_FIRST = (
    Case(
        When(state=State.OPEN.value, then=Value(0)),
        When(state=State.ANSWERED.value, then=Value(1)),
        default=Value(2),
    ),
    F("due_at").asc(nulls_last=True),
    "-asked_at",
    "id",
)
#: So many questions tell the pace at which they come.
MOST_CAME = 5000


@dataclass(frozen=True, slots=True)
class Load:
    """How many open questions of customers one member owes an answer to, and how many of them are late.

    ``owner`` is None for questions that nobody took.
    """

    owner: UUID | None
    questions: int
    late: int


@cache
def _questions(limit: int) -> Prepared[[UUID], Question]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Question]:
        return Question.objects.filter(relationship_id=relationship).order_by(*_OPEN_FIRST)[:limit]

    return rows


@cache
def _notes(limit: int) -> Prepared[[UUID], Note]:
    @prepared
    def rows(relationship: UUID) -> QuerySet[Note]:
        return Note.objects.filter(relationship_id=relationship).order_by("-at", "-id")[:limit]

    return rows


def question(access: RelationshipAccess, question_id: UUID) -> Question | None:
    """One question of this relationship. One query."""
    return Question.objects.filter(id=question_id, relationship_id=access.relationship_id).first()


def standing(access: RelationshipAccess, question_id: UUID) -> rules.Question | None:
    """One question as its rules need it. One query."""
    row = question(access, question_id)
    return rules.Question(row.id, Side(row.asker), State(row.state), row.owner) if row else None


def questions(access: RelationshipAccess, limit: int = 20) -> list[Question]:
    """The relationship's questions, the open ones first. One query."""
    return _questions(limit)(access.relationship_id)


def talk(access: RelationshipAccess, talk_id: UUID) -> Conversation | None:
    """One talk of this relationship. One query."""
    return Conversation.objects.filter(id=talk_id, relationship_id=access.relationship_id).first()


def talks(access: RelationshipAccess, limit: int = 20) -> list[Conversation]:
    """The last talks and messages, newest first. One query."""
    rows = Conversation.objects.filter(relationship_id=access.relationship_id)
    return list(rows.order_by("-at", "-id")[:limit])


def balance(access: RelationshipAccess, talk_id: UUID) -> Balance | None:
    """Who spoke how long in one talk. One query."""
    return Balance.objects.filter(id=talk_id, relationship_id=access.relationship_id).first()


def balances(access: RelationshipAccess, talks: Iterable[UUID]) -> dict[UUID, Balance]:
    """Who spoke how long in some talks, as far as that was measured. One query."""
    rows = Balance.objects.filter(id__in=list(talks), relationship_id=access.relationship_id)
    return {row.id: row for row in rows}


def words_of(access: RelationshipAccess, talk_id: UUID) -> Transcript | None:
    """The transcript of one talk, while it is kept. One query."""
    return Transcript.objects.filter(conversation_id=talk_id, relationship_id=access.relationship_id).first()


def waiting_words(access: RelationshipAccess, transcript_id: UUID) -> Transcript | None:
    """A transcript that this side handed in and has not logged yet. One query."""
    rows = Transcript.objects.filter(relationship_id=access.relationship_id, conversation_id=None)
    return rows.filter(id=transcript_id, side=access.side.value, member=access.member).first()


def last_written(access: RelationshipAccess) -> datetime | None:
    """When the merchant last wrote to the customer; None if never. One query."""
    mails = Conversation.objects.filter(
        relationship_id=access.relationship_id, medium=Medium.MAIL.value, began=Side.MERCHANT.value
    )
    return mails.order_by("-at").values_list("at", flat=True).first()


def notes(access: RelationshipAccess, limit: int = 20) -> list[Note]:
    """The team's notes, newest first; none for the customer. One query."""
    if not access.sees_internal:
        return []
    return _notes(limit)(access.relationship_id)


def note(access: RelationshipAccess, entry: UUID) -> CoreNote | None:
    """One note as its rules need it; none for the customer. At most one query."""
    if not access.sees_internal:
        return None
    row = Note.objects.filter(id=entry, relationship_id=access.relationship_id).first()
    return CoreNote(row.id, row.text, row.shared) if row else None


def answerers(access: RelationshipAccess) -> dict[UUID, str]:
    """The names of those members who may be handed a question, by their ids. One query."""
    rows = Membership.objects.filter(merchant_id=access.merchant_id, active=True).exclude(role="reader")
    return dict(rows.order_by("name").values_list("id", "name"))


def waiting(access: MerchantAccess, limit: int = 50, owner: UUID | None = None) -> list[Question]:
    """Open questions that the merchant owes an answer to, the most urgent first. One query.

    ``owner`` asks for those of one member only.
    """
    rows = _owed(access)
    if owner is not None:
        rows = rows.filter(owner=owner)
    return list(rows.order_by(F("due_at").asc(nulls_last=True), "id")[:limit])


def unanswered(access: MerchantAccess, limit: int = 50) -> list[Question]:
    """Open questions that customers owe the merchant an answer to, the oldest due first. One query."""
    rows = _open(access).filter(asker=Side.MERCHANT.value)
    return list(rows.order_by(F("due_at").asc(nulls_last=True), "id")[:limit])


def load(access: MerchantAccess, now: datetime) -> list[Load]:
    """How many questions wait for each member, the fullest first. One query."""
    rows = _owed(access).values("owner")
    counted = rows.annotate(questions=Count("id"), late=Count("id", filter=Q(due_at__lt=now)))
    return [Load(row["owner"], row["questions"], row["late"]) for row in counted.order_by("-questions")]


def came(access: MerchantAccess, since: datetime) -> list[Came]:
    """When customers asked since then, and when each question no longer waited for us. One query."""
    rows = _seen(access).filter(asker=Side.CUSTOMER.value, asked_at__gte=since)
    found = rows.order_by("-asked_at").values_list("asked_at", "state", "answered_at", "closed_at")
    return [
        Came(asked, None if state == State.OPEN.value else answered or closed)
        for asked, state, answered, closed in found[:MOST_CAME]
    ]


def last_contacts(
    access: MerchantAccess | RelationshipAccess, relationships: Iterable[UUID]
) -> dict[UUID, Contact]:
    """The last talk with each of some customers, by relationship. One query."""
    rows = Contact.objects.filter(merchant_id=access.merchant_id, id__in=list(relationships))
    return {row.id: row for row in rows}


def attachment(access: RelationshipAccess, attachment_id: UUID) -> Attachment | None:
    """A kept file of this relationship. One query."""
    rows = Attachment.objects.filter(relationship_id=access.relationship_id, entry_id__isnull=False)
    return rows.filter(id=attachment_id, erased_at=None).first()


def _owed(access: MerchantAccess) -> QuerySet[Question]:
    return _open(access).filter(asker=Side.CUSTOMER.value)


def _open(access: MerchantAccess) -> QuerySet[Question]:
    return _seen(access).filter(state=State.OPEN.value)


def _seen(access: MerchantAccess) -> QuerySet[Question]:
    rows = Question.objects.filter(merchant_id=access.merchant_id)
    if access.only_keeper is None:
        return rows
    own = Relationship.objects.filter(merchant_id=access.merchant_id, keeper=access.only_keeper)
    return rows.filter(relationship_id__in=own.values("id"))
