"""How gestures read in the timeline."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from bothways.gestures import kinds
from bothways.gestures.kinds import Landing
from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.journal.lines import Line, Teller


def made(entry: Entry, body: kinds.GestureMade, you: Side) -> Line:
    """What was done; the other side's gesture is told with thanks."""
    if entry.envelope.says is body.giver:
        text = (
            _("did this for you, beyond what was owed") if body.giver is not you else _("did this for them")
        )
    else:
        text = (
            _("thankfully noted what you did") if body.giver is you else _("thankfully noted what they did")
        )
    return Line(text, _joined(body.what, body.why), _("gesture"))


def costed(entry: Entry, body: kinds.GestureCosted, you: Side) -> Line:
    """What it cost; only the merchant's team reads it."""
    cost = cost_words(wording.money(body.money) if body.money else None, body.minutes)
    return Line(_("noted what a gesture cost"), cost, _("gesture"))


def landed(entry: Entry, body: kinds.GestureLanded, you: Side) -> Line:
    """How it was taken."""
    return Line(_TAKEN[body.landing](), body.words or "", _("gesture"))


def cost_words(money: str | None, minutes: int | None) -> str:
    """``GBP 12.00 and 20 minutes``; empty where nothing is known."""
    parts = [money or "", _("%(n)d minutes") % {"n": minutes} if minutes else ""]
    return wording.listed([part for part in parts if part])


def _joined(what: str, why: str | None) -> str:
    return f"{what.rstrip('. ')}: {why}" if why else what


_TAKEN = {
    Landing.WELL: lambda: _("said that a gesture was welcome"),
    Landing.UNNOTICED: lambda: _("said that a gesture went by unnoticed"),
    Landing.BADLY: lambda: _("said that a gesture was not welcome"),
}
TELLERS: Mapping[type[Body], Teller] = {
    kinds.GestureMade: made,
    kinds.GestureCosted: costed,
    kinds.GestureLanded: landed,
}
