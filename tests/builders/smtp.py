"""A real SMTP server for tests, which can be told to misbehave."""

import email
import email.policy
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Post:
    """What the server took, and how it answers next.

    ``answers`` are used up one by one, each by one mail: a reply such as ``450 later``, or a function that
    is called with the server once it has the whole mail and gives the reply. With none left it takes it.
    ``took`` can be acquired once for each mail taken.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self.mails: list[EmailMessage] = []
        self.recipients: dict[str, str] = {}
        self.answers: list[str | Callable[[SMTP], str]] = []
        self.took = threading.Semaphore(0)

    async def handle_RCPT(  # noqa: N802  the server's own name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a recipient unless told otherwise."""
        reply = self.recipients.get(address, "250 OK")
        if reply.startswith("250"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a mail, or do what was asked for."""
        assert isinstance(envelope.content, bytes)
        answer = self.answers.pop(0) if self.answers else "250 taken"
        reply = answer if isinstance(answer, str) else answer(server)
        if reply.startswith("250"):
            self.mails.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
            self.took.release()
        return reply


def hang_up(server: SMTP) -> str:
    """Drop the connection although the whole mail is here."""
    transport: Any = server.transport
    transport.abort()
    return "421 gone"


def free_port() -> int:
    """A port of this machine at which nothing answers."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def post_office() -> Iterator[Post]:
    """A server on a free port of this machine."""
    post = Post(free_port())
    server = Controller(post, hostname="127.0.0.1", port=post.port)
    server.start()
    try:
        yield post
    finally:
        server.stop()
