"""The room's registration with Django."""

from django.apps import AppConfig


class InsightsConfig(AppConfig):
    name = "bothways_web.insights"
    label = "insights"

    def ready(self) -> None:
        from bothways_web.insights import summing
        from bothways_web.journal import due_work

        due_work.register("books summed", summing.sum_due)
