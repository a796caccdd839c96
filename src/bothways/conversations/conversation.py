"""Logging a talk, and notes of the team that may be shared later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bothways.conversations import refusals
from bothways.conversations.kinds import ConversationLogged, NoteShared, NoteWritten
from bothways.conversations.question import Asking, asked
from bothways.journal.entry import Accepted, Draft, Stream
from bothways.units.refusal import Refused
from bothways.units.side import Side


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it stands: the entry that holds it, its text, and whether it was shared."""

    entry: UUID
    text: str
    shared: bool


def log(
    side: Side,
    talk: ConversationLogged,
    at: datetime,
    questions: Sequence[Asking],
    now: datetime,
    entry: UUID | None = None,
) -> Accepted | Refused:
    """``side`` logs a talk of ``at`` with the promises and questions that came up in it.

    ``entry`` is the id that the talk's entry is to have, so that its questions can name it.
    """
    if at > now:
        return refusals.TALK_IS_IN_THE_FUTURE
    dues = [obligation.due for obligation in talk.opens] + [question.due for question in questions]
    if any(due is not None and due.at < at for due in dues):
        return refusals.DUE_IS_BEFORE_IT_WAS_SAID
    first = Draft(talk, side, happened_at=at, id=entry)
    return Accepted((first, *(asked(question, at, entry) for question in questions)))


def write_note(side: Side, text: str) -> Accepted | Refused:
    """A note that only the merchant's team reads."""
    if side is not Side.MERCHANT:
        return refusals.NOTES_ARE_THE_TEAMS
    return Accepted((Draft(NoteWritten(text=text), side, Stream.INTERNAL),))


def share_note(side: Side, note: Note | None) -> Accepted | Refused:
    """From here on both sides read the note: a new, shared entry with the same words."""
    if side is not Side.MERCHANT:
        return refusals.NOTES_ARE_THE_TEAMS
    if note is None:
        return refusals.NOTE_IS_UNKNOWN
    if note.shared:
        return refusals.NOTE_IS_SHARED
    return Accepted((Draft(NoteShared(note=note.entry, text=note.text), side, subject=note.entry),))
