"""What a candidate becomes once a person confirms it: one act of the room that it belongs to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bothways.conversations.kinds import Topic
from bothways.conversations.refusals import QUESTION_IS_UNKNOWN
from bothways.journal.entry import Recorded, Source
from bothways.journal.obligation import Obligation
from bothways.knowledge.kinds import WishStated
from bothways.listening.proposal import Deed, Sort
from bothways.promises.refusals import THERE_IS_NO_SUCH_PROMISE
from bothways.units.due import Due
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.conversations import actions as conversations
from bothways_web.conversations.new_question import NewQuestion
from bothways_web.knowledge import actions as knowledge
from bothways_web.listening.models import Candidate
from bothways_web.parties.access import RelationshipAccess
from bothways_web.promises import actions as promises

Outcome: TypeAlias = Recorded | Refused


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says it is, after mending: whose, what, by when."""

    side: Side
    what: str
    due: Due | None = None


Becoming: TypeAlias = Callable[[RelationshipAccess, Candidate, Said], Outcome]


def source_of(row: Candidate) -> Source:
    """Where it was read, as its entry says for ever: the mail or the entry, and the place in it."""
    mail = str(row.source_id) if row.sort == Sort.MAIL else None
    entry = None if mail else row.source_id
    return Source(mail=mail, entry=entry, start=row.start, end=row.end)


def _obligation(access: RelationshipAccess, row: Candidate, said: Said) -> Obligation:
    owner = access.member if said.side is access.side else None
    return Obligation(id=row.id, debtor=said.side, what=said.what, due=said.due, owner=owner)


def _promise(access: RelationshipAccess, row: Candidate, said: Said) -> Outcome:
    return promises.promise(access, _obligation(access, row, said), source_of(row))


def _request(access: RelationshipAccess, row: Candidate, said: Said) -> Outcome:
    asked = _obligation(access, row, said)
    if said.side is access.side:
        return promises.note_asked(access, asked, source_of(row))
    return promises.ask(access, asked, source=source_of(row))


def _asked(topic: Topic) -> Becoming:
    def ask(access: RelationshipAccess, row: Candidate, said: Said) -> Outcome:
        asker = said.side.other
        return conversations.ask(
            access, NewQuestion(said.what, asker, topic, said.due, id=row.id, source=source_of(row))
        )

    return ask


def _complaint(access: RelationshipAccess, row: Candidate, said: Said) -> Outcome:
    wrong = NewQuestion(said.what, Side.CUSTOMER, Topic.WRONG, said.due, id=row.id, source=source_of(row))
    return conversations.ask(access, wrong)


def _wish(access: RelationshipAccess, row: Candidate, said: Said) -> Outcome:
    return knowledge.wish(access, said.side, WishStated(words=said.what), row.id, source_of(row))


def _done(access: RelationshipAccess, row: Candidate, said: Said) -> Outcome:
    """The debtor's own word that it is done; or the creditor's, who read that it is, that it was kept."""
    if row.answers is None:
        return THERE_IS_NO_SUCH_PROMISE
    if access.side == row.side:
        return promises.report_done(access, row.answers, said.what, row.happened_at, source_of(row))
    return promises.accept(access, row.answers, source=source_of(row))


def _answer(access: RelationshipAccess, row: Candidate, said: Said) -> Outcome:
    if row.answers is None:
        return QUESTION_IS_UNKNOWN
    return conversations.answer(access, row.answers, said.what, source_of(row))


BECOMES: Mapping[Deed, Becoming] = {
    Deed.PROMISE: _promise,
    Deed.REQUEST: _request,
    Deed.QUESTION: _asked(Topic.ASK),
    Deed.WISH: _wish,
    Deed.DONE: _done,
    Deed.ANSWER: _answer,
    Deed.COMPLAINT: _complaint,
}
