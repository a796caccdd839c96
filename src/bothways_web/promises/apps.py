"""The room's registration with Django."""

from django.apps import AppConfig


class PromisesConfig(AppConfig):
    name = "bothways_web.promises"
    label = "promises"

    def ready(self) -> None:
        from bothways.promises import appointment_kinds, kinds, need_kinds, series_kinds, standard_kinds
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register
        from bothways_web.parties.button_acts import button_acts
        from bothways_web.parties.foresight import foresight
        from bothways_web.promises import (
            buttons,
            clock_work,
            coming,
            feed_tokens,
            lines,
            lines_beside,
            morning,
            pages_alike,
        )
        from bothways_web.promises.projections import projector

        register(
            "promises",
            (*kinds.KINDS, *series_kinds.KINDS),
            projector,
            {**lines.TELLERS, **lines_beside.TELLERS},
        )
        register("promises", (*appointment_kinds.KINDS, *need_kinds.KINDS, *standard_kinds.KINDS))
        due_work.register("promises came round", clock_work.recur)
        due_work.register("promises became unknown", clock_work.become_unknown)
        due_work.register("promises lapsed", clock_work.lapse)
        due_work.register("reminders", coming.remind_customers)
        due_work.register("calendars that ended", feed_tokens.sweep)
        due_work.register("morning mails", morning.write_morning_mails)
        buttons.register(button_acts)
        foresight.register(pages_alike.ahead)
