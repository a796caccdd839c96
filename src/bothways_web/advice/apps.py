"""The room's registration with Django."""

from django.apps import AppConfig


class AdviceConfig(AppConfig):
    name = "bothways_web.advice"
    label = "advice"

    def ready(self) -> None:
        from bothways.advice.kinds import KINDS
        from bothways_web.advice.lines import TELLERS
        from bothways_web.advice.projections import projector
        from bothways_web.journal.registry import register

        register("advice", KINDS, projector, TELLERS)
