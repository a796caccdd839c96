"""From what was heard to the row that keeps it."""

from uuid import UUID

from pydantic import TypeAdapter

from bothways.listening.followup import FollowUp
from bothways.listening.proposal import Deed, Proposal
from bothways.units.due import Due
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.source import Source, Turn

_DUES = TypeAdapter(tuple[Due, ...])
#: So much of a text is shown before and after the sentence, in characters.
AROUND = 100
_LONGEST = 500
_LAST = 2


def dues_of(candidate: Candidate) -> tuple[Due, ...]:
    """Each way to read when it is due, the likeliest first."""
    return _DUES.validate_python(candidate.dues)


def row_of_proposal(merchant: UUID, source: Source, each: Proposal, key: UUID) -> Candidate:
    """What a text promises, asks, wishes or complains of."""
    row = _row(merchant, source, key, each.start, each.end)
    row.deed, row.side, row.sentence = each.deed.value, each.side.value, each.sentence
    row.what = each.what[:_LONGEST]
    row.due_at = each.dues[0].at if each.dues else None
    row.dues = _DUES.dump_python(each.dues, mode="json")
    row.sure, row.because = round(each.confidence * 1000), list(each.because)
    row.conditional, row.rank = each.conditional, _LAST if _is_over(each) else _rank(each)
    row.state = State.COUNTED if each.deed is Deed.THANKS else State.OPEN
    return row


def row_of_follow_up(
    merchant: UUID, source: Source, deed: Deed, each: FollowUp, turn: Turn, key: UUID
) -> Candidate:
    """What a text says of something that is open."""
    row = _row(merchant, source, key, each.start + turn.start, each.end + turn.start)
    row.deed, row.side, row.sentence = deed.value, each.about.side.value, each.sentence
    row.what, row.answers, row.about = each.sentence[:_LONGEST], each.about.id, each.about.what
    row.sure, row.because, row.rank = round(each.confidence * 1000), list(each.because), 1
    return row


def _row(merchant: UUID, source: Source, key: UUID, start: int, end: int) -> Candidate:
    return Candidate(
        id=key,
        merchant_id=merchant,
        relationship_id=source.relationship_id,
        writer=source.writer.value,
        sort=source.sort.value,
        source_id=source.id,
        start=start,
        end=end,
        before=_before(source.text, start),
        after=_after(source.text, end),
        member=source.member,
        private_to=source.private_to,
        happened_at=source.at,
        read_at=clock.now(),
    )


def _is_over(each: Proposal) -> bool:
    """Whether its day had passed when it was read, as in an old mail: what is to come is looked at first."""
    return bool(each.dues) and each.dues[0].is_past(clock.now())


def _rank(each: Proposal) -> int:
    """Ours with a date first, then what is asked of us or promised, then the rest."""
    if each.ours_with_date:
        return 0
    return 1 if each.deed is Deed.PROMISE or each.side is Side.MERCHANT else 2


def _before(text: str, start: int) -> str:
    """The words before a place, from a whole word on."""
    cut = text[max(start - AROUND, 0) : start]
    return cut if start <= AROUND else "… " + cut.partition(" ")[2]


def _after(text: str, end: int) -> str:
    cut = text[end : end + AROUND]
    return cut if end + AROUND >= len(text) else cut.rpartition(" ")[0] + " …"
