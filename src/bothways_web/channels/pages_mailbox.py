"""The pages of mailboxes: what stands in the list, and all about one of them."""

from dataclasses import dataclass

from bothways.units.refusal import Refused
from bothways_web.channels import mailboxes, queries_mail
from bothways_web.channels.keeping import Became
from bothways_web.channels.mailboxes import Looked
from bothways_web.channels.models import MailArchive, Mailbox, Wanted, Way
from bothways_web.channels.providers import Provider, provider, providers
from bothways_web.parties.access import MerchantAccess


@dataclass(frozen=True, slots=True)
class Listed:
    """A mailbox in the list; ``own`` when it is the reader's."""

    mailbox: Mailbox
    own: bool
    state: str


@dataclass(frozen=True, slots=True)
class MailboxList:
    """All that a member sees of mailboxes, and where new ones can be had."""

    own: list[Listed]
    shared: list[Listed]
    providers: list[Provider]


@dataclass(frozen=True, slots=True)
class MailboxPage:
    """One's own mailbox.

    ``looked`` is there while nothing was chosen, ``trouble`` where it cannot be looked at. ``told`` is what
    became of its mails; of an archive that waits what would, with so many ``customers``.
    """

    mailbox: Mailbox
    state: str
    kept: int
    told: dict[str, int]
    provider: Provider | None
    looked: list[Looked]
    trouble: Refused | None
    customers: int = 0

    @property
    def at_work(self) -> bool:
        """Whether it is an archive that is just being read."""
        return self.state in ("looking", "running")

    @property
    def waits(self) -> bool:
        """Whether it is an archive of which nothing was kept yet."""
        return self.state in ("looking", "ready", "failed") and not self.kept


def listed(access: MerchantAccess) -> MailboxList:
    """One query."""
    rows = queries_mail.mailboxes(access)
    found = [Listed(row, row.member_id == access.member, state_of(row)) for row in rows]
    return MailboxList([one for one in found if one.own], [one for one in found if not one.own], providers())


def one(mailbox: Mailbox) -> MailboxPage:
    """Looks into the mailbox itself while its folders are not chosen yet."""
    looked: list[Looked] = []
    trouble = None
    state = state_of(mailbox)
    if state == "choose":
        outcome = mailboxes.look(mailbox)
        looked, trouble = ([], outcome) if isinstance(outcome, Refused) else (outcome, None)
    would = (mailbox.archive.looked or {}) if mailbox.way == Way.ARCHIVE and state == "ready" else {}
    counts = would.get("became", mailbox.account)
    return MailboxPage(
        mailbox,
        state,
        queries_mail.kept_count(mailbox),
        {became.value: counts.get(became.value, 0) for became in Became},
        provider(mailbox.login.provider) if mailbox.way == Way.IMAP else None,
        looked,
        trouble,
        len(would.get("customers", ())),
    )


def state_of(mailbox: Mailbox) -> str:
    """``sign-in``, ``choose``, ``paused``, ``trouble``, ``new`` or ``well``.

    Of an archive: ``looking``, ``ready`` to be brought in, ``running``, ``failed``, or ``archive`` once done.
    """
    if mailbox.way == Way.ARCHIVE:
        return _archive_state(mailbox.archive)
    if mailbox.login.provider and not mailbox.login.secret:
        return "sign-in"
    if not mailbox.login.folders:
        return "choose"
    if mailbox.paused:
        return "paused"
    if mailbox.error:
        return "trouble"
    return "well" if mailbox.read_at else "new"


def _archive_state(row: MailArchive) -> str:
    if row.wanted:
        return "looking" if row.wanted == Wanted.LOOK else "running"
    if row.error:
        return "failed"
    return "ready" if row.uploaded and row.done_at is None else "archive"
