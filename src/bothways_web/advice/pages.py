"""What moves a customer's purchases and what to advise; and who waited long enough."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from bothways.advice.advising import Rule, advise
from bothways.knowledge.kinds import How
from bothways_web.advice import queries
from bothways_web.advice.models import Motive
from bothways_web.advice.words import moved_by
from bothways_web.foundation import clock, wording
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.scene import Scene

SHOWN, BACK = 6, 5


@dataclass(frozen=True, slots=True)
class Row:
    """One motive for the side that looks; ``advice`` is for the merchant alone."""

    access: RelationshipAccess
    motive: Motive
    moved: str
    note: str
    wait: str
    advice: tuple[Rule, ...]

    @property
    def can_change(self) -> bool:
        """Whether this side may put it otherwise."""
        return self.access.can_write and (self.access.side == "customer" or not self.motive.own_word)

    @property
    def can_advise(self) -> bool:
        """Whether this side may advise to wait."""
        return self.access.can_write and self.access.side == "merchant"


@dataclass(frozen=True, slots=True)
class MotivesPanel:
    """What moves this customer now."""

    rows: tuple[Row, ...]

    @property
    def waiting(self) -> tuple[Row, ...]:
        """What they were advised to wait with."""
        return tuple(row for row in self.rows if row.wait)


@dataclass(frozen=True, slots=True)
class BackRow:
    """Somebody who waited until the day."""

    relationship: UUID
    customer: str
    what: str
    since: str


def motives_panel(scene: Scene) -> MotivesPanel:
    """The panel. One query."""
    return MotivesPanel(tuple(_row(scene, row) for row in queries.motives(scene.access, SHOWN)))


def advice_of(scene: Scene) -> tuple[Row, ...]:
    """What to weigh before one talks to them: what moves them, with the advice that fits. One query."""
    return tuple(row for row in motives_panel(scene).rows if row.advice or row.wait)


def back(access: MerchantAccess, today: date) -> tuple[BackRow, ...]:
    """Who was advised to wait until today or before, and waits still. At most two queries."""
    rows = queries.back(access, today, BACK)
    called = names.customers(access, {row.relationship_id for row in rows}) if rows else {}
    return tuple(
        BackRow(
            row.relationship_id,
            called.get(row.relationship_id, ""),
            row.what,
            wording.full_day(wording.local_day(row.waited_at or clock.now(), access.merchant.zone), today),
        )
        for row in rows
    )


def _row(scene: Scene, row: Motive) -> Row:
    advice = advise(queries.snapshot(row), scene.today) if scene.yours else ()
    return Row(
        scene.access, row, moved_by(row.for_whom, row.purse), _note(scene, row), _wait(scene, row), advice
    )


def _note(scene: Scene, row: Motive) -> str:
    day = {"day": wording.full_day(scene.day(row.said_at), scene.today)}
    if row.own_word:
        known = (_("they said so, %(day)s") if scene.yours else _("you said so, %(day)s")) % day
    elif row.how == How.TOLD.value:
        known = (_("told us, %(day)s") if scene.yours else _("you told them, they say, %(day)s")) % day
    elif row.how == How.OBSERVED.value:
        known = (_("we saw it, %(day)s") if scene.yours else _("they saw it, %(day)s")) % day
    else:
        known = (_("we assume it, %(day)s") if scene.yours else _("they assume it, %(day)s")) % day
    notes = [known]
    if row.budget_on and not row.wait_until:
        notes.append(
            _("the money is there from %(day)s") % {"day": wording.full_day(row.budget_on, scene.today)}
        )
    if row.contested:
        notes.append(_("contested: %(why)s") % {"why": row.contested})
    return " · ".join(notes)


def _wait(scene: Scene, row: Motive) -> str:
    if row.wait_until is None:
        return ""
    said = (
        _("We advised them to wait until %(day)s: %(why)s")
        if scene.yours
        else _("They advised you to wait until %(day)s: %(why)s")
    )
    return said % {"day": wording.full_day(row.wait_until, scene.today), "why": row.wait_why}
