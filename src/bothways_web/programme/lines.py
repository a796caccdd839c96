"""How plans read in the timeline."""

from collections.abc import Mapping
from datetime import date

from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.programme import kinds
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.journal.lines import Line, Teller


def made(entry: Entry, body: kinds.PlanMade, you: Side) -> Line:
    """Which year, and what."""
    what = "; ".join(step.what for step in body.steps)
    said = _("planned year %(year)d of the relation") % {"year": body.year}
    if body.steps:
        steps = ngettext("one step", "%(n)s steps", len(body.steps)) % {"n": wording.count(len(body.steps))}
        said = f"{said}: {steps}"
    return Line(said, what, _("plan"))


def added(entry: Entry, body: kinds.PlanStepAdded, you: Side) -> Line:
    """What, and for when."""
    said = _("planned for %(day)s: %(what)s")
    return Line(said % {"day": _day(body.step.on), "what": body.step.what}, body.step.why or "", _("plan"))


def moved(entry: Entry, body: kinds.PlanStepMoved, you: Side) -> Line:
    """To which day, and why."""
    said = _("moved a step of the plan to %(day)s") % {"day": _day(body.on)}
    return Line(said, body.why or "", _("plan"))


def dropped(entry: Entry, body: kinds.PlanStepDropped, you: Side) -> Line:
    """Left out, and why."""
    return Line(_("left out a step of the plan"), body.why or "", _("plan"))


def done(entry: Entry, body: kinds.PlanStepDone, you: Side) -> Line:
    """Done, and what came of it."""
    return Line(_("did what was planned"), body.came_of or "", _("plan"))


def wished(entry: Entry, body: kinds.PlanWished, you: Side) -> Line:
    """Less, or as it was."""
    if body.less:
        return Line(_("wished for fewer check-ins and the like"), chip=_("plan"))
    return Line(_("let check-ins and the like be planned again"), chip=_("plan"))


def at_loss(entry: Entry, body: kinds.FirstOrderAtLoss, you: Side) -> Line:
    """How much, and why."""
    said = _("took the first order at a loss of %(money)s, on purpose") % {"money": wording.money(body.loss)}
    return Line(said, body.why or "", _("plan"))


def _day(on: date) -> str:
    """The whole date, for the timeline is read for years."""
    return dateformat.format(on, "j F Y")


TELLERS: Mapping[type[Body], Teller] = {
    kinds.PlanMade: made,
    kinds.PlanStepAdded: added,
    kinds.PlanStepMoved: moved,
    kinds.PlanStepDropped: dropped,
    kinds.PlanStepDone: done,
    kinds.PlanWished: wished,
    kinds.FirstOrderAtLoss: at_loss,
}
