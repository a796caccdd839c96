"""Panels and pages of talks and questions; each knows who reads it and prints as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from bothways_web.conversations import pace, queries
from bothways_web.conversations.asked import Asked, asked
from bothways_web.conversations.models import Note, Question
from bothways_web.foundation import clock, wording
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.calendar import answer_due
from bothways_web.parties.models import Relationship
from bothways_web.parties.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class QuestionsPanel:
    """A relationship's questions: those that are open or to be judged, and the last that are done."""

    open: tuple[Asked, ...]
    closed: tuple[Asked, ...]
    reads: str


@dataclass(frozen=True, slots=True)
class NotesPanel:
    """The team's notes, newest first."""

    notes: tuple[tuple[Note, str], ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """Two of the customer's ways on: to ask, and to say that something is wrong; who answers, by when."""

    who: str
    by: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question with its answer; ``answerers`` are those who may be handed it, by their ids."""

    asked: Asked
    scene: Scene
    owner: str
    answerers: dict[UUID, str]


@dataclass(frozen=True, slots=True)
class Waits:
    """How many questions wait for one member."""

    name: str
    questions: int
    late: int


@dataclass(frozen=True, slots=True)
class Queue:
    """Everything the merchant owes an answer to, the most urgent first, and whom it waits for.

    ``ahead`` says how many will probably wait this evening and the next.
    """

    rows: tuple[Asked, ...]
    load: tuple[Waits, ...]
    ahead: str


def questions_panel(scene: Scene) -> QuestionsPanel:
    """The relationship's questions. One query."""
    rows = [asked(scene.access, row, scene.names, scene.now) for row in queries.questions(scene.access)]
    open_ = tuple(row for row in rows if row.open or row.answered)
    closed = tuple(row for row in rows if not (row.open or row.answered))
    return QuestionsPanel(open_, closed, scene.reads)


def notes_panel(scene: Scene) -> NotesPanel:
    """The team's notes; empty for the customer. At most one query."""
    rows = queries.notes(scene.access)
    return NotesPanel(tuple((row, scene.names.first(row.member)) for row in rows))


def ways(scene: Scene) -> Ways:
    """Who answers the customer, and by when. No query."""
    return Ways(scene.answers, answered_by(scene.access, scene.now))


def answered_by(access: RelationshipAccess, now: datetime) -> str:
    """By when the merchant says it answers what is asked now: "tomorrow", "Monday"."""
    due = answer_due(access.merchant, now)
    return wording.day(due.on, wording.local_day(now, access.merchant.zone))


def question_page(access: RelationshipAccess, question_id: UUID) -> QuestionPage | None:
    """One question; None when there is no such. A fixed number of queries."""
    row = queries.question(access, question_id)
    if row is None:
        return None
    shown = scene(access)
    one = asked(access, row, shown.names, shown.now)
    answerers = queries.answerers(access) if one.can_answer and shown.yours else {}
    return QuestionPage(one, shown, shown.names.full(row.owner), answerers)


def queue(access: MerchantAccess, limit: int = 50) -> Queue:
    """What customers asked and nobody has answered yet. Five queries."""
    now, called = clock.now(), names.members(access)
    waits = tuple(
        Waits(called.full(load.owner) or _("nobody yet"), load.questions, load.late)
        for load in queries.load(access, now)
    )
    forecast = pace.ahead(access, sum(one.questions for one in waits))
    return Queue(_rows(access, queries.waiting(access, limit), now), waits, pace.said(forecast, access))


def unanswered(access: MerchantAccess, limit: int = 50) -> tuple[Asked, ...]:
    """What the merchant asked its customers and they have not answered yet. Three queries."""
    return _rows(access, queries.unanswered(access, limit), clock.now())


def _rows(access: MerchantAccess, questions: Sequence[Question], now: datetime) -> tuple[Asked, ...]:
    called = names.members(access)
    ids = {question.relationship_id for question in questions}
    customers = dict(Relationship.objects.filter(id__in=ids).values_list("id", "name"))
    return tuple(
        asked(
            access.unchecked(question.relationship_id),
            question,
            called,
            now,
            customers.get(question.relationship_id, ""),
        )
        for question in questions
    )
