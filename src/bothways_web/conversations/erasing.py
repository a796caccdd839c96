"""What this room keeps beside the journal goes with what is erased in it."""

from bothways_web.conversations import attachments, transcripts
from bothways_web.journal.registry import Erasing


def erase(erasing: Erasing) -> None:
    """The files and the transcripts of entries that are being erased."""
    attachments.erase(erasing)
    transcripts.erase(erasing)
