"""How facts, wishes and preferences read in the timeline."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.knowledge import kinds
from bothways.knowledge.kinds import How
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.journal.lines import Line, Teller


def stated(entry: Entry, body: kinds.FactStated, you: Side) -> Line:
    """What they know, and how."""
    if entry.is_own_word and body.how is How.TOLD:
        text = _("said about themselves")
    else:
        text = {
            How.TOLD: _("was told"),
            How.OBSERVED: _("has seen"),
            How.ASSUMED: _("assumes"),
        }[body.how]
    return Line(text, body.text, _("fact"))


def corrected(entry: Entry, body: kinds.FactCorrected, you: Side) -> Line:
    """The new words."""
    return Line(_("corrected what is known"), body.text, _("fact"))


def confirmed(entry: Entry, body: kinds.FactConfirmed, you: Side) -> Line:
    """Still so."""
    return Line(_("said that something is still so"), chip=_("fact"))


def dropped(entry: Entry, body: kinds.FactDropped, you: Side) -> Line:
    """Not so any more, and why."""
    return Line(_("said that something is not so any more"), body.why or "", _("fact"))


def wished(entry: Entry, body: kinds.WishStated, you: Side) -> Line:
    """The words of the wish."""
    text = _("wished for something") if entry.is_own_word else _("noted a wish of the other side")
    return Line(text, body.words, _("wish"))


def met(entry: Entry, body: kinds.WishMet, you: Side) -> Line:
    """How it was met."""
    return Line(_("met a wish"), body.how or "", _("wish"))


def let_go(entry: Entry, body: kinds.WishDropped, you: Side) -> Line:
    """Not wished for any more."""
    return Line(_("let a wish go"), chip=_("wish"))


def preferred(entry: Entry, body: kinds.PreferenceSet, you: Side) -> Line:
    """Who said how to be contacted."""
    text = _("said how to be contacted") if entry.is_own_word else _("noted how to contact the other side")
    return Line(text, body.note or "", _("wish"))


def broke(entry: Entry, body: kinds.WishesBroken, you: Side) -> Line:
    """Which wish a message broke."""
    asked = {
        kinds.Wish.WAY: _("never to be written to in this way"),
        kinds.Wish.HOURS: _("to be written to at other hours"),
        kinds.Wish.OFTEN: _("to be written to less often"),
    }
    yours = entry.envelope.says is not you
    text = (
        _("wrote although you had asked %(what)s") if yours else _("wrote although they had asked %(what)s")
    )
    what = wording.listed([asked[wish] for wish in body.wishes])
    return Line(text % {"what": what}, chip=_("wish"))


TELLERS: Mapping[type[Body], Teller] = {
    kinds.FactStated: stated,
    kinds.FactCorrected: corrected,
    kinds.FactConfirmed: confirmed,
    kinds.FactDropped: dropped,
    kinds.WishStated: wished,
    kinds.WishMet: met,
    kinds.WishDropped: let_go,
    kinds.PreferenceSet: preferred,
    kinds.WishesBroken: broke,
}
