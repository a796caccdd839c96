"""The room's registration with Django."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    name = "bothways_web.parties"
    label = "parties"

    def ready(self) -> None:
        from bothways.journal.relationship import KINDS
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register
        from bothways_web.parties import links_erased, sweeping
        from bothways_web.parties.lines import TELLERS
        from bothways_web.parties.projections import projector

        register("parties", KINDS, projector, TELLERS, links_erased.erase)
        due_work.register("links and codes that ended", sweeping.sweep)
