"""What went wrong with a mail, in words, and whether trying again can help."""

import smtplib
import socket
import ssl
from dataclasses import dataclass

from django.conf import settings

#: What can happen between us and a mail server; anything else is a fault of ours and not caught.
ERRORS = (smtplib.SMTPException, OSError)


@dataclass(frozen=True, slots=True)
class Failure:
    """``final`` when no later try can succeed; ``of_server`` when it concerns every mail, not this one."""

    sentence: str
    final: bool = False
    of_server: bool = False


def failure(error: Exception) -> Failure:
    """An error of the mail server or the way to it, for a person."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(error.recipients.values()))
        return Failure(
            f"The mail server does not take mail for this address: {_said(code, words)}", code >= 500
        )
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return Failure("The mail server did not accept our user name and password.", of_server=True)
    if isinstance(error, smtplib.SMTPDataError):
        said = _said(error.smtp_code, error.smtp_error)
        return Failure(f"The mail server refused this mail: {said}", error.smtp_code >= 500)
    if isinstance(error, smtplib.SMTPSenderRefused):
        said = _said(error.smtp_code, error.smtp_error)
        return Failure(f"The mail server does not let us send as {error.sender}: {said}", of_server=True)
    return Failure(_of_server(error), of_server=True)


def _of_server(error: Exception) -> str:
    where = f"{getattr(settings, 'EMAIL_HOST', '')}:{getattr(settings, 'EMAIL_PORT', '')}"
    if isinstance(error, ssl.SSLError):
        return f"The mail server {where} shows no certificate that we can trust."
    if isinstance(error, socket.gaierror):
        return f"There is no mail server named {where}."
    if isinstance(error, TimeoutError):
        return f"The mail server {where} did not answer in time."
    if isinstance(error, ConnectionRefusedError):
        return f"Nothing answers at the mail server {where}."
    if isinstance(error, smtplib.SMTPServerDisconnected | ConnectionError):
        return f"The mail server {where} hung up."
    if isinstance(error, smtplib.SMTPResponseException):
        return f"The mail server {where} said: {_said(error.smtp_code, error.smtp_error)}"
    return f"The mail could not be handed over: {error}"


def _said(code: int, words: bytes | str) -> str:
    text = words.decode(errors="replace") if isinstance(words, bytes) else words
    return f"{code} {text}"
