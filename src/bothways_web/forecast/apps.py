"""The room's registration with Django."""

from django.apps import AppConfig


class ForecastConfig(AppConfig):
    name = "bothways_web.forecast"
    label = "forecast"

    def ready(self) -> None:
        from bothways.forecast.kinds import KINDS
        from bothways_web.forecast import fitting, issuing, records
        from bothways_web.forecast.erasing import erase
        from bothways_web.forecast.lines import TELLERS
        from bothways_web.forecast.projections import projector
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register

        register("forecast", KINDS, projector, TELLERS, erase)
        due_work.register("books learnt from", fitting.fit_books)
        due_work.register("forecasts made", issuing.issue)
        due_work.register("forecasts scored", records.score)
