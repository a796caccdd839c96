"""One question as it is printed, for the side that reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bothways.conversations.kinds import Topic
from bothways.conversations.question import State
from bothways.units.side import Side
from bothways_web.conversations.models import Question
from bothways_web.foundation import wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.names import Names

_TOPICS = {
    Topic.ADVISE.value: gettext_lazy("advice"),
    Topic.WRONG.value: gettext_lazy("something is wrong"),
    Topic.REFUND.value: gettext_lazy("money back"),
    Topic.REPLACEMENT.value: gettext_lazy("replacement"),
    Topic.GUARANTEE.value: gettext_lazy("guarantee"),
    Topic.ERASE.value: gettext_lazy("to be erased"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what the reader can do about it.

    ``access`` is the reader's, so that the row can stand in a list over several customers; ``customer`` is
    named there. ``when`` is by when the answer is owed, or what became of it.
    """

    access: RelationshipAccess
    question: Question
    when: str
    late: bool
    notes: tuple[str, ...]
    customer: str = ""

    @property
    def id(self) -> UUID:
        return self.question.id

    @property
    def owes(self) -> str:
        """The side that owes the answer, or the next word once it is given."""
        return self.question.asker if self.answered else self.answerer

    @property
    def answerer(self) -> str:
        """The side that owes the answer."""
        return Side(self.question.asker).other.value

    @property
    def chip(self) -> str:
        """What it is about, when that is not a plain question."""
        return str(_TOPICS.get(self.question.topic, ""))

    @property
    def mine(self) -> bool:
        """Whether the reader's side asked it."""
        return self.question.asker == self.access.side.value

    @property
    def open(self) -> bool:
        """Whether it waits for an answer."""
        return self.question.state == State.OPEN.value

    @property
    def answered(self) -> bool:
        """Whether the asker is to say if the answer settles it."""
        return self.question.state == State.ANSWERED.value

    @property
    def can_answer(self) -> bool:
        """Whether the reader owes the answer."""
        return self._acts and self.open and not self.mine

    @property
    def can_judge(self) -> bool:
        """Whether the reader is to say if it is settled."""
        return self._acts and self.answered and self.mine

    @property
    def can_let_go(self) -> bool:
        """Whether the reader asked and may need it no more."""
        return self._acts and self.open and self.mine

    @property
    def _acts(self) -> bool:
        """Whether acts are shown: to whoever can do them, and to whoever looks through their eyes."""
        return self.access.can_write or self.access.looking


def asked(
    access: RelationshipAccess, question: Question, names: Names, now: datetime, customer: str = ""
) -> Asked:
    """How a question stands, for the side that ``access`` looks from."""
    late = question.state == State.OPEN.value and question.due_at is not None and question.due_at < now
    notes = tuple(note for note in _notes(access, question, names, now) if note)
    return Asked(access, question, _when(access, question, now, late), late, notes, customer)


def _when(access: RelationshipAccess, question: Question, now: datetime, late: bool) -> str:
    zone = access.merchant.zone
    today = wording.local_day(now, zone)
    if question.state == State.OPEN.value:
        if question.due_on is None:
            return _("no date")
        return wording.late(question.due_on, today) if late else wording.day(question.due_on, today)
    if question.state == State.ANSWERED.value:
        return _("answered")
    return _("settled") if question.state == State.SETTLED.value else _("let go")


def _notes(access: RelationshipAccess, question: Question, names: Names, now: datetime) -> Iterator[str]:
    zone, merchant = access.merchant.zone, access.merchant.name
    today = wording.local_day(now, zone)
    day = {"day": wording.day(wording.local_day(question.asked_at, zone), today)}
    if question.asker == access.side.value:
        yield _("you asked %(day)s") % day
    elif access.side is Side.MERCHANT:
        yield _("they asked %(day)s") % day
    else:
        yield _("%(merchant)s asked %(day)s") % {"merchant": merchant, **day}
    if not question.own_word:
        yield _("noted for them") if question.asker != access.side.value else _("noted for you")
    if question.state == State.OPEN.value and names.first(question.owner):
        yield _("%(name)s answers") % {"name": names.first(question.owner)}
    if question.missing:
        yield _("still open: %(what)s") % {"what": question.missing}
    if question.attachments:
        yield _("with a photo")
