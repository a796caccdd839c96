"""The page of the mails with one customer: the mails for a member, what is done with them for both."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bothways.units.side import Side
from bothways_web.channels import queries_mail, refiner
from bothways_web.channels.models import MailLimit
from bothways_web.channels.queries_mail import Mail
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.queries import names_of


@dataclass(frozen=True, slots=True)
class ShownMail:
    """A kept mail: what its writer said, and the rest of its text, which is folded away."""

    mail: Mail
    ours: bool
    said: str

    @property
    def has_more(self) -> bool:
        """Whether there is more text than what its writer said."""
        return len(self.mail.text.strip()) > len(self.said)


@dataclass(frozen=True, slots=True)
class MailsPage:
    """``purposes`` are what mails are read for, with the longest time they are kept, in days.

    ``sent_to`` is the host outside that sentences are sent to, where the owner lets them be.
    """

    customer: str
    mails: list[ShownMail]
    purposes: list[tuple[str, int]]
    limit: MailLimit | None
    sent_to: str = ""

    @property
    def objected(self) -> bool:
        """Whether the customer objected."""
        return self.limit is not None and self.limit.objected_at is not None


def mails(access: RelationshipAccess) -> MailsPage:
    """Five queries."""
    found = queries_mail.mails(access)
    return MailsPage(
        names_of([access.relationship_id]).get(access.relationship_id, ""),
        [ShownMail(mail, mail.author is Side.MERCHANT, said(mail)) for mail in found],
        queries_mail.purposes(access),
        queries_mail.limit_of(access),
        _sent_to(access),
    )


def _sent_to(access: RelationshipAccess) -> str:
    used = refiner.is_used(access.merchant_id)
    return "" if used is None or refiner.is_local(used.address) else urlsplit(used.address).hostname or ""


def said(mail: Mail) -> str:
    """What its writer said, without greeting, signature and quotations."""
    return "\n\n".join(mail.text[start:end] for start, end in mail.own)
