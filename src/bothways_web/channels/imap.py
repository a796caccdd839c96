"""A connection to a mailbox: only ever for reading, with what went wrong told in words.

Folders are opened with EXAMINE and mails fetched with PEEK, so nothing in the mailbox changes, not even
whether a mail was read.
"""

import imaplib
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date

from imap_tools import AND, BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted, MailMessage, U
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError, MailboxLoginError

from bothways_web.channels.mail_heads import Mail

PATIENCE = 20.0  # seconds
_FETCH_AT_ONCE = 200

#: What can happen between us and a mailbox; anything else is a fault of ours and not caught.
ERRORS = (ImapToolsError, imaplib.IMAP4.error, OSError, EOFError)


class Security:
    """How the way to the server is protected."""

    TLS, STARTTLS, NONE = "tls", "starttls", "none"


class MailboxTrouble(Exception):
    """A mailbox cannot be read.

    ``sentence`` says what happened and fits before "at 10:15"; ``remedy`` what to do. ``waits``: trying again
    cannot help before somebody does that.
    """

    def __init__(self, sentence: str, remedy: str = "", *, waits: bool = False) -> None:
        super().__init__(f"{sentence}. {remedy}".strip())
        self.sentence, self.remedy, self.waits = sentence, remedy, waits


@dataclass(frozen=True, slots=True)
class Way:
    """Where a mailbox is, and with what one gets in: a password, or a token of a provider."""

    host: str
    port: int
    security: str
    user: str
    password: str = ""
    token: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of a mailbox; ``chosen`` when it holds what people write to each other."""

    name: str
    chosen: bool


@contextmanager
def opened(way: Way) -> Iterator[BaseMailBox]:
    """The mailbox, signed in; raises ``MailboxTrouble``, also for what goes wrong while it is used."""
    try:
        box = _connect(way)
        try:
            _sign_in(box, way)
            yield box
        finally:
            with suppress(*ERRORS):
                box.logout()
    except ERRORS as error:
        raise trouble(error, way) from error


def folders(box: BaseMailBox) -> list[Folder]:
    """All folders; chosen are the inbox and what was sent."""
    found = []
    for folder in box.folder.list():
        flags = {flag.lower() for flag in folder.flags}
        if "\\noselect" not in flags:
            found.append(Folder(folder.name, folder.name.upper() == "INBOX" or "\\sent" in flags))
    return sorted(found, key=lambda folder: (not folder.chosen, folder.name.lower()))


def examine(box: BaseMailBox, folder: str) -> int:
    """Open a folder for reading; its UIDVALIDITY."""
    box.folder.set(folder, readonly=True)
    _, data = box.client.response("UIDVALIDITY")
    return int(data[0]) if data and data[0] else 0


def new_uids(box: BaseMailBox, after: int, since: date) -> list[int]:
    """The UIDs of the open folder that are greater than ``after``, of mails that came in since a day."""
    criteria = AND(uid=U(f"{after + 1}", "*"), date_gte=since)
    # "5:*" names the last mail even where all are older than 5 (RFC 3501, 6.4.8)
    return sorted(uid for uid in map(int, box.uids(criteria)) if uid > after)


def heads(box: BaseMailBox, uids: Sequence[int]) -> list[tuple[int, int, Mail]]:
    """UID, size in bytes and head of mails, in the order of their UIDs; those that are gone are missing."""
    return [(int(found.uid or 0), found.size_rfc822, found.obj) for found in _fetched(box, uids, heads=True)]


def mails(box: BaseMailBox, uids: Sequence[int]) -> list[Mail]:
    """Whole mails, in the order of their UIDs."""
    return [found.obj for found in _fetched(box, uids, heads=False)]


def _fetched(box: BaseMailBox, uids: Sequence[int], *, heads: bool) -> list[MailMessage]:
    if not uids:
        return []
    wanted = [str(uid) for uid in uids]
    found = box.fetch(uid_list=wanted, headers_only=heads, mark_seen=False, bulk=_FETCH_AT_ONCE)
    return sorted(found, key=lambda one: int(one.uid or 0))


def _connect(way: Way) -> BaseMailBox:
    if way.security == Security.NONE:
        return MailBoxUnencrypted(way.host, way.port, PATIENCE)
    context = ssl.create_default_context()
    if way.security == Security.STARTTLS:
        return MailBoxStartTls(way.host, way.port, PATIENCE, context)
    return MailBox(way.host, way.port, PATIENCE, ssl_context=context)


def _sign_in(box: BaseMailBox, way: Way) -> None:
    if way.token:
        box.xoauth2(way.user, way.token, None)
    elif (way.user + way.password).isascii():
        box.login(way.user, way.password, None)
    else:
        box.login_utf8(way.user, way.password, None)


def trouble(error: Exception, way: Way) -> MailboxTrouble:
    """What happened, for a person."""
    where = f"{way.host}:{way.port}"
    if isinstance(error, MailboxFolderSelectError):
        return MailboxTrouble("A folder could not be opened", "Choose the folders anew.", waits=True)
    if isinstance(error, MailboxLoginError) or _refused(error):
        return _not_let_in(way)
    if isinstance(error, ssl.SSLCertVerificationError):
        return MailboxTrouble(
            f"{where} showed a certificate that cannot be trusted", "Check the server's name."
        )
    if isinstance(error, ssl.SSLError):
        return MailboxTrouble(f"{where} does not speak TLS", "Check the port and the encryption.")
    if isinstance(error, socket.gaierror):
        return MailboxTrouble(f"There was no server named {way.host}", "Check its name.")
    if isinstance(error, TimeoutError):
        return MailboxTrouble(f"{where} did not answer in time", "It is tried again by itself.")
    if isinstance(error, ConnectionRefusedError):
        return MailboxTrouble(f"Nothing answered at {where}", "It is tried again by itself.")
    if isinstance(error, OSError | EOFError | imaplib.IMAP4.abort):
        return MailboxTrouble(f"{where} hung up", "It is tried again by itself.")
    return MailboxTrouble(f"{where} could not be read: {_said(error)}", "It is tried again by itself.")


def _refused(error: Exception) -> bool:
    """imaplib raises its plain error when an authentication is refused."""
    return isinstance(error, imaplib.IMAP4.error) and "AUTHENTICATIONFAILED" in str(error).upper()


def _not_let_in(way: Way) -> MailboxTrouble:
    if way.token:
        return MailboxTrouble("The mailbox did not let us in", "Sign in once more.", waits=True)
    return MailboxTrouble("The password was not accepted", "Type the new one.", waits=True)


def _said(error: Exception) -> str:
    return str(error)[:200].rstrip(". ")
