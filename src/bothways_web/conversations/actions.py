"""Talking: logging, asking, answering; one function for each act."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO
from uuid import UUID

from bothways.conversations import conversation, measuring, question
from bothways.conversations.kinds import ConversationLogged, MessageReceived, MessageSent, Outcome
from bothways.conversations.question import Asking
from bothways.journal.entry import Accepted, Draft, Recorded, Source
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.conversations import attachments, queries, transcripts
from bothways_web.conversations.models import Transcript
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.foundation import clock
from bothways_web.journal.door import Door, write
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import answer_due
from bothways_web.parties.queries import keeper_of


def log(
    access: RelationshipAccess,
    talk: ConversationLogged,
    at: datetime | None = None,
    questions: Sequence[NewQuestion] = (),
) -> Recorded | Refused:
    """A talk, what was promised in it (``talk.opens``) and the questions it left open, in one act."""

    def decide(door: Door) -> Accepted | Refused:
        keeper = keeper_of(access) if questions else None
        asks = [_asking(access, new, door.now, keeper) for new in questions]
        return conversation.log(access.side, talk, at or door.now, asks, door.now, clock.new_id())

    return write(access.writer, decide)


def log_transcript(
    access: RelationshipAccess,
    row: Transcript,
    talk: ConversationLogged,
    at: datetime | None,
    sides: Mapping[str, Side | None],
    days: int,
) -> Recorded | Refused:
    """A talk whose transcript was handed in, with who spoke how long; its words are kept for some days."""
    found = transcripts.measure(access, transcripts.turns(row.text), sides)

    def decide(door: Door) -> Accepted | Refused:
        entry = clock.new_id()
        logged = conversation.log(access.side, talk, at or door.now, (), door.now, entry)
        decided = measuring.measured(logged, found)
        if isinstance(decided, Accepted):
            transcripts.name(row, entry, sides, days)
        return decided

    return write(access.writer, decide)


def hand_in(
    access: RelationshipAccess,
    text: str,
    talk: ConversationLogged,
    at: datetime | None,
    sides: Mapping[str, Side | None],
    days: int,
) -> Recorded | Refused:
    """A talk and its transcript in one act; nothing of it is kept when it is refused or was done before."""
    row = transcripts.keep(access, text)
    done = log_transcript(access, row, talk, at, sides, days)
    if isinstance(done, Refused) or done.repeated:
        transcripts.throw_away(row)
    return done


def ask(access: RelationshipAccess, new: NewQuestion) -> Recorded | Refused:
    """A question, of this side or noted for the other."""

    def decide(door: Door) -> Accepted | Refused:
        outcome = question.ask(_asking(access, new, door.now, keeper_of(access)), door.now)
        return outcome.read_in(new.source) if isinstance(outcome, Accepted) else outcome

    return write(access.writer, decide)


def ask_with_photo(
    access: RelationshipAccess, new: NewQuestion, photo: BinaryIO, size: int
) -> Recorded | Refused:
    """A question that comes with a file of ``size`` bytes, which is kept as it is."""
    access.writer  # noqa: B018  who may only read leaves no file behind
    kept = attachments.keep(access.merchant_id, access.relationship_id, photo, size)
    if isinstance(kept, Refused):
        return kept

    def decide(door: Door) -> Accepted | Refused:
        asking = _asking(access, new, door.now, keeper_of(access))
        attachments.name(kept, asking.id)
        return question.ask(replace(asking, attachments=(attachments.reference(kept),)), door.now)

    done = write(access.writer, decide)
    if isinstance(done, Refused) or done.repeated:
        attachments.forget(kept)
    return done


def answer(
    access: RelationshipAccess, question_id: UUID, text: str, source: Source | None = None
) -> Recorded | Refused:
    """The answer, given by who owes it or noted by who asked; ``source`` is where it was read."""

    def decide(_: Door) -> Accepted | Refused:
        outcome = question.answer(queries.standing(access, question_id), access.side, text)
        return outcome.read_in(source) if isinstance(outcome, Accepted) else outcome

    return write(access.writer, decide)


def hand(access: RelationshipAccess, question_id: UUID, owner: UUID) -> Recorded | Refused:
    """Somebody else of this side answers."""
    return write(
        access.writer,
        lambda _: question.hand(
            queries.standing(access, question_id), access.side, owner, queries.answerers(access)
        ),
    )


def close(
    access: RelationshipAccess, question_id: UUID, outcome: Outcome, note: str | None = None
) -> Recorded | Refused:
    """The asker says whether it is settled."""
    return write(
        access.writer,
        lambda _: question.close(queries.standing(access, question_id), access.side, outcome, note),
    )


def write_note(access: RelationshipAccess, text: str) -> Recorded | Refused:
    """A note for the team."""
    return write(access.writer, lambda _: conversation.write_note(access.side, text))


def share_note(access: RelationshipAccess, note: UUID) -> Recorded | Refused:
    """Both sides read the note from here on."""
    return write(access.writer, lambda _: conversation.share_note(access.side, queries.note(access, note)))


def record_message(
    access: RelationshipAccess, message: MessageSent | MessageReceived, at: datetime | None = None
) -> Recorded | Refused:
    """A message that went to the customer, or came from them."""
    whose = Side.MERCHANT if isinstance(message, MessageSent) else Side.CUSTOMER
    return write(access.writer, lambda _: Accepted((Draft(message, whose, happened_at=at),)))


def _asking(access: RelationshipAccess, new: NewQuestion, now: datetime, keeper: UUID | None) -> Asking:
    ours = new.asker is Side.CUSTOMER
    announced = ours and new.due is None
    return Asking(
        id=new.id or clock.new_id(),
        asker=new.asker,
        text=new.text,
        due=answer_due(access.merchant, now) if announced else new.due,
        announced=announced,
        topic=new.topic,
        owner=(new.owner or keeper) if ours else new.owner,
    )
