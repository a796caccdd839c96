"""Transcripts kept beside the journal: handed in, tied to a talk, and gone when their time is over.

Whoever hands one in says that everybody knew of it. Its words stay for as long as they said; the talk and its
figures stand in the journal. Either side may take the words away before.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from bothways.conversations.balance import Balance, Said, balance
from bothways.language.cues import Act, Register
from bothways.language.dates.moment import Said as Moment
from bothways.language.en.language import ENGLISH
from bothways.language.findings import findings
from bothways.language.sentences import sentences
from bothways.language.transcripts.reading import read
from bothways.language.transcripts.turns import Transcript as Turns
from bothways.language.transcripts.turns import Turn
from bothways.units.side import Side
from bothways_web.conversations.models import Transcript
from bothways_web.foundation import clock
from bothways_web.journal.registry import Erasing
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import said_of

#: Characters of the longest transcript: some eight hours of talk.
LONGEST = 1_000_000
_UNNAMED_FOR = timedelta(days=1)


def keep(access: RelationshipAccess, text: str) -> Transcript:
    """What was handed in, until it is said who speaks for whom."""
    access.writer  # noqa: B018  who may only read leaves nothing behind
    return Transcript.objects.create(
        merchant_id=access.merchant_id,
        relationship_id=access.relationship_id,
        side=access.side.value,
        member=access.member,
        text=text,
    )


def name(row: Transcript, talk: UUID, sides: Mapping[str, Side | None], days: int) -> None:
    """The talk is logged, and the words are kept for some days; inside the transaction that records it."""
    row.conversation_id = talk
    row.speakers = {speaker: side.value if side else "" for speaker, side in sides.items()}
    row.until = clock.now().date() + timedelta(days=days)
    row.save(update_fields=["conversation_id", "speakers", "until"])


def take_away(access: RelationshipAccess, row: Transcript) -> None:
    """One side has the words deleted; that it did stays, and so do the talk and its figures."""
    access.writer  # noqa: B018  who may only read takes nothing away
    _gone(Transcript.objects.filter(id=row.id), access.side.value)


def throw_away(row: Transcript) -> None:
    """What was handed in is not to become a talk."""
    row.delete()


def erase(erasing: Erasing) -> None:
    """The words of talks that are being erased go with them, and so does what waits to become one."""
    rows = Transcript.objects.filter(relationship_id=erasing.relationship)
    if not erasing.whole:
        rows = rows.filter(conversation_id__in=erasing.entries)
    rows.delete()


def sweep(now: datetime) -> int:
    """Delete the words whose time is over, and what was handed in and never became a talk; how many."""
    over = _gone(Transcript.objects.filter(until__lt=now.date(), gone_at=None))
    unnamed, _ = Transcript.objects.filter(conversation_id=None, kept_at__lt=now - _UNNAMED_FOR).delete()
    return over + unnamed


def turns(text: str) -> Turns:
    """The text as turns, and what could not be read of it."""
    return read(text)


def measure(access: RelationshipAccess, found: Turns, sides: Mapping[str, Side | None]) -> Balance:
    """Who spoke how long and asked how much, by the sides that speakers were given."""
    moment = said_of(access.merchant, clock.now())
    return balance([_said(turn, sides.get(turn.speaker), moment) for turn in found.turns])


def _gone(rows: QuerySet[Transcript], by: str = "") -> int:
    return rows.update(text="", speakers={}, gone_at=clock.now(), gone_by=by)


def _said(turn: Turn, side: Side | None, moment: Moment) -> Said:
    heard = findings(turn.text, moment, ENGLISH, Register.SPEECH)
    asked = {finding.start for finding in heard if finding.act is Act.QUESTION}
    told = sum(1 for _ in sentences(turn.text))
    return Said(side, len(turn.text.split()), max(told, len(asked)), len(asked), turn.begins, turn.ends)
