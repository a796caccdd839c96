"""How motives and the advice to wait read in the timeline."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from bothways.advice import kinds
from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.knowledge.kinds import How
from bothways.units.side import Side
from bothways_web.advice.words import moved_by
from bothways_web.foundation import wording
from bothways_web.journal.lines import Line, Teller


def noted(entry: Entry, body: kinds.MotiveNoted, you: Side) -> Line:
    """What moves them, and how it is known."""
    if entry.is_own_word and body.how is How.TOLD:
        text = _("said what moves them")
    else:
        text = {
            How.TOLD: _("was told what moves the other side"),
            How.OBSERVED: _("has seen what moves the other side"),
            How.ASSUMED: _("assumes what moves the other side"),
        }[body.how]
    return Line(text, f"{body.what}: {moved_by(body.for_whom, body.purse)}", _("purchase"))


def waits(entry: Entry, body: kinds.WaitAdvised, you: Side) -> Line:
    """Until when to wait, and why."""
    until = wording.full_day(body.until, entry.envelope.happened_at.date())
    return Line(_("advised to wait until %(day)s") % {"day": until}, body.why, _("purchase"))


def ended(entry: Entry, body: kinds.MotiveEnded, you: Side) -> Line:
    """How it ended."""
    text = {
        kinds.Ending.BUDGET_THERE: _("said that the money for it is there"),
        kinds.Ending.NOT_WANTED: _("said that it is not wanted any more"),
    }[body.ending]
    return Line(text, chip=_("purchase"))


TELLERS: Mapping[type[Body], Teller] = {
    kinds.MotiveNoted: noted,
    kinds.WaitAdvised: waits,
    kinds.MotiveEnded: ended,
}
