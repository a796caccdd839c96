"""The room's registration with Django."""

from django.apps import AppConfig


class ListeningConfig(AppConfig):
    name = "bothways_web.listening"
    label = "listening"

    def ready(self) -> None:
        from bothways_web.channels import seen
        from bothways_web.conversations.heard import listeners
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import erasers, onlookers
        from bothways_web.listening import already, readers, refining, worker
        from bothways_web.listening.erasing import erase, forget_gone

        erasers.append(erase)
        onlookers.append(already.recorded)
        seen.onlookers.append(readers.follow)
        listeners.append(worker.read_talk)
        due_work.register("texts read", worker.read_new)
        due_work.register("mails heard", worker.read_mail)
        due_work.register("second readings", refining.work)
        due_work.register("candidates of texts that are gone", forget_gone)
        due_work.register("candidates settled elsewhere", worker.settle)
