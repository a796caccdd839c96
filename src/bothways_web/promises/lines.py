"""How what is said about promises reads in the timeline.

Each line goes on after the writer's name: "promised a quote by Friday, 13 March".
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.utils import dateformat
from django.utils.translation import gettext as _

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.journal.obligation import Obligation
from bothways.promises import kinds
from bothways.units.due import Due, DueKind
from bothways.units.side import Side
from bothways_web.journal.lines import Line, Teller
from bothways_web.promises.rows import time_words

PAGE = "promises:promise"


def _opening(entry: Entry, body: kinds.Opening, you: Side) -> Line:
    owed, own = body.obligation, entry.is_own_word
    what = {"what": owed.what, "until": until(owed.due)}
    if isinstance(body, kinds.AmendsOffered):
        return _line(owed.id, _("offered to make up for it: %(what)s%(until)s") % what, chip=_("amends"))
    if isinstance(body, kinds.AmendsAsked):
        return _line(owed.id, _("asked to have it made up for: %(what)s%(until)s") % what, chip=_("amends"))
    if isinstance(body, kinds.PromiseAsked):
        text = _("asked: %(what)s%(until)s") % what
        return _line(owed.id, text, body.matters_why or "", _("asked"))
    if isinstance(body, kinds.PromiseOffered):
        return _line(owed.id, _("offered: %(what)s%(until)s") % what, chip=_("offered"))
    if own:
        return _line(owed.id, _("promised: %(what)s%(until)s") % what, chip=_("promise"))
    return _line(owed.id, _noted(owed, you) % what, chip=_("as understood"))


def _noted(owed: Obligation, you: Side) -> str:
    if owed.debtor is you:
        return _("understood that you promised: %(what)s%(until)s")
    return _("noted what they promised: %(what)s%(until)s")


def _countered(_entry: Entry, body: kinds.PromiseCounterOffered, _you: Side) -> Line:
    changed = [text for text in (body.what, body.done_means, body.terms) if text]
    what = "; ".join(changed) + until(body.due)
    text = _("offered something else: %(what)s") % {"what": what.removeprefix(", ").strip()}
    return _line(body.promise, text, body.why or "", _("offered"))


def _told(text: str, words: str = "", chip: str = "") -> Callable[[Entry, Any, Side], Line]:
    """A line that is always the same, with what was said in the field ``words``."""

    def teller(_entry: Entry, body: kinds.About, _you: Side) -> Line:
        return _line(
            body.promise, _(text), getattr(body, words, None) or "" if words else "", _(chip) if chip else ""
        )

    return teller


def _new_date(_entry: Entry, body: kinds.NewDateAsked, _you: Side) -> Line:
    text = _("asked for a new date: %(day)s") % {"day": _day(body.due)}
    return _line(body.promise, text, body.why, _("new date"))


def _matters(_entry: Entry, body: kinds.PromiseMattersSaid, _you: Side) -> Line:
    text = {
        "little": _("said that it matters a little"),
        "much": _("said that it matters much"),
        "most": _("said that nothing matters more"),
    }[body.matters.value]
    return _line(body.promise, text, body.why or "")


def _line(promise: UUID, text: str, quote: str = "", chip: str = "") -> Line:
    return Line(text, quote, chip, (PAGE, str(promise)))


def until(due: Due | None) -> str:
    """``, by Friday, 13 March 2026``; empty without a date."""
    return ", " + _("by %(day)s") % {"day": _day(due)} if due else ""


def _day(due: Due) -> str:
    day = dateformat.format(due.on, "l, j F Y")
    return f"{day}, {time_words(due.at, due.zone)}" if due.kind is DueKind.INSTANT else day


TELLERS: Mapping[type[Body], Teller] = {
    **dict.fromkeys(
        (
            kinds.PromiseAsked,
            kinds.PromiseOffered,
            kinds.PromiseMade,
            kinds.AmendsOffered,
            kinds.AmendsAsked,
        ),
        _opening,
    ),
    kinds.PromiseCounterOffered: _countered,
    kinds.PromiseAgreed: _told("agreed", "words", "agreed"),
    kinds.PromiseTurnedDown: _told("said no", "why"),
    kinds.PromiseWithdrawn: _told("took it back", "why"),
    kinds.PromiseReportedDone: _told("reported it done", "words", "done"),
    kinds.PromiseAccepted: _told("accepted it as done", "words", "kept"),
    kinds.PromiseReportDeclined: _told("said what is missing", "missing", "not yet"),
    kinds.NewDateAsked: _new_date,
    kinds.NewDateAgreed: _told("agreed to the new date", "words", "new date"),
    kinds.NewDateRefused: _told("kept to the date", "why"),
    kinds.PromiseReminded: _told("asked after it", "words", "asked after"),
    kinds.PromiseReleased: _told("let it go", "words"),
    kinds.PromiseBreached: _told("said that it was not kept", "why", "not kept"),
    kinds.PromiseOwnedUp: _told("owned up: it was not kept", "why", "not kept"),
    kinds.PromiseMattersSaid: _matters,
    kinds.PromiseHandedOver: _told("handed it over", "note"),
    kinds.PromiseBecameUnknown: _told("it was due, and nobody said anything"),
    kinds.PromiseLapsed: _told("nobody objected, so it counts as accepted", "", "kept, tacitly"),
}
