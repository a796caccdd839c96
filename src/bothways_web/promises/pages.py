"""The panels and the page of promises; each knows who reads it and prints as it is."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.promises.kinds import KINDS
from bothways.promises.permission import Act, possible
from bothways.promises.promise import Promise
from bothways.promises.state import CLOSED, State
from bothways.units.side import Side
from bothways_web.foundation import clock, wording
from bothways_web.parties import names
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.happenings import Happening, happenings
from bothways_web.parties.names import Names
from bothways_web.parties.who import Who, who
from bothways_web.promises import labels, queries, records
from bothways_web.promises.pages_inside import NeedRow, need_rows
from bothways_web.promises.pages_standard import Follows, follows
from bothways_web.promises.records import Record
from bothways_web.promises.rows import DONE_ELSEWHERE, Button, Row, button, row

#: What the other side answers with an act of its own; the rest can be confirmed or contested as it stands.
_ANSWERED_BY_ACTS = frozenset(kind.name for kind in KINDS) - {"promise_made", "promise_breached"}


@dataclass(frozen=True, slots=True)
class SidePanel:
    """One page of the book: what one side owes. ``side`` is ``merchant`` or ``customer``."""

    side: str
    title: str
    aside: str
    rows: tuple[Row, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class OpenPanel:
    """What is open on both sides, ours left and theirs right, whoever reads."""

    ours: SidePanel
    theirs: SidePanel

    @property
    def sides(self) -> tuple[SidePanel, SidePanel]:
        """Both pages, the merchant's first."""
        return (self.ours, self.theirs)


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of a promise's way: ``past``, ``here`` or ``ahead``."""

    label: str
    place: str


@dataclass(frozen=True, slots=True)
class PromisePage:
    """Everything about one promise, for the side that reads.

    ``went`` is how such promises went; ``follows`` what was agreed for when it is not kept, while it is owed.
    """

    row: Row
    promise: Promise
    today: date
    state: str
    summary: str
    steps: tuple[Step, ...]
    likely: tuple[Button, ...]
    further: tuple[Button, ...]
    life: tuple[Happening, ...]
    went: Record
    customer: str
    owner: str
    needs: tuple[NeedRow, ...]
    follows: Follows
    amends: Promise | None = None
    amends_for: Promise | None = None


def open_panel(access: RelationshipAccess, called: Names | None = None, *, answers: bool = True) -> OpenPanel:
    """Both sides of one relationship. Two queries, and two for the names where they are not given.

    ``answers`` owed to questions are left out where the questions stand beside it.
    """
    called, now = called or names.both_sides(access), clock.now()
    counts = records.both_sides(access)
    rows = [
        row(access, promise, called, now=now) for promise in queries.open_promises(access, answers=answers)
    ]
    ours, theirs = (
        _side(access, side, tuple(one for one in rows if one.promise.debtor is side), counts[side])
        for side in (Side.MERCHANT, Side.CUSTOMER)
    )
    return OpenPanel(ours, theirs)


def promise_page(access: RelationshipAccess, promise: Promise) -> PromisePage:
    """One promise with its life. A fixed number of queries."""
    now, called, customer = clock.now(), names.both_sides(access), who(access)
    today = wording.local_day(now, access.merchant.zone)
    beside = queries.promises(access, [id_ for id_ in (promise.amends, promise.amends_for) if id_])
    shown = row(access, promise, called, now=now)
    return PromisePage(
        row=shown,
        promise=promise,
        today=today,
        state=labels.of_state(promise.state),
        summary=_summary(access, promise, shown, customer),
        steps=tuple(_steps(promise)),
        likely=tuple(one for one in (shown.likely, shown.other) if one),
        further=tuple(_further(access, promise, shown, now)),
        life=tuple(_told_here(one) for one in happenings(access, queries.life(access, promise))),
        went=records.how_such_went(access, promise.debtor, promise.what),
        customer=customer.name,
        owner=called.full(promise.owner),
        follows=Follows() if promise.is_closed else follows(access, promise),
        needs=need_rows(access, promise.id, called, today),
        amends=beside.get(promise.amends) if promise.amends else None,
        amends_for=beside.get(promise.amends_for) if promise.amends_for else None,
    )


