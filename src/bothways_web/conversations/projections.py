"""Talks, notes and questions from their entries."""

from bothways.conversations import kinds
from bothways.conversations.question import State
from bothways.journal.entry import Entry
from bothways_web.conversations.models import Balance, Contact, Conversation, Note, Question
from bothways_web.journal.projector import Projector
from bothways_web.journal.rows import Rows

projector = Projector("conversations", 2, (Conversation, Balance, Contact, Note, Question))

_STATE_AFTER = {
    kinds.Outcome.SETTLED: State.SETTLED,
    kinds.Outcome.NOT_NEEDED: State.NOT_NEEDED,
    kinds.Outcome.NOT_ANSWERED: State.OPEN,
}


@projector.on(kinds.ConversationLogged)
def logged(entry: Entry, body: kinds.ConversationLogged, rows: Rows) -> None:
    """A talk, and the last contact if none was later."""
    talk = _talk(entry, body.medium, body.summary)
    talk.began = body.began.value if body.began else ""
    talk.minutes = body.minutes
    talk.quotes = [quote.model_dump(mode="json") for quote in body.quotes]
    talk.members = [str(member) for member in body.members]
    talk.people = [str(person) for person in body.people]
    _keep(talk, rows)


@projector.on(kinds.MessageSent, kinds.MessageReceived)
def message(entry: Entry, body: kinds.MessageSent | kinds.MessageReceived, rows: Rows) -> None:
    """A message is a talk that its writer began."""
    talk = _talk(entry, body.medium, body.subject or body.text[:300])
    talk.began = entry.envelope.says.value if entry.envelope.says else ""
    _keep(talk, rows)


@projector.on(kinds.TalkMeasured)
def measured(entry: Entry, body: kinds.TalkMeasured, rows: Rows) -> None:
    """Who spoke how long in a talk."""
    rows.put(
        Balance(
            id=body.conversation,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            at=entry.envelope.happened_at,
            merchant=body.merchant.model_dump(mode="json"),
            customer=body.customer.model_dump(mode="json"),
            unplaced=body.unplaced,
        )
    )


@projector.on(kinds.NoteWritten)
def note_written(entry: Entry, body: kinds.NoteWritten, rows: Rows) -> None:
    """A note of the team."""
    rows.put(
        Note(
            id=entry.id,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            at=entry.envelope.happened_at,
            member=entry.envelope.actor.member,
            text=body.text,
        )
    )


@projector.on(kinds.NoteShared)
def note_shared(entry: Entry, body: kinds.NoteShared, rows: Rows) -> None:
    """Both sides read it from here on."""
    note = rows.get(Note, body.note, entry.relationship)
    if note is not None:
        note.shared = True
        rows.put(note)


@projector.on(kinds.QuestionAsked)
def asked(entry: Entry, body: kinds.QuestionAsked, rows: Rows) -> None:
    """A question is open from here on, due when the obligation to answer it is."""
    due = body.opens[0].due if body.opens else None
    rows.put(
        Question(
            id=entry.id,
            relationship_id=entry.relationship,
            merchant_id=entry.envelope.merchant,
            asker=entry.envelope.says.value if entry.envelope.says else "",
            own_word=entry.is_own_word,
            topic=body.topic.value,
            text=body.text,
            state=State.OPEN.value,
            asked_at=entry.envelope.happened_at,
            due_at=due.at if due else None,
            due_on=due.on if due else None,
            owner=body.owner,
            conversation_id=body.conversation,
            attachments=[file.model_dump(mode="json") for file in body.attachments],
        )
    )


@projector.on(kinds.QuestionAnswered)
def answered(entry: Entry, body: kinds.QuestionAnswered, rows: Rows) -> None:
    """The asker is to say whether that settles it."""
    question = rows.get(Question, body.question, entry.relationship)
    if question is None:
        return
    question.state = State.ANSWERED.value
    question.answer, question.answer_entry = body.text, entry.id
    question.answered_at = entry.envelope.happened_at
    rows.put(question)


@projector.on(kinds.QuestionHanded)
def handed(entry: Entry, body: kinds.QuestionHanded, rows: Rows) -> None:
    """Somebody else answers."""
    question = rows.get(Question, body.question, entry.relationship)
    if question is not None:
        question.owner = body.owner
        rows.put(question)


@projector.on(kinds.QuestionClosed)
def closed(entry: Entry, body: kinds.QuestionClosed, rows: Rows) -> None:
    """Settled, not needed any more, or open again with what is missing."""
    question = rows.get(Question, body.question, entry.relationship)
    if question is None:
        return
    state = _STATE_AFTER[body.outcome]
    question.state = state.value
    question.missing = (body.note or "") if state is State.OPEN else ""
    question.closed_at = None if state is State.OPEN else entry.envelope.happened_at
    rows.put(question)


def _talk(entry: Entry, medium: kinds.Medium, summary: str) -> Conversation:
    side = entry.envelope.actor.side
    return Conversation(
        id=entry.id,
        relationship_id=entry.relationship,
        merchant_id=entry.envelope.merchant,
        at=entry.envelope.happened_at,
        medium=medium.value,
        writer=side.value if side else "",
        summary=summary,
    )


def _keep(talk: Conversation, rows: Rows) -> None:
    rows.put(talk)
    last = rows.get(Contact, talk.relationship_id, talk.relationship_id)
    if last is None or last.at <= talk.at:
        rows.put(_contact(talk))


def _contact(talk: Conversation) -> Contact:
    return Contact(
        id=talk.relationship_id,
        relationship_id=talk.relationship_id,
        merchant_id=talk.merchant_id,
        at=talk.at,
        medium=talk.medium,
        conversation_id=talk.id,
    )
