"""Which files are kept beside the journal: photos and PDF, told by their first bytes, not by their name."""

from bothways.conversations import refusals
from bothways.units.refusal import Refused

LARGEST = 10 * 1024 * 1024  # bytes
_RIFF = b"RIFF"
_STARTS = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"%PDF-": "application/pdf",
}


def media_type(head: bytes) -> str | None:
    """The media type that the first 12 bytes of a file show, or None when it is not one we keep."""
    if head[:4] == _RIFF and head[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _STARTS.items() if head.startswith(start)), None)


def check(size: int, head: bytes) -> str | Refused:
    """The media type of a file of ``size`` bytes that begins with ``head``, or why it is not kept."""
    if size == 0:
        return refusals.FILE_IS_EMPTY
    if size > LARGEST:
        return refusals.FILE_IS_TOO_LARGE
    return media_type(head) or refusals.FILE_IS_OF_ANOTHER_TYPE
