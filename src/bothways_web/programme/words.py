"""Words for plans."""

from django.utils.translation import gettext_lazy as _

from bothways.programme.kinds import Sort

SORTS = {
    Sort.WELCOME: _("welcome"),
    Sort.CARE: _("care for the first order"),
    Sort.CHECK_IN: _("check-in"),
    Sort.ASSURANCE: _("assurance"),
    Sort.LOOK_BACK: _("look back"),
    Sort.OTHER: _("something else"),
}
