"""The quick log as a panel: the form, what its ticks say to whoever writes, and who reads it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from bothways_web.conversations.forms import LogForm, NoteForm
from bothways_web.foundation.empty_form import EmptyForm
from bothways_web.parties.scene import Scene


@dataclass(frozen=True, slots=True)
class LogPanel:
    """The quick log and the note for the team, which the customer has not."""

    form: LogForm | EmptyForm
    note: EmptyForm | None
    reads: str
    ours: str
    theirs: str


def log_panel(scene: Scene, form: LogForm | None = None) -> LogPanel:
    """The quick log, empty unless a form is given. No query."""
    ours, theirs = _("We promised something"), _("They promised something")
    if not scene.yours:
        ours, theirs = _("They promised something"), _("I promised something")
    note = EmptyForm(NoteForm, access=scene.access) if scene.access.sees_internal else None
    return LogPanel(form or EmptyForm(LogForm, access=scene.access), note, scene.reads, ours, theirs)
