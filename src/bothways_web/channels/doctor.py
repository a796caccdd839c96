"""What this installation lacks before mail and links reach customers. Changes nothing, sends nothing."""

import ipaddress
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import get_connection
from django.db import DatabaseError, connection

from bothways_web.channels import records
from bothways_web.channels.failures import ERRORS, failure
from bothways_web.channels.finding import Finding, Grade
from bothways_web.foundation import clock
from bothways_web.journal import guards, readiness

PATIENCE = 10.0  # seconds
SOON = timedelta(days=21)
OLD = timedelta(days=2)


def findings() -> Iterator[Finding]:
    """Every check, in the order in which one sets things up."""
    yield from database()
    yield triggers()
    yield address(settings.ADDRESS)
    yield certificate(settings.ADDRESS)
    yield mail_server()
    yield from sender(settings.DEFAULT_FROM_EMAIL)
    yield backup(settings.BACKUPS)


def database() -> Iterator[Finding]:
    """Whether the book may be served."""
    try:
        wrong = readiness.problems()
    except DatabaseError as error:
        yield Finding("Database", Grade.FAIL, f"It does not answer: {error}", "Check BOTHWAYS_DATABASE_URL.")
        return
    for sentence in wrong:
        yield Finding("Database", Grade.FAIL, sentence)
    if not wrong:
        yield Finding("Database", Grade.OK, "It is there and up to date.")


def triggers() -> Finding:
    """Whether the database itself refuses to change the journal."""
    try:
        missing = guards.missing(connection)
    except DatabaseError as error:
        return Finding("Journal", Grade.FAIL, f"Its guards could not be looked at: {error}")
    if missing:
        named = ", ".join(sorted(missing))
        return Finding("Journal", Grade.FAIL, f"Its guards are missing: {named}.", "Run `bothways migrate`.")
    return Finding("Journal", Grade.OK, "The database refuses to change it.")


def address(public: str) -> Finding:
    """Whether customers can open links at all."""
    parts = urlsplit(public)
    wanted = "Set BOTHWAYS_ADDRESS to the public address, such as https://book.example and serve it there."
    if parts.scheme != "https":
        return Finding(
            "Address", Grade.FAIL, f"Links would lead to {public}, which is not encrypted.", wanted
        )
    if _is_at_home(parts.hostname or ""):
        return Finding("Address", Grade.FAIL, f"Only this network reaches {parts.hostname}.", wanted)
    return Finding("Address", Grade.OK, f"Links lead to {public}.")


def certificate(public: str, trusted: ssl.SSLContext | None = None) -> Finding:
    """Whether the public address shows a certificate that browsers trust, and for how long."""
    parts = urlsplit(public)
    if parts.scheme != "https" or not parts.hostname:
        return Finding("Certificate", Grade.WARN, "Without an https:// address there is none to look at.")
    where = (parts.hostname, parts.port or 443)
    context = trusted or ssl.create_default_context()
    try:
        with (
            socket.create_connection(where, PATIENCE) as plain,
            context.wrap_socket(plain, server_hostname=parts.hostname) as secure,
        ):
            shown = secure.getpeercert()
    except ssl.SSLCertVerificationError as error:
        reason = error.verify_message
        return Finding("Certificate", Grade.FAIL, f"{parts.hostname}: {reason}.", "Renew the certificate.")
    except OSError as error:
        return Finding(
            "Certificate", Grade.WARN, f"{parts.hostname} could not be asked: {error}.", "Is it up?"
        )
    return _lasting(parts.hostname, shown)


def mail_server() -> Finding:
    """Whether the mail server takes us in; nothing is sent."""
    if not settings.ENVIRONMENT.mail_url:
        return Finding(
            "Mail server",
            Grade.FAIL,
            f"None is named, so mails are only written to {settings.EMAIL_FILE_PATH}.",
            "Name one in BOTHWAYS_MAIL_URL.",
        )
    server = get_connection()
    try:
        server.open()
        server.close()
    except ERRORS as error:
        return Finding("Mail server", Grade.FAIL, failure(error).sentence, "Check BOTHWAYS_MAIL_URL.")
    return Finding("Mail server", Grade.OK, f"{settings.EMAIL_HOST} takes us in.")


def sender(mail_from: str, ask: records.Texts = records.texts) -> Iterator[Finding]:
    """Whether the domain that mails come from says who may send for it."""
    domain = parseaddr(mail_from)[1].rpartition("@")[2]
    if "." not in domain:
        yield Finding(
            "Sender",
            Grade.FAIL,
            f"Mails would come from @{domain}, which nobody can answer.",
            "Set BOTHWAYS_MAIL_FROM to an address of yours.",
        )
        return
    yield from records.of_domain(domain, settings.ENVIRONMENT.dkim_selector, settings.EMAIL_HOST, ask)


def backup(folder: Path) -> Finding:
    """How old the newest backup is."""
    files = [path for path in folder.glob("*") if path.is_file()] if folder.is_dir() else []
    todo = f"Run `bothways backup {folder}/FILE.zip` every night."
    if not files:
        return Finding("Backup", Grade.WARN, f"There is none in {folder}.", todo)
    newest = datetime.fromtimestamp(max(path.stat().st_mtime for path in files), UTC)
    age = clock.now() - newest
    if age > OLD:
        return Finding("Backup", Grade.WARN, f"The newest one is {age.days} days old.", todo)
    return Finding("Backup", Grade.OK, f"The newest one is of {newest:%d %B, %H:%M} UTC.")


def _is_at_home(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".localhost", ".local", ".internal", ".lan"))


def _lasting(host: str, shown: object) -> Finding:
    ends = ssl.cert_time_to_seconds(str(dict(shown)["notAfter"])) if isinstance(shown, dict) else 0
    left = datetime.fromtimestamp(ends, UTC) - clock.now()
    if left < SOON:
        return Finding("Certificate", Grade.WARN, f"{host}: it ends in {left.days} days.", "Renew it.")
    return Finding("Certificate", Grade.OK, f"{host}: it is trusted for {left.days} more days.")
