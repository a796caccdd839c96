"""Lists of mentions on the desk, and the panels of word of mouth in a relationship."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from bothways_web.foundation import clock, wording
from bothways_web.foundation.keyset import Place
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.scene import Scene
from bothways_web.wordofmouth import proposing, queries
from bothways_web.wordofmouth.mentioned import Mentioned, Proposal, mentioned, rating_words
from bothways_web.wordofmouth.models import Feed, Mention, TiedMention
from bothways_web.wordofmouth.queries import PER_PAGE, Shown


@dataclass(frozen=True, slots=True)
class ListPage:
    """Mentions of one sort, page by page; ``more`` is where the list goes on, empty at its end."""

    rows: tuple[Mentioned, ...]
    shown: Shown
    more: str


@dataclass(frozen=True, slots=True)
class WaitingPanel:
    """Mentions that wait for an answer, ``more`` when there are further ones; how many ``referrals`` wait."""

    rows: tuple[Mentioned, ...]
    more: bool
    referrals: int

    @property
    def any(self) -> bool:
        """Whether anything waits."""
        return bool(self.rows or self.referrals)


@dataclass(frozen=True, slots=True)
class MentionPage:
    """One mention; ``answerers`` are those who may be handed it."""

    row: Mentioned
    answerers: dict[UUID, str]


@dataclass(frozen=True, slots=True)
class SaidHere:
    """What a customer said elsewhere, for either side."""

    scene: Scene
    tied: TiedMention
    rating: str
    note: str
    answer_note: str

    @property
    def id(self) -> UUID:
        return self.tied.id

    @property
    def words(self) -> str:
        """What was said; the rating alone where there were no words."""
        return self.tied.words or self.rating

    @property
    def can_confirm(self) -> bool:
        """Whether the reader can say that it was them."""
        return self.scene.access.can_write and not self.scene.yours and not self.tied.own_word

    @property
    def can_answer(self) -> bool:
        """Whether the reader can answer."""
        return self.scene.access.can_write and self.scene.yours and self.tied.answered_at is None


@dataclass(frozen=True, slots=True)
class SaidPanel:
    """What this customer said elsewhere, the newest first."""

    rows: tuple[SaidHere, ...]


@dataclass(frozen=True, slots=True)
class FeedsPage:
    """The feeds that are read, with what is said of each."""

    feeds: tuple[tuple[Feed, str], ...]


def list_page(access: MerchantAccess, shown: Shown, after: str = "") -> ListPage:
    """One page of a list. At most eight queries."""
    found = queries.latest(access, shown, Place.read(after))
    last = found[PER_PAGE - 1] if len(found) > PER_PAGE else None
    return ListPage(
        rows_of(access, found[:PER_PAGE]), shown, str(Place(last.said_at, last.id)) if last else ""
    )


def waiting(access: MerchantAccess, limit: int) -> WaitingPanel:
    """What waits for us over the whole book. Three queries where nothing does, else at most ten."""
    found = queries.waiting(access, limit + 1)
    return WaitingPanel(rows_of(access, found[:limit]), len(found) > limit, queries.referrals_waiting(access))


def mention_page(access: MerchantAccess, mention_id: UUID) -> MentionPage | None:
    """One mention; None when there is no such."""
    row = queries.mention(access, mention_id)
    if row is None:
        return None
    return MentionPage(rows_of(access, [row])[0], queries.answerers(access))


def rows_of(access: MerchantAccess, found: Sequence[Mention]) -> tuple[Mentioned, ...]:
    """Mentions with whose they are, or may be. At most seven queries."""
    if not found:
        return ()
    ties, now, members = queries.ties(row.id for row in found), clock.now(), names.members(access)
    proposals = _proposals(access, [row for row in found if row.id not in ties])
    called = names.customers(access, {tie.relationship_id for tie in ties.values()})
    rows = []
    for row in found:
        tie = ties.get(row.id)
        customer = called.get(tie.relationship_id, "") if tie else ""
        rows.append(mentioned(access, row, tie, customer, proposals.get(row.id), members, now))
    return tuple(rows)


def said_panel(scene: Scene) -> SaidPanel:
    """What this customer said elsewhere. One query."""
    return SaidPanel(tuple(said_here(scene, row) for row in queries.said(scene.access)))


def said_here(scene: Scene, row: TiedMention) -> SaidHere:
    """One mention, for the side that looks. No query."""
    return SaidHere(scene, row, rating_words(row.rating, row.best), _note(scene, row), _answer(scene, row))


def feeds_page(access: MerchantAccess) -> FeedsPage:
    """The feeds and how they are. One query."""
    today = wording.local_day(clock.now(), access.merchant.zone)
    return FeedsPage(
        tuple(
            (
                feed,
                _("read %(day)s")
                % {"day": wording.day(wording.local_day(feed.read_at, access.merchant.zone), today)}
                if feed.read_at
                else _("not read yet"),
            )
            for feed in queries.feeds(access)
        )
    )


def _proposals(access: MerchantAccess, rows: Sequence[Mention]) -> dict[UUID, Proposal]:
    by_address = proposing.by_address(access, {row.address for row in rows})
    by_name = proposing.by_name(access, {row.author for row in rows if row.author})
    found = {
        row.id: (by_address[row.address], _("by the mail address"))
        if row.address in by_address
        else (by_name[row.author], _("by the name"))
        for row in rows
        if row.address in by_address or row.author in by_name
    }
    seen = proposing.visible(access, {relationship for relationship, _why in found.values()}) if found else {}
    return {
        mention: Proposal(relationship, seen[relationship], why)
        for mention, (relationship, why) in found.items()
        if relationship in seen
    }


def _note(scene: Scene, row: TiedMention) -> str:
    day = wording.full_day(scene.day(row.said_at), scene.today)
    where = {"place": row.place, "day": day}
    notes = [
        (_("they wrote at %(place)s, %(day)s") if scene.yours else _("you wrote at %(place)s, %(day)s"))
        % where
    ]
    if row.author:
        notes.append(_("as %(name)s") % {"name": row.author})
    if row.contested:
        notes.append(_("contested: %(why)s") % {"why": row.contested})
    elif not row.own_word:
        notes.append(
            _("they have not said that it was them") if scene.yours else _("as they think: is it yours?")
        )
    return " · ".join(notes)


def _answer(scene: Scene, row: TiedMention) -> str:
    if row.answered_at is None:
        return ""
    where = {
        "place": row.answer_place,
        "day": wording.full_day(scene.day(row.answered_at), scene.today),
        "name": scene.names.first(row.answered_by) or scene.access.merchant.name,
    }
    return _("%(name)s answered at %(place)s, %(day)s") % where
