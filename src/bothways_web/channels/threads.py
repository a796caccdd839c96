"""Which mails a written one goes on with, so that mail programs show them together."""

import re
from typing import NamedTuple

from bothways_web.channels import queries_mail
from bothways_web.parties.access import RelationshipAccess

_PREFIX = re.compile(r"^(?:\s*(?:re|aw|sv|antw|réf?|fwd?|wg|tr)\s*(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE)
MOST = 30  # identifiers in References


class Thread(NamedTuple):
    """What ``In-Reply-To`` and ``References`` name, without angle brackets; empty for a new thread."""

    in_reply_to: str = ""
    references: tuple[str, ...] = ()


def thread_of(access: RelationshipAccess, subject: str) -> Thread:
    """The thread that a subject such as "Re: The labels" answers in. At most one query."""
    about = bare(subject)
    if about == subject.strip().casefold():
        return Thread()
    for mail in queries_mail.mails(access):
        if mail.message_id and bare(mail.subject) == about:
            references = (*mail.references, mail.message_id)
            return Thread(mail.message_id, tuple(dict.fromkeys(references))[-MOST:])
    return Thread()


def bare(subject: str) -> str:
    """The subject without "Re:" and its like, in small letters."""
    return _PREFIX.sub("", subject).strip().casefold()
