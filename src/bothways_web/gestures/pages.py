"""What the two did for each other beyond what was owed, for either side."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from bothways.gestures.kinds import Landing
from bothways.units.money import Money
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.gestures import queries
from bothways_web.gestures.lines import cost_words
from bothways_web.gestures.models import Gesture
from bothways_web.parties.scene import Scene

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One gesture as the side that looks reads it; ``cost`` is empty for the customer."""

    scene: Scene
    gesture: Gesture
    note: str
    taken: str
    cost: str

    @property
    def id(self) -> UUID:
        return self.gesture.id

    @property
    def ours(self) -> bool:
        """Whether the merchant did it."""
        return self.gesture.giver == Side.MERCHANT.value

    @property
    def is_for_you(self) -> bool:
        """Whether it was done for the reader's side."""
        return self.gesture.giver != self.scene.access.side.value

    @property
    def can_say(self) -> bool:
        """Whether the reader can say how it was taken: for themselves, or as they heard it."""
        return self.scene.access.can_write and not self.gesture.told

    @property
    def can_thank(self) -> bool:
        """Whether the reader can give thanks with one key."""
        return self.can_say and self.is_for_you


@dataclass(frozen=True, slots=True)
class Panel:
    """The last gestures of both."""

    rows: tuple[Row, ...]

    @property
    def to_thank(self) -> tuple[Row, ...]:
        """Those that the reader has said nothing of yet."""
        return tuple(
            row for row in self.rows if row.can_thank and row.gesture.written_by == row.gesture.giver
        )


def panel(scene: Scene) -> Panel:
    """What the two did for each other, the latest first. One query."""
    return Panel(tuple(row_of(scene, row) for row in queries.gestures(scene.access, SHOWN)))


def row_of(scene: Scene, row: Gesture) -> Row:
    """One gesture, for the side that looks. No query."""
    return Row(scene, row, _note(scene, row), _taken(scene, row), _cost(scene, row))


def _note(scene: Scene, row: Gesture) -> str:
    day = wording.full_day(scene.day(row.made_at), scene.today)
    you = row.giver == scene.access.side.value
    who = _("you") if you else _("they")
    if row.giver == Side.MERCHANT.value and row.written_by == row.giver:
        who = scene.names.first(row.member) or (_("we") if scene.yours else scene.access.merchant.name)
    elif row.giver == Side.MERCHANT.value:
        who = _("we") if scene.yours else scene.access.merchant.name
    parts = [f"{who}, {day}"]
    if row.written_by != row.giver:
        parts.append(_("noted with thanks"))
    if row.contested:
        parts.append(_("contested: %(why)s") % {"why": row.contested})
    return " · ".join(parts)


def _taken(scene: Scene, row: Gesture) -> str:
    if not row.landing:
        return ""
    if row.told:
        return str(_TOLD[Landing(row.landing)]())
    return str(_HEARD[Landing(row.landing)]())


def _cost(scene: Scene, row: Gesture) -> str:
    if not scene.yours:
        return ""
    money = wording.money(Money(row.minor, row.currency)) if row.minor is not None else None
    return cost_words(money, row.minutes)


_TOLD = {
    Landing.WELL: lambda: _("it was welcome"),
    Landing.UNNOTICED: lambda: _("it went by unnoticed"),
    Landing.BADLY: lambda: _("it was not welcome"),
}
_HEARD = {
    Landing.WELL: lambda: _("it seems to have been welcome"),
    Landing.UNNOTICED: lambda: _("it seems to have gone by unnoticed"),
    Landing.BADLY: lambda: _("it seems not to have been welcome"),
}
