"""The room's registration with Django and the journal."""

from django.apps import AppConfig


class CounselConfig(AppConfig):
    name = "bothways_web.counsel"
    label = "counsel"

    def ready(self) -> None:
        from bothways_web.counsel.erasing import erase
        from bothways_web.journal.registry import register

        register("counsel", (), eraser=erase)
