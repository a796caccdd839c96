"""The customer's mailbox: what the worker really sent, and the links in it."""

import re
from dataclasses import dataclass

from bothways_web.channels.outbox import send_due
from bothways_web.foundation import clock
from tests.builders.smtp import Post

_LINK = re.compile(r"https?://\S+")


@dataclass
class Mailbox:
    """What a mail server took for everybody; ``address`` is where the mails' links lead."""

    post: Post
    address: str

    def newest(self, to: str) -> str:
        """The text of the last mail to somebody, once the worker has sent what is due."""
        send_due(clock.now())
        texts = [mail.get_body(("plain",)) for mail in self.post.mails if to in mail["To"]]
        assert texts, f"no mail to {to}: {[mail['To'] for mail in self.post.mails]}"
        assert texts[-1] is not None
        return str(texts[-1].get_content())

    def link(self, text: str, path: str) -> str:
        """The link of a mail that leads below ``path``."""
        (found,) = {link for link in _LINK.findall(text) if link.startswith(f"{self.address}{path}")}
        return str(found)


def digits(text: str) -> str:
    """The short code of a mail."""
    (found,) = re.findall(r"\b\d{6}\b", text)
    return str(found)
