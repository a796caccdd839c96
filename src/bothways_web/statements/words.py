"""Words for statements."""

from django.utils.translation import gettext_lazy as _

from bothways.statements.kinds import Rhythm

RHYTHMS = {
    Rhythm.NEVER: _("never by mail"),
    Rhythm.QUARTERLY: _("every three months"),
    Rhythm.HALF_YEARLY: _("every half year"),
    Rhythm.YEARLY: _("once a year"),
}
