"""How what stands beside promises reads in the timeline.

What comes round, meeting, what is needed inside, and what follows when something is not kept.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import dateformat
from django.utils.translation import gettext as _

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.promises import appointment_kinds, need_kinds, series_kinds, standard_kinds
from bothways.units.due import zone_named
from bothways.units.side import Side
from bothways_web.journal.lines import Line, Teller
from bothways_web.promises import labels, words
from bothways_web.promises.lines import PAGE, until


def _series(entry: Entry, body: series_kinds.SeriesBegun, you: Side) -> Line:
    said = {"what": body.what, "rhythm": words.rhythm(body.rhythm)}
    if entry.is_own_word:
        return Line(_("promised, %(rhythm)s: %(what)s") % said, chip=_("comes round"))
    if body.debtor is you:
        text = _("understood that you promised, %(rhythm)s: %(what)s") % said
    else:
        text = _("noted what they promised, %(rhythm)s: %(what)s") % said
    return Line(text, chip=_("as understood"))


def _recurred(_entry: Entry, body: series_kinds.PromiseRecurred, _you: Side) -> Line:
    owed = body.obligation
    text = (
        _("promised it again: %(what)s%(until)s")
        if _entry.is_own_word
        else _("comes round: %(what)s%(until)s")
    )
    return Line(text % {"what": owed.what, "until": until(owed.due)}, where=(PAGE, str(owed.id)))


def _proposed(_entry: Entry, body: appointment_kinds.AppointmentProposed, _you: Side) -> Line:
    start = body.start.astimezone(zone_named(body.zone))
    said = {"about": body.about, "when": dateformat.format(start, "l, j F Y, H:i")}
    return Line(_("proposed to meet: %(about)s, %(when)s") % said, body.place or "", _("appointment"))


def _moved(_entry: Entry, body: appointment_kinds.AppointmentMoved, _you: Side) -> Line:
    return Line(_("proposed another time to meet"), body.why or "", _("appointment"))


def _kept(_entry: Entry, body: appointment_kinds.AppointmentKept, you: Side) -> Line:
    who = _("you were") if _entry.envelope.actor.side is not you else _("the other side was")
    said = {"who": who, "how": words.came(body.came)}
    return Line(_("said that %(who)s %(how)s") % said, body.note or "", _("appointment"))


def _told(text: str, field: str = "", chip: str = "") -> Callable[[Entry, Any, Side], Line]:
    def teller(_entry: Entry, body: Body, _you: Side) -> Line:
        quote = getattr(body, field) or "" if field else ""
        return Line(_(text), quote, _(chip) if chip else "")

    return teller


def _needed(_entry: Entry, body: need_kinds.NeedAsked, _you: Side) -> Line:
    said = {"what": body.what, "until": until(body.due)}
    return Line(_("needs for it: %(what)s%(until)s") % said, where=(PAGE, str(body.promise)))


def _proposed_standard(_entry: Entry, body: standard_kinds.StandardProposed, _you: Side) -> Line:
    said = {"case": labels.of_case(body.case).lower()}
    return Line(_("proposed what follows on %(case)s") % said, body.follows, _("standard amends"))


TELLERS: Mapping[type[Body], Teller] = {
    series_kinds.SeriesBegun: _series,
    series_kinds.SeriesEnded: _told("ended what came round", "why"),
    series_kinds.PromiseRecurred: _recurred,
    appointment_kinds.AppointmentProposed: _proposed,
    appointment_kinds.AppointmentAgreed: _told("will be there", "", "appointment"),
    appointment_kinds.AppointmentMoved: _moved,
    appointment_kinds.AppointmentCancelled: _told("called off the meeting", "why", "appointment"),
    appointment_kinds.AppointmentKept: _kept,
    standard_kinds.StandardProposed: _proposed_standard,
    standard_kinds.StandardAgreed: _told("agreed to it for both sides alike", "words", "standard amends"),
    standard_kinds.StandardDeclined: _told("did not agree to what should follow", "why", "standard amends"),
    standard_kinds.StandardWithdrawn: _told(
        "took back the proposal of what should follow", "why", "standard amends"
    ),
    standard_kinds.StandardEnded: _told("ended what was agreed to follow", "why", "standard amends"),
    need_kinds.NeedAsked: _needed,
    need_kinds.NeedPromised: _told("will see to what is needed"),
    need_kinds.NeedMet: _told("did what was needed", "words"),
    need_kinds.NeedDropped: _told("dropped what was needed", "why"),
}
