"""How word of mouth reads in the timeline."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from bothways.journal.body import Body
from bothways.journal.entry import Entry
from bothways.units.side import Side
from bothways.wordofmouth import kinds
from bothways.wordofmouth.rating import in_words
from bothways_web.journal.lines import Line, Teller


def tied(entry: Entry, body: kinds.MentionTied, you: Side) -> Line:
    """Where it was said, and how."""
    words = body.words or (in_words(body.rating) if body.rating else "")
    place = {"place": body.place}
    if you is Side.CUSTOMER:
        text = _("found what you seem to have said at %(place)s") % place
    else:
        text = _("found what they seem to have said at %(place)s") % place
    return Line(text, words, _("mention"))


def answered(entry: Entry, body: kinds.MentionAnswered, you: Side) -> Line:
    """Where it was answered, and how."""
    return Line(_("answered what was said, at %(place)s") % {"place": body.place}, body.text, _("mention"))


def untied(entry: Entry, body: kinds.MentionUntied, you: Side) -> Line:
    """It was somebody else, and why that is known."""
    return Line(_("said that it was somebody else who said it"), body.why or "", _("mention"))


def told(entry: Entry, body: kinds.RecommendationTold, you: Side) -> Line:
    """To whom they recommended the merchant."""
    name = {"name": body.name}
    if entry.is_own_word:
        return Line(_("told of a recommendation to %(name)s") % name, chip=_("referral"))
    return Line(_("noted a recommendation to %(name)s") % name, chip=_("referral"))


def named(entry: Entry, body: kinds.ReferralNamed, you: Side) -> Line:
    """Through whom."""
    return Line(_("said that they met through %(name)s") % {"name": body.name}, chip=_("referral"))


def confirmed(entry: Entry, body: kinds.ReferralConfirmed, you: Side) -> Line:
    """It was so."""
    return Line(_("confirmed through whom they met"), chip=_("referral"))


def denied(entry: Entry, body: kinds.ReferralDenied, you: Side) -> Line:
    """It was not so, and how else."""
    return Line(_("said that they met otherwise"), body.why or "", _("referral"))


def consent_changed(entry: Entry, body: kinds.ReferralConsentChanged, you: Side) -> Line:
    """Whether the name may be told."""
    if body.may_tell:
        return Line(_("agreed that who sent them may learn their name"), chip=_("referral"))
    return Line(_("asked not to be named to who sent them"), chip=_("referral"))


def credited(entry: Entry, body: kinds.ReferralCredited, you: Side) -> Line:
    """Somebody came. Who it was stands beside the record, for as long as they agree to it."""
    return Line(_("noticed that somebody came on a recommendation"), chip=_("referral"))


def name_told(entry: Entry, body: kinds.ReferralNameTold, you: Side) -> Line:
    """That the name is told, or is no longer; the name itself stands beside the record."""
    if body.name:
        return Line(_("told who came on a recommendation"), chip=_("referral"))
    return Line(_("no longer names who came on a recommendation"), chip=_("referral"))


def thanked(entry: Entry, body: kinds.ReferralThanked, you: Side) -> Line:
    """The thanks, in their words."""
    return Line(_("gave thanks for a recommendation"), body.words, _("referral"))


TELLERS: Mapping[type[Body], Teller] = {
    kinds.MentionTied: tied,
    kinds.MentionAnswered: answered,
    kinds.MentionUntied: untied,
    kinds.RecommendationTold: told,
    kinds.ReferralNamed: named,
    kinds.ReferralConfirmed: confirmed,
    kinds.ReferralDenied: denied,
    kinds.ReferralConsentChanged: consent_changed,
    kinds.ReferralCredited: credited,
    kinds.ReferralNameTold: name_told,
    kinds.ReferralThanked: thanked,
}
