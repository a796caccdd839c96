"""Transcripts as texts to be read: the words of those who speak for a side, one turn after the other."""

from collections.abc import Mapping
from uuid import UUID

from bothways.journal.entry import Entry
from bothways.language.transcripts.reading import read
from bothways.listening.proposal import Sort
from bothways.units.side import Side
from bothways_web.conversations.models import Transcript
from bothways_web.listening.source import Source, Turn


def of_talks(talks: Mapping[UUID, Entry]) -> list[Source]:
    """The transcripts of these talks whose words are still kept. One query."""
    rows = Transcript.objects.filter(conversation_id__in=list(talks), gone_at=None)
    return [_source(row, talks[row.conversation_id]) for row in rows if row.conversation_id]


def _source(row: Transcript, talk: Entry) -> Source:
    """Places are those in the words as they were spoken, each turn on a line with its speaker's name."""
    lines, turns, place = list[str](), list[Turn](), 0
    for turn in read(row.text).turns:
        head = f"{turn.speaker}: " if turn.speaker else ""
        side = row.speakers.get(turn.speaker)
        if side:
            start = place + len(head)
            turns.append(Turn(Side(side), start, start + len(turn.text)))
        lines.append(head + turn.text)
        place += len(lines[-1]) + 1
    return Source(
        id=talk.id,
        relationship_id=row.relationship_id,
        sort=Sort.TRANSCRIPT,
        text="\n".join(lines),
        writer=Side(row.side),
        at=talk.envelope.happened_at,
        turns=tuple(turns),
        member=row.member if row.side == Side.MERCHANT else None,
    )
