"""The room's registration with Django."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "bothways_web.knowledge"
    label = "knowledge"

    def ready(self) -> None:
        from bothways.knowledge.kinds import KINDS
        from bothways_web.journal.registry import register
        from bothways_web.knowledge.lines import TELLERS
        from bothways_web.knowledge.projections import projector

        register("knowledge", KINDS, projector, TELLERS)
