"""Standard amends as either side reads them, and the one that a promise's amends begin with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from bothways.promises.promise import Promise
from bothways.promises.standard_kinds import Case
from bothways.promises.standards import Standard, StandardState, following, to_choose
from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.promises import labels, queries_standard


@dataclass(frozen=True, slots=True)
class StandardRow:
    """What follows in one case, where that stands, and what the reader can do: names of acts."""

    standard: Standard
    case: str
    stands: str
    waits: bool
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StandardsPanel:
    """What holds and what is proposed; ``waiting`` are those that wait for the reader's word."""

    rows: tuple[StandardRow, ...]

    @property
    def waiting(self) -> tuple[StandardRow, ...]:
        """What the reader is asked for."""
        return tuple(one for one in self.rows if one.waits)


@dataclass(frozen=True, slots=True)
class ToAgree:
    """What one of several customers proposes."""

    access: RelationshipAccess
    customer: str
    case: str
    standard: Standard


@dataclass(frozen=True, slots=True)
class Choice:
    """Standard amends that may follow for a promise: ``chosen`` the one that the form begins with."""

    standard: Standard
    case: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Follows:
    """What amends for a promise begin with, where that comes from, and what else was agreed.

    ``what`` is empty where nothing was agreed or a person is to choose among ``choices``.
    """

    what: str = ""
    source: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def to_choose(self) -> tuple[Choice, ...]:
        """The choices where there is one: not when the only one is chosen already."""
        return () if len(self.choices) == 1 and self.what else self.choices


def standards_panel(access: RelationshipAccess, customer: str) -> StandardsPanel:
    """What is agreed and proposed; ``customer`` is their name. One query."""
    today = wording.local_day(clock.now(), access.merchant.zone)
    other = customer if access.side is Side.MERCHANT else access.merchant.name
    order = list(Case)
    shown = [one for one in queries_standard.standards(access) if one.is_open]
    shown.sort(key=lambda one: (order.index(one.case), one.state is StandardState.PROPOSED))
    return StandardsPanel(tuple(_row(access, one, other, today) for one in shown))


def to_agree(access: MerchantAccess, limit: int) -> tuple[ToAgree, ...]:
    """What customers propose and the merchant has yet to answer, the oldest first. Two queries at most."""
    return tuple(
        ToAgree(
            access.unchecked(one.relationship_id),  # the query gave only those one may see
            one.customer,
            labels.of_case(one.standard.case),
            one.standard,
        )
        for one in queries_standard.to_answer(access, limit)
    )


def follows(access: RelationshipAccess, promise: Promise, chosen: str = "") -> Follows:
    """What amends for a promise begin with: its own terms, else the agreed standard. At most one query.

    ``chosen`` is the id of the one that a person picked, which goes before what the record says.
    """
    if promise.otherwise:
        return Follows(promise.otherwise, _("So it was agreed for when it is not kept."))
    known, now = queries_standard.standards(access), clock.now()
    possible = to_choose(promise, known, now)
    picked = next((one for one in possible if str(one.id) == chosen), None) or following(promise, known, now)
    choices = tuple(Choice(one, labels.of_case(one.case), one is picked) for one in possible)
    if picked is None or picked.agreed_at is None:
        return Follows(choices=choices)
    said = {
        "case": labels.of_case(picked.case).lower(),
        "day": _agreed_on(access, picked, wording.local_day(now, access.merchant.zone)),
    }
    return Follows(picked.follows, _("You both agreed on this for %(case)s, on %(day)s.") % said, choices)


def _row(access: RelationshipAccess, one: Standard, other: str, today: date) -> StandardRow:
    waits = one.waits_for is access.side
    acts: tuple[str, ...]
    if one.state is StandardState.AGREED:
        stands, acts = _("agreed on %(day)s") % {"day": _agreed_on(access, one, today)}, ("end",)
    elif waits:
        stands, acts = _("%(other)s proposes it") % {"other": other}, ("agree", "decline")
    else:
        stands, acts = _("%(other)s is to answer") % {"other": other}, ("withdraw",)
    return StandardRow(one, labels.of_case(one.case), stands, waits, _allowed(access, acts))


def _allowed(access: RelationshipAccess, acts: Iterable[str]) -> tuple[str, ...]:
    return tuple(acts) if access.can_write else ()


def _agreed_on(access: RelationshipAccess, one: Standard, today: date) -> str:
    assert one.agreed_at is not None
    return wording.full_day(wording.local_day(one.agreed_at, access.merchant.zone), today)
