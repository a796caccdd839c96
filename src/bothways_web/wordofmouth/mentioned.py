"""One mention as it is printed on the desk, and one on the page of whoever said it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bothways.wordofmouth.kinds import Rating
from bothways.wordofmouth.rating import in_words
from bothways_web.foundation import wording
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.names import Names
from bothways_web.wordofmouth.models import Mention, TiedMention, Way

_WAYS = {
    Way.FILE: gettext_lazy("came by a file"),
    Way.FEED: gettext_lazy("came by a feed"),
    Way.MAIL: gettext_lazy("came by a mail"),
    Way.PROGRAM: gettext_lazy("came by a program"),
    Way.HAND: gettext_lazy("written down by hand"),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Which customer it may have been, and why that is thought."""

    relationship: UUID
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention on the desk. ``customer`` said it, where it is tied; ``proposal`` is who may have."""

    access: MerchantAccess
    mention: Mention
    tie: TiedMention | None
    customer: str
    proposal: Proposal | None
    when: str
    late: bool
    day: str
    owner: str
    answered: str

    @property
    def id(self) -> UUID:
        return self.mention.id

    @property
    def shown(self) -> Mention | TiedMention:
        """What holds the answer, and the words as they stand in the book."""
        return self.tie or self.mention

    @property
    def rating(self) -> str:
        """``4 of 5``; empty without a rating."""
        return rating_words(self.mention.rating, self.mention.best)

    @property
    def is_answered(self) -> bool:
        """Whether it was answered."""
        return self.shown.answered_at is not None

    @property
    def is_aside(self) -> bool:
        """Whether it was set aside."""
        return self.tie is None and self.mention.aside_at is not None

    @property
    def can_tie(self) -> bool:
        """Whether it may be tied to a customer."""
        return self.access.can_write and self.tie is None and not self.is_aside

    @property
    def can_return(self) -> bool:
        """Whether it was set aside and may be put back."""
        return self.access.can_write and self.is_aside

    @property
    def came(self) -> str:
        """How it came in."""
        return str(_WAYS[Way(self.mention.way)])

    @property
    def waits(self) -> str:
        """By when it is to be answered, or what became of it, in a sentence's end."""
        if self.is_answered or self.is_aside or self.mention.due_on is None or self.late:
            return self.when
        return _("to be answered: %(when)s") % {"when": self.when}

    @property
    def can_answer(self) -> bool:
        """Whether it may be answered."""
        return self.access.can_write and not self.is_answered and not self.is_aside

    @property
    def handle(self) -> RelationshipAccess | None:
        """The way into the customer's book, where it is tied."""
        return self.access.unchecked(self.tie.relationship_id) if self.tie else None


def mentioned(
    access: MerchantAccess,
    row: Mention,
    tie: TiedMention | None,
    customer: str,
    proposal: Proposal | None,
    names: Names,
    now: datetime,
) -> Mentioned:
    """How a mention stands. No query."""
    zone, shown = access.merchant.zone, tie or row
    today = wording.local_day(now, zone)
    waits = shown.answered_at is None and (tie is not None or row.aside_at is None)
    late = waits and row.due_at is not None and row.due_at < now
    return Mentioned(
        access,
        row,
        tie,
        customer,
        proposal,
        _when(row, shown, waits, late, today),
        late,
        wording.full_day(wording.local_day(row.said_at, zone), today),
        names.first(row.owner),
        _answered(shown, names, zone, today),
    )


def _when(row: Mention, shown: Mention | TiedMention, waits: bool, late: bool, today: date) -> str:
    if shown.answered_at is not None:
        return _("answered")
    if not waits:
        return _("set aside")
    if row.due_on is None:
        return _("no hurry")
    return wording.late(row.due_on, today) if late else wording.day(row.due_on, today)


def _answered(shown: Mention | TiedMention, names: Names, zone: str, today: date) -> str:
    """Who answered, where and when; empty while nobody has."""
    if shown.answered_at is None:
        return ""
    day = wording.full_day(wording.local_day(shown.answered_at, zone), today)
    who = names.first(shown.answered_by)
    if not who:
        return _("answered at %(place)s, %(day)s") % {"place": shown.answer_place, "day": day}
    return _("%(name)s answered at %(place)s, %(day)s") % {
        "name": who,
        "place": shown.answer_place,
        "day": day,
    }


def rating_words(value: Decimal | None, best: Decimal | None) -> str:
    """A rating in words; empty without one."""
    return in_words(Rating(value=value, best=best)) if value is not None and best else ""
