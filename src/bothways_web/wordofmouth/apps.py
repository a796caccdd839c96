"""The room's registration with Django."""

from django.apps import AppConfig


class WordOfMouthConfig(AppConfig):
    name = "bothways_web.wordofmouth"
    label = "wordofmouth"

    def ready(self) -> None:
        from bothways.wordofmouth.kinds import KINDS
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register
        from bothways_web.wordofmouth import crediting, feeds
        from bothways_web.wordofmouth.erasing import erase
        from bothways_web.wordofmouth.lines import TELLERS
        from bothways_web.wordofmouth.projections import projector

        register("wordofmouth", KINDS, projector, TELLERS, erase)
        due_work.register("referrals credited", crediting.credit_due)
        due_work.register("feeds read for mentions", feeds.read_due)
