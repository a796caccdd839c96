"""Whether both find it fair: what each side said last."""

from dataclasses import dataclass
from datetime import date

from bothways.standing.dimension import Dimension
from bothways.standing.of_giving import WORTH
from bothways.standing.worth import STEPS
from bothways_web.parties.scene import Scene
from bothways_web.standing import queries
from bothways_web.standing.models import Item

_STEP_OF = {rule.name: step for step, rule in enumerate(WORTH, 1)}


@dataclass(frozen=True, slots=True)
class Fair:
    """What a side said, and when."""

    step: int
    day: date

    @property
    def said(self) -> str:
        return STEPS[self.step]


@dataclass(frozen=True, slots=True)
class WorthCard:
    """What the reader's side and the other, called ``name``, said last; None for nothing."""

    name: str
    mine: Fair | None
    others: Fair | None
    steps: tuple[tuple[int, str], ...] = tuple(STEPS.items())


def card(shown: Scene, off: frozenset[Dimension]) -> WorthCard:
    """The card. One query."""
    found = queries.worth(shown.access, off)
    side = shown.access.side
    name = shown.who.name if shown.yours else shown.access.merchant.name
    return WorthCard(name, _fair(shown, found.get(side)), _fair(shown, found.get(side.other)))


def step_of(item: Item) -> int:
    """The step that an item of evidence came from."""
    return _STEP_OF[item.rule]


def _fair(shown: Scene, item: Item | None) -> Fair | None:
    return Fair(step_of(item), shown.day(item.at)) if item else None
