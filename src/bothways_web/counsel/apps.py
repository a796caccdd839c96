"""The room's registration with Django and the journal."""

from django.apps import AppConfig


class CounselConfig(AppConfig):
    name = "bothways_web.counsel"
    label = "counsel"

    def ready(self) -> None:
        from bothways_web.counsel import evening_mail, night
        from bothways_web.counsel.erasing import erase
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register

        register("counsel", (), eraser=erase)
        due_work.register("mornings prepared", night.prepare)
        due_work.register("briefs mailed", evening_mail.write_briefs)
