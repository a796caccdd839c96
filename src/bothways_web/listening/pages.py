"""Candidates as they are shown: a row to be decided, panels of the likeliest, and the list of all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode
from uuid import UUID

from django.utils.translation import gettext as _

from bothways.listening.proposal import Deed
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.foundation.keyset import Place
from bothways_web.listening import queries, words
from bothways_web.listening.candidate_form import CandidateForm
from bothways_web.listening.models import Candidate, State
from bothways_web.listening.queries import PER_PAGE
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.doors import address_of
from bothways_web.parties.scene import today_of

#: What was promised without a date is looked for after this time.
UNDATED = timedelta(days=7)
#: As many as are shown unasked, over the whole book and for one customer.
MOST = 10
_AWAY = (State.REJECTED, State.SETTLED, State.ALREADY)


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate to be decided. ``access`` is the reader's; ``customer`` is named in lists over several,
    ``reader`` where it is known who of them reads.

    ``first`` of what was read in the talk that somebody just logged: it has the focus.
    """

    access: RelationshipAccess
    candidate: Candidate
    form: CandidateForm
    asks: str
    where: str
    customer: str = ""
    reader: str = ""
    first: bool = False

    @property
    def id(self) -> UUID:
        return self.candidate.id

    @property
    def reads(self) -> str:
        """Who on the other side will read what is recorded."""
        if self.access.side is Side.CUSTOMER:
            return self.access.merchant.name
        return self.reader or self.customer or _("The customer")

    @property
    def sort(self) -> str:
        """What it would be, in a word."""
        return words.sort(self.candidate)

    @property
    def is_open(self) -> bool:
        """Whether it can be decided here and now."""
        return self.access.can_write and self.candidate.state == State.OPEN

    @property
    def can_return(self) -> bool:
        """Whether it was set aside and may be put back."""
        return self.access.can_write and self.candidate.state in _AWAY

    @property
    def is_there(self) -> bool:
        """Whether the same stands somewhere already; ``already`` is its page, empty where it has none."""
        return self.candidate.state == State.ALREADY

    @property
    def already(self) -> str:
        """The page of what stands in the book already."""
        if not self.is_there or self.candidate.answers is None:
            return ""
        rooms = {Deed.QUESTION: "conversations:question"}
        name = rooms.get(Deed(self.candidate.deed), "promises:promise")
        return address_of(self.access, name, self.candidate.answers)

    @property
    def is_past(self) -> bool:
        """Whether we promised it for a time that has gone by: it may have been done long ago."""
        row = self.candidate
        ours = row.deed == Deed.PROMISE and row.side == self.access.side.value
        return ours and (row.due_at or row.happened_at + UNDATED) < clock.now()

    @property
    def went(self) -> str:
        """The query for how promises like this one have gone: of one's own, while there is a day to come."""
        row, due = self.candidate, self.form["due"].value() if "due" in self.form.fields else ""
        if not due or row.deed != Deed.PROMISE or row.side != self.access.side.value:
            return ""
        return urlencode({"what": row.what, "due": due})

    @property
    def may_be_question(self) -> bool:
        """Whether a request can be noted as a question instead."""
        return self.candidate.deed == Deed.REQUEST


@dataclass(frozen=True, slots=True)
class ReadPanel:
    """What was read and is sure enough to be shown unasked; ``more`` when there are further ones."""

    rows: tuple[Row, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class ListPage:
    """All candidates of one state, page by page; ``more`` is where the list goes on, empty at its end."""

    rows: tuple[Row, ...]
    state: State
    deed: Deed | None
    deeds: Mapping[Deed, str]
    more: str


def row(
    access: RelationshipAccess,
    candidate: Candidate,
    form: CandidateForm | None = None,
    customer: str = "",
    today: date | None = None,
) -> Row:
    """One candidate, filled in as it was read unless a form is given. No query."""
    shown = form or CandidateForm(candidate=candidate, access=access)
    where = words.where(access, candidate, today or today_of(access))
    return Row(access, candidate, shown, words.asks(access, candidate), where, customer)


def panel(access: RelationshipAccess, source: UUID | None = None, reader: str = "") -> ReadPanel:
    """The likeliest of one customer and all that was read in ``source``; ``reader`` reads. One query."""
    found = queries.unasked(access, MOST + 1, source)
    first = next((one.id for one in found if one.source_id == source), None)
    rows = (row(access, one) for one in found[:MOST])
    return ReadPanel(
        tuple(replace(one, first=one.id == first, reader=reader) for one in rows), len(found) > MOST
    )


def panel_of_book(access: MerchantAccess) -> ReadPanel:
    """The likeliest over all customers one may see. Two queries."""
    found = queries.unasked_anywhere(access, MOST + 1)
    return ReadPanel(rows_of(access, found[:MOST]), len(found) > MOST)


def list_page(access: MerchantAccess, state: State, deed: Deed | None, after: str) -> ListPage:
    """All candidates that stand so, the newest first. Two queries."""
    found = queries.latest(access, state, deed, Place.read(after))
    last = found[PER_PAGE - 1] if len(found) > PER_PAGE else None
    more = str(Place(last.happened_at, last.id)) if last else ""
    return ListPage(
        rows_of(access, found[:PER_PAGE]),
        state,
        deed,
        {deed: str(name) for deed, name in words.DEEDS.items()},
        more,
    )


def rows_of(access: MerchantAccess, found: Iterable[Candidate]) -> tuple[Row, ...]:
    """Candidates of several customers, each with its name. One query."""
    found = list(found)
    called = names.customers(access, queries.ids_of(found))
    return tuple(
        # the query gave only those one may see
        row(access.unchecked(one.relationship_id), one, customer=called.get(one.relationship_id, ""))
        for one in found
    )
