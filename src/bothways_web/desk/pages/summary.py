"""The morning and the evening in a sentence or two."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bothways_web.foundation.wording import count, sentence


@dataclass(frozen=True, slots=True)
class Owing:
    """How many things one side owes by the end of today, and how many of them are late.

    ``more`` when there are further ones that were not counted.
    """

    due: int
    late: int
    more: bool = False

    @property
    def words(self) -> str:
        """``three``, ``more than 25``."""
        return _("more than %(n)s") % {"n": count(self.due)} if self.more else count(self.due)


def morning(ours: Owing, theirs: Owing) -> str:
    """``Three things are due from us, two from others. One of ours is late.``"""
    return " ".join(part for part in (_due(ours, theirs), _late(ours, theirs)) if part)


def evening(kept_by_us: int, kept_by_them: int, still_open: int) -> str:
    """``Three of ours were kept today, and one of theirs. Two of ours are still open.``"""
    if not kept_by_us and not kept_by_them:
        kept = _("Nothing came to its end today.")
    else:
        ours = ngettext("%(n)s of ours was kept", "%(n)s of ours were kept", kept_by_us) % {
            "n": count(kept_by_us) if kept_by_us else _("none")
        }
        theirs = _("%(n)s of theirs") % {"n": count(kept_by_them) if kept_by_them else _("none")}
        kept = sentence(_("%(ours)s today, and %(theirs)s") % {"ours": ours, "theirs": theirs})
    if not still_open:
        return kept
    left = ngettext("%(n)s of ours is still open", "%(n)s of ours are still open", still_open) % {
        "n": count(still_open)
    }
    return f"{kept} {sentence(left)}"


def _due(ours: Owing, theirs: Owing) -> str:
    if not ours.due and not theirs.due:
        return _("Nothing is due today, from us or from others.")
    if not ours.due:
        text = ngettext(
            "nothing is due from us, one thing from others",
            "nothing is due from us, %(theirs)s things from others",
            theirs.due,
        )
    else:
        text = ngettext(
            "one thing is due from us, %(theirs)s from others",
            "%(ours)s things are due from us, %(theirs)s from others",
            ours.due,
        )
    others = theirs.words if theirs.due else _("nothing")
    return sentence(text % {"ours": ours.words, "theirs": others})


def _late(ours: Owing, theirs: Owing) -> str:
    """Only what is late is said; nothing when nothing is."""
    parts = []
    if ours.late:
        parts.append(_("%(n)s of ours") % {"n": count(ours.late)})
    if theirs.late:
        parts.append(_("%(n)s of theirs") % {"n": count(theirs.late)})
    if not parts:
        return ""
    said = _(" and ").join(parts)
    late = ngettext("%(said)s is late", "%(said)s are late", ours.late + theirs.late)
    return sentence(late % {"said": said})
