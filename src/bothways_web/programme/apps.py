"""The room's registration with Django."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    name = "bothways_web.programme"
    label = "programme"

    def ready(self) -> None:
        from bothways.programme.kinds import KINDS
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register
        from bothways_web.programme import planning
        from bothways_web.programme.lines import TELLERS
        from bothways_web.programme.projections import projector

        register("programme", KINDS, projector, TELLERS)
        due_work.register("years planned", planning.plan_due)
