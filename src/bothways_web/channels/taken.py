"""A mail as it was taken in: plain values, whatever state the mail was in."""

from dataclasses import dataclass
from datetime import datetime

from bothways.language.zones import Span


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with a mail; its bytes are not taken in. ``size`` in bytes."""

    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class TakenMail:
    """What a mail says.

    ``message_id``, ``in_reply_to`` and ``references`` are without angle brackets. ``sent`` is UTC, None where
    the mail does not say; ``zone`` its writer's offset from it, such as ``+01:00``, empty where unknown.
    Addresses are in lower case. ``own`` are the places in ``text`` that its writer wrote as the body.
    ``automatic``: a list, a newsletter, an answering machine sent it. ``wrong`` says what could not be read.
    """

    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    sent: datetime | None
    zone: str
    sender: str
    sender_name: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    subject: str
    text: str
    own: tuple[Span, ...]
    attachments: tuple[Attached, ...]
    automatic: bool
    wrong: tuple[str, ...]
