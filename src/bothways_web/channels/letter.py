"""A mail as it goes out: text and HTML, one question or one link, who sends it and why."""

import hashlib
from dataclasses import dataclass
from email.utils import formataddr, parseaddr
from typing import Any, Protocol
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext

from bothways_web.channels.task import Task
from bothways_web.parties import buttons, codes, links, members
from bothways_web.parties.button_acts import Question
from bothways_web.parties.models import Address, Code, Merchant


class Tokens(Protocol):
    """Where a mail's links come from: fresh ones for a mail that goes, none for one that is only shown."""

    def page(self, address: Address) -> str: ...
    def button(self, address: Address, task: Task) -> str: ...
    def code(self, code: Code) -> tuple[str, str]: ...
    def invitation(self, invitation: UUID) -> str: ...


class Fresh:
    """Tokens that work, made for one mail."""

    def page(self, address: Address) -> str:
        """The way to the customer's page."""
        return links.page_token(address)

    def button(self, address: Address, task: Task) -> str:
        """The way to the one question."""
        assert task.button is not None
        return buttons.button_token(address, task.button.act, task.button.subject)

    def code(self, code: Code) -> tuple[str, str]:
        """The link that opens the page, and the six digits."""
        return codes.code_token(code), codes.digits_of(code)

    def invitation(self, invitation: UUID) -> str:
        """The way into the team."""
        return members.invitation_token(invitation)


class Shown:
    """What stands where the tokens will be, in a mail that is only shown."""

    def page(self, address: Address) -> str:
        """A word in place of a token."""
        return "their-own-link"

    def button(self, address: Address, task: Task) -> str:
        """A word in place of a token."""
        return "their-own-button"

    def code(self, code: Code) -> tuple[str, str]:
        """A word in place of a token, and no digits."""
        return "their-own-link", "000000"

    def invitation(self, invitation: UUID) -> str:
        """A word in place of a token."""
        return "their-own-link"


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail, written. ``message_id`` stays the same however often it is tried."""

    sender: str
    to: str
    subject: str
    text: str
    html: str
    message_id: str
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    personal: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 of everything that a person sees of it."""
        seen = (self.sender, self.to, self.subject, self.text, self.html)
        return hashlib.sha256(repr(seen).encode()).hexdigest()

    def message(self) -> EmailMultiAlternatives:
        """As Django's mail back ends take it."""
        headers = {"Message-ID": self.message_id}
        if self.in_reply_to:
            headers["In-Reply-To"] = f"<{self.in_reply_to}>"
        if self.references:
            headers["References"] = " ".join(f"<{one}>" for one in self.references)
        if not self.personal:
            headers["Auto-Submitted"] = "auto-generated"
        mail = EmailMultiAlternatives(self.subject, self.text, self.sender, [self.to], headers=headers)
        mail.attach_alternative(self.html, "text/html")
        return mail


def write(
    key: str,
    merchant: Merchant,
    task: Task,
    tokens: Tokens,
    address: Address | None = None,
    question: Question | None = None,
    code: Code | None = None,
) -> Letter:
    """The mail that a task asks for. ``key`` names it for ever; ``address`` is the customer's, on record."""
    subject = " ".join(task.subject.split())
    given: dict[str, Any] = dict(task.context)
    context: dict[str, Any] = {"merchant": merchant, "question": question, "subject": subject}
    if code is not None:
        token, given["digits"] = tokens.code(code)
        context |= {"main": _url("open-page", token), "label": gettext("Open my page")}
    elif task.invitation is not None:
        link = _url("invited", tokens.invitation(task.invitation))
        context |= {"main": link, "label": gettext("Join the team")}
    elif task.path:
        context |= {"main": settings.ADDRESS + task.path, "label": gettext("Open it")}
    elif question is not None and address is not None:
        context |= {"main": _url("button", tokens.button(address, task)), "label": gettext("Answer")}
    if address is not None and code is None:
        context["page"] = _url("page-link", tokens.page(address))
    context["body"] = render_to_string(task.template, given).strip()
    return Letter(
        sender=sender_of(merchant),
        to=task.to,
        subject=subject,
        text=render_to_string("channels/mail/letter.txt", context).strip() + "\n",
        html=render_to_string("channels/mail/letter.html", context).strip() + "\n",
        message_id=f"<{task.message_id or f'{key}@{urlsplit(settings.ADDRESS).hostname}'}>",
        in_reply_to=task.in_reply_to,
        references=task.references,
        personal=task.personal,
    )


def sender_of(merchant: Merchant) -> str:
    """The merchant's name, with their own address where they gave one."""
    address = merchant.mail_from or parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return formataddr((merchant.name, parseaddr(address)[1]))


def _url(name: str, token: str) -> str:
    return settings.ADDRESS + reverse(name, args=[token])
