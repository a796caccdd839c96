"""Mailboxes of a real Dovecot, and mails that arrive in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.message import EmailMessage

from imap_tools import BaseMailBox, MailBoxUnencrypted

from bothways_web.channels.models import Mailbox, MailboxLogin
from bothways_web.foundation import clock
from bothways_web.foundation.sealing import seal
from bothways_web.parties.access import MerchantAccess
from tests.builders.mails import a_mailbox
from tools.dovecot import Dovecot

USER, PASSWORD = "hello@linden.example", "ribbon and ink"


@contextmanager
def signed_in(server: Dovecot, password: str = PASSWORD) -> Iterator[BaseMailBox]:
    """The mailbox as its owner's mail program sees it."""
    with MailBoxUnencrypted("127.0.0.1", server.port, 20).login(USER, password) as box:
        yield box


def arrive(server: Dovecot, *mails: EmailMessage, folder: str = "INBOX", password: str = PASSWORD) -> None:
    """Mails arrive, or are sent from elsewhere."""
    with signed_in(server, password) as box:
        for mail in mails:
            box.append(mail.as_bytes(), folder)


def connected(access: MerchantAccess, server: Dovecot, **more: object) -> Mailbox:
    """The mailbox on that server, connected and read from four weeks back."""
    box = a_mailbox(access, **more)
    MailboxLogin.objects.create(
        mailbox=box,
        host="127.0.0.1",
        port=server.port,
        security="none",
        user=USER,
        secret=seal({"password": PASSWORD}),
        folders=["INBOX", "Sent"],
        since=clock.now().date() - timedelta(days=28),
    )
    return fresh(box)


def fresh(box: Mailbox) -> Mailbox:
    """As it stands now."""
    return Mailbox.objects.select_related("merchant", "login").get(id=box.id)
