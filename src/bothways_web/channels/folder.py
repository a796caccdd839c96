"""Mails as files: where no mail server is named, each mail is one ``.eml`` that any mail program opens."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from bothways_web.foundation import clock

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9.-]+")


class EmailBackend(BaseEmailBackend):
    """Writes to the folder ``EMAIL_FILE_PATH``; a mail with the same Message-ID replaces the earlier one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.folder = Path(settings.EMAIL_FILE_PATH)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """How many were written."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for mail in email_messages:
            message = mail.message()
            name = _NOT_IN_NAMES.sub("-", str(message["Message-ID"]).strip("<>"))
            (self.folder / f"{clock.now():%Y-%m-%d}-{name}.eml").write_bytes(message.as_bytes())
        return len(email_messages)
