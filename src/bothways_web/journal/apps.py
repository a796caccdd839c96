"""The room's registration with Django."""

from django.apps import AppConfig
from django.core.checks import Tags
from django.core.checks import register as register_check
from django.db.models.signals import post_migrate


class JournalConfig(AppConfig):
    name = "bothways_web.journal"
    label = "journal"

    def ready(self) -> None:
        from bothways.journal.kinds import KINDS
        from bothways_web.journal import due_work, erasure, guards, statistics, versions
        from bothways_web.journal.projections import projector
        from bothways_web.journal.registry import register
        from bothways_web.journal.tellers import TELLERS

        register("journal", KINDS, projector, TELLERS)
        due_work.register("what the planner knows", statistics.renew)
        post_migrate.connect(guards.after_migrate, sender=self)
        post_migrate.connect(versions.after_migrate, sender=self)
        post_migrate.connect(erasure.after_migrate, sender=self)
        register_check(guards.check, Tags.database)  # type: ignore[call-overload]
