"""Reading texts for candidates: a batch at once, in a fixed number of queries, and nothing twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from bothways.language.cues import Register
from bothways.language.en.reporting import ENGLISH as REPORTING
from bothways.language.findings import findings
from bothways.language.reports import reports
from bothways.language.sentences import sentences
from bothways.language.tongues import tongue_of
from bothways.listening import followup
from bothways.listening.alike import Standing, stands_already
from bothways.listening.followup import FollowUp, Open
from bothways.listening.proposal import Deed, Proposal, Sort, proposals
from bothways.units.identity import derived
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.rows import row_of_follow_up, row_of_proposal
from bothways_web.listening.source import Source, Turn
from bothways_web.listening.standing import Stands, stands
from bothways_web.parties.calendar import said_of
from bothways_web.parties.models import Merchant

_REGISTERS = {Sort.TALK: Register.NOTE, Sort.TRANSCRIPT: Register.SPEECH}
#: Texts in which somebody may report or answer something, rather than ask it.
_REPORTING = frozenset({Sort.TALK, Sort.MAIL, Sort.MESSAGE, Sort.TRANSCRIPT})


@dataclass(frozen=True, slots=True)
class Heard:
    """What one text does: proposals by itself; reports and answers by what is open."""

    source: Source
    proposals: tuple[Proposal, ...]
    reports: bool


def read(merchant: Merchant, sources: Sequence[Source]) -> int:
    """Read texts of one merchant's customers, the oldest first; how many candidates are new."""
    return keep(merchant, listen(merchant, sources))


def listen(merchant: Merchant, sources: Sequence[Source]) -> list[Heard]:
    """What the texts do by themselves, of those that do something. No query."""
    return [one for source in sources if (one := hear(merchant, source)).proposals or one.reports]


def keep(merchant: Merchant, heard: Sequence[Heard]) -> int:
    """Keep what was heard and does not stand already; how many candidates are new.

    At most five queries, however many there are; none where nothing is found.
    """
    if not heard:
        return 0
    standing = stands({one.source.relationship_id for one in heard})
    rows, done = list[Candidate](), set[UUID]()
    for one in heard:
        there = standing[one.source.relationship_id]
        done |= _done_meanwhile(one, there)
        rows += _new(merchant, one, there)
    for row in rows:
        if row.id in done:
            row.state = State.SETTLED
    Candidate.objects.bulk_create(rows, ignore_conflicts=True)
    if done:
        Candidate.objects.filter(id__in=done, state=State.OPEN).update(state=State.SETTLED)
    return len(rows)


def hear(merchant: Merchant, source: Source) -> Heard:
    """What a text does by itself, in reading order. No query."""
    said = said_of(merchant, source.at)
    register = _REGISTERS.get(source.sort, Register.MAIL)
    found: list[Proposal] = []
    for turn in turns_of(source):
        words = source.text[turn.start : turn.end]
        acts = findings(words, said, tongue_of(words), register)
        found += proposals(acts, turn.side, source.sort, turn.start)
    return Heard(source, tuple(found), source.sort in _REPORTING)


def turns_of(source: Source) -> tuple[Turn, ...]:
    """Who says what in a text; a text without turns is all its writer's."""
    return source.turns or (Turn(source.writer, 0, len(source.text)),)


def identity(source: Source, deed: Deed, place: int | UUID) -> UUID:
    """The candidate's id, and that of what it becomes; ``place`` is where it stands, or what it answers."""
    return derived(source.id, "heard", source.sort.value, deed.value, place)


def _new(merchant: Merchant, heard: Heard, there: Stands) -> Iterator[Candidate]:
    source = heard.source
    if heard.reports:
        yield from _following_up(merchant, heard, there)
    for each in heard.proposals:
        key = identity(source, each.deed, each.start)
        known = [one for one in there.said if one.known_to(source.private_to)]
        if key in there.ids or (each.deed is not Deed.THANKS and stands_already(each, known)):
            continue
        there.ids.add(key)
        day = each.dues[0].on if each.dues else None
        there.said.append(Standing(each.deed, each.side, each.what, day, source.private_to))
        if each.deed is Deed.PROMISE:
            there.unconfirmed.append(Open(key, each.side, each.what, source.at, source.private_to))
        yield row_of_proposal(merchant.id, source, each, key)


def _done_meanwhile(heard: Heard, there: Stands) -> set[UUID]:
    """Promises that nobody confirmed yet and that this text reports as done: no need to ask any more."""
    source, found = heard.source, set[UUID]()
    # What one member alone may read changes nothing for the others.
    mine = [one for one in there.unconfirmed if source.private_to in (None, one.seen_by)]
    if heard.reports and mine:
        for turn in turns_of(source):
            said = reports(source.text[turn.start : turn.end], REPORTING)
            found |= {one.about.id for one in followup.done(said, turn.side, source.at, mine)}
    return found


def _following_up(merchant: Merchant, heard: Heard, there: Stands) -> Iterator[Candidate]:
    """Reports and answers in the text to what is open; what it promises or asks itself is neither."""
    source = heard.source
    doing = {each.start for each in heard.proposals if each.deed is not Deed.THANKS}
    for turn in turns_of(source):
        for deed, each in _closing(source, turn, there):
            key = identity(source, deed, each.about.id)
            if key in there.ids or (deed is Deed.ANSWER and each.start + turn.start in doing):
                continue
            there.ids.add(key)
            yield row_of_follow_up(merchant.id, source, deed, each, turn, key)


def _closing(source: Source, turn: Turn, there: Stands) -> Iterator[tuple[Deed, FollowUp]]:
    words = source.text[turn.start : turn.end]
    if any(one.side is turn.side for one in there.promises):
        for each in followup.done(reports(words, REPORTING), turn.side, source.at, there.promises):
            yield Deed.DONE, each
    if any(one.side is turn.side for one in there.questions):
        for each in followup.answers(list(sentences(words)), turn.side, source.at, there.questions):
            yield Deed.ANSWER, each
