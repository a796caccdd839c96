"""What is typed about predictions."""

from django.utils.translation import gettext_lazy as _

from bothways_web.parties.fields import RelationshipForm, words_field


class StopForm(RelationshipForm):
    """Nothing is to be predicted; perhaps why."""

    why = words_field(_("Why, if you like"), rows=2)
