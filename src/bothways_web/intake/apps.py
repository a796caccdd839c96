"""The room's registration with Django."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "bothways_web.intake"
    label = "intake"

    def ready(self) -> None:
        from bothways_web.intake import steps
        from bothways_web.intake.erasing import erase
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import erasers

        erasers.append(erase)
        due_work.register("imports", steps.work)
