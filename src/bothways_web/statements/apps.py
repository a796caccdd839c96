"""The room's registration with Django."""

from django.apps import AppConfig


class StatementsConfig(AppConfig):
    name = "bothways_web.statements"
    label = "statements"

    def ready(self) -> None:
        from bothways.statements.kinds import KINDS
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register
        from bothways_web.statements import issuing
        from bothways_web.statements.lines import TELLERS
        from bothways_web.statements.projections import projector

        register("statements", KINDS, projector, TELLERS)
        due_work.register("statements issued", issuing.issue_due)
