"""What a part of a mail is."""

from enum import StrEnum


class Kind(StrEnum):
    """``BODY`` is what the writer says; all else stands around it.

    ``DISCLAIMER`` is what a machine adds: legal notes, warnings, list footers. ``ATTRIBUTION`` says who wrote
    the quoted text under it.
    """

    BODY = "body"
    GREETING = "greeting"
    CLOSING = "closing"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"
    ATTRIBUTION = "attribution"
    QUOTED = "quoted"
    FORWARDED = "forwarded"
