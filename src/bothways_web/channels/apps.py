"""The room's registration with Django."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "bothways_web.channels"
    label = "channels"

    def ready(self) -> None:
        from bothways_web.channels import (
            actions_mail,
            actions_written,
            archive_jobs,
            erasing,
            reading_mailbox,
            refiner,
        )
        from bothways_web.channels.outbox import send_due
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import erasers

        erasers.append(erasing.erase)
        due_work.register("mails that were to go later", actions_written.send_due)
        due_work.register("mails", send_due)
        due_work.register("mailboxes", reading_mailbox.work)
        due_work.register("mail archives", archive_jobs.work)
        due_work.register("requests to a refiner whose time is over", refiner.forget_old)
        due_work.register("kept mails whose time is over", actions_mail.forget_old)
