"""The room's registration with Django."""

from django.apps import AppConfig


class StandingConfig(AppConfig):
    name = "bothways_web.standing"
    label = "standing"

    def ready(self) -> None:
        from bothways.standing.kinds import KINDS
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register
        from bothways_web.standing import fitting
        from bothways_web.standing.lines import TELLERS
        from bothways_web.standing.projections import projector

        register("standing", KINDS, projector, TELLERS)
        due_work.register("what is usual in a book", fitting.fit_due)
