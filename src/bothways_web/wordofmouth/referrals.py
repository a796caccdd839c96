"""Pages of referrals: in a customer's book for either side, and over the whole book at the desk."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from bothways.units.side import Side
from bothways.wordofmouth.referral import State, is_theirs
from bothways_web.foundation import clock, wording
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.scene import Scene
from bothways_web.wordofmouth import proposing, queries
from bothways_web.wordofmouth.mentioned import Proposal
from bothways_web.wordofmouth.models import Credit, Recommendation, Referral


@dataclass(frozen=True, slots=True)
class Came:
    """Through whom the customer came, for either side."""

    scene: Scene
    referral: Referral
    note: str

    @property
    def waits(self) -> bool:
        """Whether it waits for the reader's side."""
        theirs = self.referral.named_by != self.scene.access.side.value
        return theirs and self.referral.state == State.NAMED.value

    @property
    def can_decide(self) -> bool:
        """Whether the reader is to say if it was so."""
        return self.scene.access.can_write and self.waits

    @property
    def can_consent(self) -> bool:
        """Whether the reader may say anew if their name is told."""
        theirs = self.scene.access.can_write and self.scene.access.side is Side.CUSTOMER
        return theirs and is_theirs(queries.standing_of(self.referral))


@dataclass(frozen=True, slots=True)
class CameOf:
    """What came of a recommendation."""

    credit: Credit
    note: str
    can_thank: bool


@dataclass(frozen=True, slots=True)
class ReferralsPanel:
    """Who sent whom, as one customer's book has it."""

    came: Came | None
    told: tuple[tuple[Recommendation, str], ...]
    credits: tuple[CameOf, ...]
    can_name: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here."""
        return self.came is None and not self.told and not self.credits


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """A customer says through whom they came; ``proposal`` is who that may be."""

    access: RelationshipAccess
    customer: str
    referral: Referral
    day: str
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class Told:
    """A recommendation; ``proposal`` is a customer who may have come of it."""

    access: RelationshipAccess
    customer: str
    recommendation: Recommendation
    day: str
    proposal: Proposal | None
    into: RelationshipAccess | None


@dataclass(frozen=True, slots=True)
class ToThank:
    """A credit that nobody gave thanks for yet."""

    access: RelationshipAccess
    customer: str
    credit: Credit
    day: str


@dataclass(frozen=True, slots=True)
class ReferralsPage:
    """Everything about referrals that waits for the merchant."""

    to_confirm: tuple[ToConfirm, ...]
    to_thank: tuple[ToThank, ...]
    told: tuple[Told, ...]


def referrals_panel(scene: Scene) -> ReferralsPanel:
    """Who sent whom. Three queries."""
    through = came(scene)
    named = through is not None and through.referral.state != State.DENIED.value
    return ReferralsPanel(
        through,
        tuple((row, _told_note(scene, row)) for row in queries.recommendations(scene.access)),
        tuple(_came_of(scene, row) for row in queries.credits(scene.access)),
        scene.access.can_write and not named,
    )


def came(scene: Scene) -> Came | None:
    """Through whom the customer came; None while nobody said so. One query."""
    referral = queries.referral(scene.access)
    return Came(scene, referral, _came_note(scene, referral)) if referral else None


def referrals_page(access: MerchantAccess) -> ReferralsPage:
    """What waits over the whole book. At most nine queries."""
    named, thanks, told = queries.named(access), queries.unthanked(access), queries.told(access)
    called = names.customers(access, {row.relationship_id for rows in (named, thanks, told) for row in rows})
    proposals = _proposals(access, {row.name for rows in (named, told) for row in rows})
    taken = queries.referred(access, {one.relationship for one in proposals.values()}) if told else set()
    return ReferralsPage(
        tuple(
            ToConfirm(
                access.unchecked(row.relationship_id),
                called.get(row.relationship_id, ""),
                row,
                _day(access, row.named_at),
                _other(row.relationship_id, proposals.get(row.name)),
            )
            for row in named
        ),
        tuple(
            ToThank(
                access.unchecked(row.relationship_id),
                called.get(row.relationship_id, ""),
                row,
                wording.full_day(row.came_on, wording.local_day(clock.now(), access.merchant.zone)),
            )
            for row in thanks
        ),
        tuple(_told(access, row, called, proposals, taken) for row in told),
    )


def _told(
    access: MerchantAccess,
    row: Recommendation,
    called: dict[UUID, str],
    proposals: dict[str, Proposal],
    taken: set[UUID],
) -> Told:
    proposal = _other(row.relationship_id, proposals.get(row.name))
    if proposal is not None and proposal.relationship in taken:
        proposal = None
    return Told(
        access.unchecked(row.relationship_id),
        called.get(row.relationship_id, ""),
        row,
        _day(access, row.told_at),
        proposal,
        access.unchecked(proposal.relationship) if proposal else None,
    )


def _proposals(access: MerchantAccess, called: set[str]) -> dict[str, Proposal]:
    found = proposing.by_name(access, called) if called else {}
    seen = proposing.visible(access, found.values()) if found else {}
    return {
        name: Proposal(relationship, seen[relationship], _("by the name"))
        for name, relationship in found.items()
        if relationship in seen
    }


def _other(relationship: UUID, proposal: Proposal | None) -> Proposal | None:
    """Nobody comes through themselves."""
    return proposal if proposal is not None and proposal.relationship != relationship else None


def _day(access: MerchantAccess, at: datetime) -> str:
    today = wording.local_day(clock.now(), access.merchant.zone)
    return wording.full_day(wording.local_day(at, access.merchant.zone), today)


def _came_note(scene: Scene, row: Referral) -> str:
    day = {"day": wording.full_day(scene.day(row.named_at), scene.today)}
    ours = row.named_by == Side.MERCHANT.value
    if scene.yours:
        said = _("you noted it, %(day)s") if ours else _("they said so, %(day)s")
    else:
        said = _("they noted it, %(day)s") if ours else _("you said so, %(day)s")
    return " · ".join(part for part in (said % day, _state(scene, row), _consent(scene, row)) if part)


def _state(scene: Scene, row: Referral) -> str:
    mine = row.named_by == scene.access.side.value
    if row.state == State.CONFIRMED.value:
        return _("both say so")
    if row.state == State.DENIED.value:
        return _("they say it was otherwise") if mine else _("you say it was otherwise")
    return _("they have not confirmed it yet") if mine else _("is it so?")


def _consent(scene: Scene, row: Referral) -> str:
    if not is_theirs(queries.standing_of(row)):
        return ""
    if row.may_tell:
        return _("who sent them may know their name") if scene.yours else _("who sent you may know your name")
    return (
        _("who sent them does not learn their name")
        if scene.yours
        else _("who sent you does not learn your name")
    )


def _told_note(scene: Scene, row: Recommendation) -> str:
    day = {"day": wording.full_day(scene.day(row.told_at), scene.today)}
    if row.own_word:
        return (_("they told us, %(day)s") if scene.yours else _("you told them, %(day)s")) % day
    return (_("we noted it, %(day)s") if scene.yours else _("they noted it, %(day)s")) % day


def _came_of(scene: Scene, row: Credit) -> CameOf:
    day = {"day": wording.full_day(row.came_on, scene.today)}
    note = (_("thanked, %(day)s") if row.thanked_at else _("since %(day)s")) % (
        {"day": wording.full_day(scene.day(row.thanked_at), scene.today)} if row.thanked_at else day
    )
    can_thank = scene.access.can_write and scene.yours and row.thanked_at is None
    return CameOf(row, note, can_thank)
