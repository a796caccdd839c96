"""Mails and mailboxes to test with."""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from bothways_web.channels.mail_reading import parse, taken
from bothways_web.channels.models import Mailbox, Way
from bothways_web.channels.taken import TakenMail
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess

PURPOSE = "To keep what we promise each other."


def a_mailbox(access: MerchantAccess, **more: Any) -> Mailbox:
    """A member's mailbox, kept for two years."""
    given = {"address": "hello@linden.example", "purpose": PURPOSE, "keep_days": 730, **more}
    return Mailbox.objects.create(merchant=access.merchant, member_id=access.member, way=Way.IMAP, **given)


def message(
    sender: str, to: str, text: str = "I will send the labels.", key: str = "one", at: datetime | None = None
) -> EmailMessage:
    """A mail as a program would write it."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, to, "The labels"
    made["Date"] = format_datetime(at or clock.now().replace(microsecond=0))
    made["Message-ID"] = f"<{key}@mails.example>"
    made.set_content(text + "\n")
    return made


def a_mail(*given: Any, **more: Any) -> TakenMail:
    """The same, read."""
    return taken(parse(message(*given, **more).as_bytes()))


def day(number: int) -> datetime:
    """A day of March 2026, at ten."""
    return datetime(2026, 3, number, 10, tzinfo=UTC)