def reader(access: RelationshipAccess, customer: Who) -> str:
    """Who on the other side reads what this side writes."""
    if access.side is Side.MERCHANT:
        return customer.first
    return customer.keeper_first or access.merchant.name


def own_people(access: RelationshipAccess) -> Names:
    """Those of one's own side to whom a promise can be handed."""
    return names.members(access) if access.side is Side.MERCHANT else names.both_sides(access)


def _side(access: RelationshipAccess, side: Side, rows: tuple[Row, ...], record: Record) -> SidePanel:
    merchant = {"merchant": access.merchant.name}
    titles = {
        (Side.MERCHANT, Side.MERCHANT): _("We to them"),
        (Side.MERCHANT, Side.CUSTOMER): _("They to us"),
        (Side.CUSTOMER, Side.MERCHANT): _("%(merchant)s promised you") % merchant,
        (Side.CUSTOMER, Side.CUSTOMER): _("You promised %(merchant)s") % merchant,
    }
    nothing = (
        _("Nothing is open. What you promise stands here.")
        if side is access.side
        else _("Nothing is open. What they promise you stands here.")
    )
    return SidePanel(side.value, titles[access.side, side], _aside(len(rows), record), rows, nothing)


def _aside(still_open: int, record: Record) -> str:
    parts = [ngettext("%(n)d open", "%(n)d open", still_open) % {"n": still_open}] if still_open else []
    if record.judged:
        parts.append(_("%(kept)d kept of %(all)d") % {"kept": record.kept, "all": record.judged})
    return " · ".join(parts)


def _summary(access: RelationshipAccess, promise: Promise, shown: Row, customer: Who) -> str:
    yours = promise.debtor is access.side
    other = customer.name if access.side is Side.MERCHANT else access.merchant.name
    said = {
        State.UNDERSTOOD: (_("%(other)s understood it so"), _("as you understood %(other)s")),
        State.ASKED: (_("%(other)s asked you for it"), _("you asked %(other)s for it")),
        State.OFFERED: (_("you offered it to %(other)s"), _("%(other)s offered it to you")),
        State.COUNTERED: (_("you are settling it with %(other)s"), _("you are settling it with %(other)s")),
    }.get(promise.state, (_("you promised it to %(other)s"), _("%(other)s promised it to you")))
    who_to_whom = said[0 if yours else 1] % {"other": other}
    when = "" if promise.is_closed or promise.state is State.UNDERSTOOD else shown.when
    return " · ".join(
        part for part in (wording.sentence(who_to_whom).rstrip("."), when, *shown.notes) if part
    )


def _steps(promise: Promise) -> list[Step]:
    """The way of a promise in four or five words, with where it stands."""
    here = labels.of_state(promise.state)
    if promise.state in (State.ASKED, State.OFFERED, State.COUNTERED, State.UNDERSTOOD):
        ahead = [_("agreed"), _("reported done"), _("accepted")]
        return [Step(here, "here"), *(Step(label, "ahead") for label in ahead)]
    past = [_("agreed")] if promise.made_at else []
    if promise.reported_at and promise.state is not State.REPORTED:
        past.append(_("reported done"))
    if promise.breached_at and promise.state is not State.BREACHED:
        past.append(_("not kept"))
    if promise.state is State.AGREED:
        past = []
    ahead = [] if promise.state in CLOSED else [_("accepted")]
    if promise.state in (State.AGREED, State.RENEGOTIATING, State.DECLINED, State.UNKNOWN):
        ahead = [_("reported done"), _("accepted")]
    return [
        *(Step(label, "past") for label in past),
        Step(here, "here"),
        *(Step(label, "ahead") for label in ahead),
    ]


def _told_here(happening: Happening) -> Happening:
    """A line of the life: it leads nowhere else, and what is answered by an act needs no other answer."""
    answerable = happening.answerable and happening.entry.envelope.kind not in _ANSWERED_BY_ACTS
    return replace(happening, line=replace(happening.line, where=None), answerable=answerable)


def _further(access: RelationshipAccess, promise: Promise, shown: Row, now: datetime) -> list[Button]:
    if not access.can_write:
        return []
    likely = {one.act for one in (shown.likely, shown.other) if one} | (
        DONE_ELSEWHERE if shown.way else set()
    )
    acts: list[Act] = [act for act in possible(promise, access.side, now) if act not in likely]
    return [button(act, promise, access.side) for act in acts]
