"""The room's registration with Django."""

from django.apps import AppConfig


class PromisesConfig(AppConfig):
    name = "bothways_web.promises"
    label = "promises"

    def ready(self) -> None:
        from bothways.promises.kinds import KINDS
        from bothways_web.journal.registry import register
        from bothways_web.promises.lines import TELLERS
        from bothways_web.promises.projections import projector

        register("promises", KINDS, projector, TELLERS)
