"""The room's registration with Django."""

from django.apps import AppConfig


class ReflectionConfig(AppConfig):
    name = "bothways_web.reflection"
    label = "reflection"

    def ready(self) -> None:
        from bothways.reflection.kinds import KINDS
        from bothways_web.journal.registry import register
        from bothways_web.reflection.erasing import erase
        from bothways_web.reflection.lines import TELLERS
        from bothways_web.reflection.projections import projector

        register("reflection", KINDS, projector, TELLERS, erase)
