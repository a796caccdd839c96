"""How it reads in the timeline that somebody said how they see it."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.reflection.kinds import ViewsSaid
from bothways.units.side import Side
from bothways_web.journal.lines import Line, Teller


def said(entry: Entry, body: ViewsSaid, you: Side) -> Line:
    """How many questions; the answers stand on their page."""
    count = len(body.answers)
    text = ngettext(
        "answered a question about how they see it",
        "answered %(count)d questions about how they see it",
        count,
    ) % {"count": count}
    words = next((each.words for each in body.answers if each.words), None)
    return Line(text, words or "", _("own view"))


TELLERS: Mapping[type[Body], Teller] = {ViewsSaid: said}
