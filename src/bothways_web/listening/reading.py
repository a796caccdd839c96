"""Reading texts for candidates: a batch at once, in a fixed number of queries, and nothing twice."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from bothways.language.dates.moment import Said
from bothways.language.en.reporting import ENGLISH as REPORTING
from bothways.language.reports import reports
from bothways.language.sentences import sentences
from bothways.listening import followup
from bothways.listening.alike import Standing, stands_already
from bothways.listening.followup import FollowUp, Open
from bothways.listening.proposal import Deed
from bothways.units.identity import derived
from bothways_web.listening.heard import Heard, hear_all, turns_of
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.rows import row_of_follow_up, row_of_proposal
from bothways_web.listening.source import Source, Turn
from bothways_web.listening.standing import Stands, stands
from bothways_web.parties.calendar import said_of
from bothways_web.parties.models import Merchant


def read(merchant: Merchant, sources: Sequence[Source]) -> int:
    """Read texts of one merchant's customers, the oldest first; how many candidates are new."""
    return keep(merchant, hear_all(said_when(merchant, sources)))


def said_when(merchant: Merchant, sources: Sequence[Source]) -> list[tuple[Source, Said]]:
    """Texts with when each was said, by the merchant's clock and calendar."""
    return [(source, said_of(merchant, source.at)) for source in sources]


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
