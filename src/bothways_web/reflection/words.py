"""How somebody's view compares with the record, in words."""

from django.utils.translation import gettext as _

from bothways.reflection.beside import Beside
from bothways.standing.dimension import Dimension
from bothways.standing.worth import STEPS


def step(number: int) -> str:
    """What a step is called."""
    return STEPS[number]


def of_them(dimension: Dimension, beside: Beside, name: str) -> str:
    """How one sees the other side, against what the record says of them."""
    if dimension is Dimension.TRUST:
        sentences = {
            Beside.MORE: _("You trust %(name)s more than the record says."),
            Beside.LESS: _("You trust %(name)s less than the record says."),
            Beside.ALIKE: _("You trust %(name)s about as far as the record says."),
        }
    else:
        sentences = {
            Beside.MORE: _("You think more of %(name)s here than the record says."),
            Beside.LESS: _("You think less of %(name)s here than the record says."),
            Beside.ALIKE: _("You see %(name)s here about as the record does."),
        }
    return sentences[beside] % {"name": name} if beside in sentences else ""


def of_oneself(beside: Beside) -> str:
    """How one sees one's own side, against what the record says of it."""
    return {
        Beside.MORE: _("You think more of your own side here than the record says."),
        Beside.LESS: _("You think less of your own side here than the record says."),
        Beside.ALIKE: _("You see your own side here about as the record does."),
        Beside.UNSAID: "",
    }[beside]
