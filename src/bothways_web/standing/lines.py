"""How switching an estimate off and on reads in the timeline, for either side."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.standing import kinds
from bothways.standing.worth import STEPS
from bothways.units.side import Side
from bothways_web.journal.lines import Line, Teller
from bothways_web.standing.words import name_of


def stopped(entry: Entry, body: kinds.EstimateStopped, you: Side) -> Line:
    """What is not estimated any more."""
    what = name_of(body.dimension) if body.dimension else _("everything")
    yours = you is Side.CUSTOMER
    words = (
        _("switched off what is estimated of you") if yours else _("switched off an estimate of the customer")
    )
    return Line(words, what, _("standing"))


def allowed(entry: Entry, body: kinds.EstimateAllowed, you: Side) -> Line:
    """What may be estimated again."""
    what = name_of(body.dimension) if body.dimension else _("everything")
    return Line(_("let it be estimated again"), what, _("standing"))


def told(entry: Entry, body: kinds.EstimatesTold, you: Side) -> Line:
    """They know of it."""
    yours = you is Side.CUSTOMER
    words = (
        _("told you what is estimated of you") if yours else _("told the customer what is estimated of them")
    )
    return Line(words, _("and that each estimate can be switched off"), _("standing"))


def worth(entry: Entry, body: kinds.WorthSaid, you: Side) -> Line:
    """How far it is worth it to them."""
    return Line(_("said whether what they get is worth what they give"), STEPS[body.step], _("standing"))


TELLERS: Mapping[type[Body], Teller] = {
    kinds.EstimateStopped: stopped,
    kinds.EstimateAllowed: allowed,
    kinds.EstimatesTold: told,
    kinds.WorthSaid: worth,
}
