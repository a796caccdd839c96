"""The room's registration with Django."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "bothways_web.channels"
    label = "channels"

    def ready(self) -> None:
        from bothways_web.channels.outbox import send_due
        from bothways_web.journal import due_work

        due_work.register("mails", send_due)
