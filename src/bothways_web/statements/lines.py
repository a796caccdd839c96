"""How statements read in the timeline."""

from collections.abc import Mapping
from datetime import timedelta

from django.utils.translation import gettext as _

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.statements import kinds
from bothways.statements.document import day
from bothways.units.side import Side
from bothways_web.journal.lines import Line, Teller
from bothways_web.statements.words import RHYTHMS


def chosen(entry: Entry, body: kinds.AssuranceRhythmChosen, you: Side) -> Line:
    """How often."""
    said = _("chose to read what was promised and kept: %(often)s")
    return Line(said % {"often": RHYTHMS[body.rhythm]}, chip=_("assurance"))


def issued(entry: Entry, body: kinds.AssuranceIssued, you: Side) -> Line:
    """For which time, and whether a mail was made of it."""
    said = _("wrote together what was promised and kept from %(since)s to %(until)s") % {
        "since": day(body.since),
        "until": day(body.until - timedelta(days=1)),
    }
    if not body.mailed:
        said = _("%(said)s, without a mail") % {"said": said}
    return Line(said, chip=_("assurance"))


TELLERS: Mapping[type[Body], Teller] = {kinds.AssuranceRhythmChosen: chosen, kinds.AssuranceIssued: issued}
