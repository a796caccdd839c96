"""Reading texts for candidates: a batch at once, in a fixed number of queries, and nothing twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from bothways.language.dates.moment import Said
from bothways.language.en.language import ENGLISH
from bothways.language.findings import Register, findings
from bothways.listening.alike import Standing, stands_already
from bothways.listening.proposal import Deed, Proposal, Sort, proposals
from bothways.units.due import Due
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.source import Source
from bothways_web.listening.standing import earlier, open_promises
from bothways_web.parties.calendar import calendar_of
from bothways_web.parties.models import Merchant

DUES = TypeAdapter(tuple[Due, ...])
#: So much of a text is shown before and after the sentence, in characters.
AROUND = 100
_LONGEST = 500


def read(merchant: Merchant, sources: Sequence[Source]) -> int:
    """Read texts of one merchant's customers; how many candidates are new. At most three queries."""
    found = [(source, each) for source in sources for each in heard(merchant, source)]
    if not found:
        return 0
    relationships = {source.relationship_id for source, _ in found}
    before = earlier(relationships)
    standing: dict[UUID, list[Standing]] = defaultdict(list)
    for relationship, one in (*open_promises(relationships), *before.standing):
        standing[relationship].append(one)
    rows = [row for source, each in found for row in _new(merchant, source, each, before.ids, standing)]
    Candidate.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def heard(merchant: Merchant, source: Source) -> Iterator[Proposal]:
    """What a text seems to do, in reading order."""
    local = source.at.astimezone(ZoneInfo(merchant.zone))
    said = Said(local.date(), local.time(), merchant.zone, calendar_of(merchant))
    register = _REGISTERS.get(source.sort, Register.MAIL)
    if not source.turns:
        yield from proposals(findings(source.text, said, ENGLISH, register), source.writer, source.sort)
    for turn in source.turns:
        words = source.text[turn.start : turn.end]
        yield from proposals(findings(words, said, ENGLISH, register), turn.side, source.sort, turn.start)


def identity(source: UUID, deed: Deed, start: int) -> UUID:
    """The candidate's id, and that of what it becomes."""
    return derived(source, "heard", deed.value, start)


def _new(
    merchant: Merchant,
    source: Source,
    each: Proposal,
    known: frozenset[UUID],
    standing: dict[UUID, list[Standing]],
) -> Iterable[Candidate]:
    there = standing[source.relationship_id]
    key = identity(source.id, each.deed, each.start)
    if key in known or (each.deed is not Deed.THANKS and stands_already(each, there)):
        return
    there.append(Standing(each.deed, each.side, each.what, each.dues[0].on if each.dues else None))
    yield _row(merchant, source, each, key)


def _row(merchant: Merchant, source: Source, each: Proposal, key: UUID) -> Candidate:
    return Candidate(
        id=key,
        merchant_id=merchant.id,
        relationship_id=source.relationship_id,
        deed=each.deed.value,
        side=each.side.value,
        writer=source.writer.value,
        sort=source.sort.value,
        source_id=source.id,
        start=each.start,
        end=each.end,
        before=_before(source.text, each.start),
        sentence=each.sentence,
        after=_after(source.text, each.end),
        what=each.what[:_LONGEST],
        dues=DUES.dump_python(each.dues, mode="json"),
        sure=round(each.confidence * 1000),
        rank=_rank(each),
        because=list(each.because),
        conditional=each.conditional,
        private_to=source.private_to,
        happened_at=source.at,
        read_at=clock.now(),
        state=State.COUNTED if each.deed is Deed.THANKS else State.OPEN,
    )


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


_REGISTERS = {Sort.TALK: Register.NOTE, Sort.TRANSCRIPT: Register.SPEECH}
