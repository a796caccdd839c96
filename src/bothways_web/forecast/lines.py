"""How being predicted, or not, reads in the timeline."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from bothways.forecast import kinds
from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.units.side import Side
from bothways_web.journal.lines import Line, Teller


def stopped(entry: Entry, body: kinds.PredictingStopped, you: Side) -> Line:
    """Nothing is to be predicted, and why."""
    return Line(_("asked that no orders are predicted"), body.why or "", _("forecast"))


def allowed(entry: Entry, body: kinds.PredictingAllowed, you: Side) -> Line:
    """It may be done again."""
    return Line(_("let orders be predicted again"), chip=_("forecast"))


TELLERS: Mapping[type[Body], Teller] = {
    kinds.PredictingStopped: stopped,
    kinds.PredictingAllowed: allowed,
}
