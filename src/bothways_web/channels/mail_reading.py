"""From the bytes of a mail to what it says. No mail is refused: what cannot be read is told in words.

The parser is the standard library's with its older policy, which is more than ten times as fast as its newer
one and never raises over a broken head; the heads are read in ``mail_heads``.
"""

import re
from email import message_from_bytes

from bothways.language.zones import own_text
from bothways_web.channels import mail_heads
from bothways_web.channels.mail_heads import Address, Mail, addresses, identifiers
from bothways_web.channels.mail_text import Reading
from bothways_web.channels.taken import TakenMail

_SUBJECT = 300  # characters
_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")

_NO_SENDER = "It does not say who sent it."
_NO_DATE = "It does not say when it was sent."
_NO_MAIL = "This is no mail."


def parse(data: bytes) -> Mail:
    """The mail's structure; whatever the bytes are."""
    return message_from_bytes(data)


def parse_head(data: bytes) -> Mail:
    """The mail's head alone, which says whose it is: most mails of an archive concern no customer."""
    return message_from_bytes(head_of(data))


def head_of(data: bytes) -> bytes:
    """The bytes of its head."""
    end = _HEAD_ENDS.search(data)
    return data[: end.end()] if end else data


def taken(mail: Mail) -> TakenMail:
    """What a mail says."""
    reading = Reading()
    reading.take(mail)
    heads = mail_heads.heads_of(mail)
    senders = addresses(heads, "from") or addresses(heads, "sender")
    at, zone = mail_heads.sent(heads)
    if not heads:
        reading.say(_NO_MAIL)
    if not senders:
        reading.say(_NO_SENDER)
    if at is None:
        reading.say(_NO_DATE)
    text = reading.text
    return TakenMail(
        message_id=_one(identifiers(heads, "message-id")),
        in_reply_to=_one(identifiers(heads, "in-reply-to")),
        references=identifiers(heads, "references"),
        sent=at,
        zone=zone,
        sender=senders[0][1] if senders else "",
        sender_name=senders[0][0] if senders else "",
        to=_unique(addresses(heads, "to")),
        cc=_unique(addresses(heads, "cc")),
        subject=mail_heads.words(heads, "subject")[:_SUBJECT],
        text=text,
        own=own_text(text),
        attachments=tuple(reading.attachments),
        automatic=mail_heads.is_automatic(heads),
        wrong=tuple(reading.wrong),
    )


def _one(found: tuple[str, ...]) -> str:
    return found[0] if found else ""


def _unique(found: list[Address]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(address for _, address in found))
