"""The room's registration with Django and the journal."""

from django.apps import AppConfig


class GesturesConfig(AppConfig):
    name = "bothways_web.gestures"
    label = "gestures"

    def ready(self) -> None:
        from bothways.gestures.kinds import KINDS
        from bothways_web.gestures.lines import TELLERS
        from bothways_web.gestures.projections import projector
        from bothways_web.journal.registry import register

        register("gestures", KINDS, projector, TELLERS)
