"""How the journal's own entries read in the timeline."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways.journal import kinds
from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.units.side import Side
from bothways_web.journal.lines import Line, Teller


def confirmed(entry: Entry, body: kinds.EntryConfirmed, you: Side) -> Line:
    """What was confirmed stands below it."""
    return Line(_("confirmed"))


def contested(entry: Entry, body: kinds.EntryContested, you: Side) -> Line:
    """With the reason."""
    return Line(_("said that it was not so"), body.why)


def withdrawn(entry: Entry, body: kinds.EntryWithdrawn, you: Side) -> Line:
    """With the reason, where there is one."""
    return Line(_("took an entry back"), body.why or "")


def silence(entry: Entry, body: kinds.SilenceAgreed, you: Side) -> Line:
    """After how many days."""
    if body.days is None:
        return Line(_("no longer lets silence count as yes"))
    words = ngettext(
        "lets silence count as yes after %(n)d day", "lets silence count as yes after %(n)d days", body.days
    )
    return Line(words % {"n": body.days})


def erased(entry: Entry, body: kinds.ContentErased, you: Side) -> Line:
    """How much, and why."""
    number = len(body.entries)
    words = ngettext("erased what stood in %(n)d entry", "erased what stood in %(n)d entries", number)
    return Line(words % {"n": number}, body.why)


TELLERS: Mapping[type[Body], Teller] = {
    kinds.EntryConfirmed: confirmed,
    kinds.EntryContested: contested,
    kinds.EntryWithdrawn: withdrawn,
    kinds.SilenceAgreed: silence,
    kinds.ContentErased: erased,
}
