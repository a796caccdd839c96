"""The room's registration with Django."""

from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "bothways_web.conversations"
    label = "conversations"

    def ready(self) -> None:
        from bothways.conversations.kinds import KINDS
        from bothways.journal.obligation import Basis
        from bothways_web.conversations import attachments, erasing, transcripts
        from bothways_web.conversations.lines import TELLERS
        from bothways_web.conversations.projections import projector
        from bothways_web.conversations.ways import answer
        from bothways_web.journal import due_work
        from bothways_web.journal.registry import register
        from bothways_web.parties.ways import ways

        register("conversations", KINDS, projector, TELLERS, erasing.erase)
        due_work.register("files that nobody names", attachments.sweep)
        due_work.register("transcripts whose time is over", transcripts.sweep)
        ways.register(Basis.QUESTION, answer)
