"""A member's mailbox: connecting it, choosing what is read, pausing, sharing, and taking it away again.

It is read only for its member until they share it. Nobody else connects it, changes it or removes it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from imap_tools import BaseMailBox

from bothways.units.refusal import Refused
from bothways_web.channels import archives, imap, seen, uploads
from bothways_web.channels.imap import MailboxTrouble
from bothways_web.channels.keeping import Became
from bothways_web.channels.mail_reading import taken
from bothways_web.channels.models import KeptMail, Mailbox, MailboxLogin, Way
from bothways_web.channels.providers import Provider, Tokens
from bothways_web.channels.reading_mailbox import outcomes_of, way_of
from bothways_web.foundation import clock
from bothways_web.foundation.sealing import seal
from bothways_web.parties.access import MerchantAccess

READERS_CONNECT_NOTHING = Refused(
    "readers_connect_nothing", "You may read this book but not bring mails into it. Ask its owner."
)
MAILBOX_IS_THERE = Refused(
    "mailbox_is_there", "You have connected this mailbox already. It stands in your list.", "address"
)
NO_FOLDER = Refused("no_folder", "Choose at least one folder.", "folders")
#: So many of a folder's latest mails are looked at before anything is kept.
LOOKED_AT = 100


@dataclass(frozen=True, slots=True)
class Connecting:
    """What a member gives: where the mailbox is, what for, from when and for how long."""

    address: str
    host: str
    port: int
    security: str
    user: str
    password: str
    provider: str
    purpose: str
    keep_days: int
    since: date


@dataclass(frozen=True, slots=True)
class Looked:
    """A folder before it is read: how many mails since the day, and what would become of the latest."""

    name: str
    chosen: bool
    mails: int
    latest: int
    kept: int


def connect(access: MerchantAccess, given: Connecting) -> Mailbox | Refused:
    """Note a mailbox down, after the way to it was tried; nothing of it is read yet."""
    if not access.can_write:
        return READERS_CONNECT_NOTHING
    own = Mailbox.objects.filter(merchant=access.merchant, member_id=access.member, way=Way.IMAP)
    if own.filter(address=given.address).exists():
        return MAILBOX_IS_THERE
    if not given.provider:
        refused = _try(imap.Way(given.host, given.port, given.security, given.user, given.password))
        if refused:
            return refused
    with transaction.atomic():
        made = Mailbox.objects.create(
            merchant=access.merchant,
            member_id=access.member,
            way=Way.IMAP,
            address=given.address,
            purpose=given.purpose,
            keep_days=given.keep_days,
            paused=True,
        )
        MailboxLogin.objects.create(
            mailbox=made,
            host=given.host,
            port=given.port,
            security=given.security,
            user=given.user,
            provider=given.provider,
            secret=seal({"password": given.password}) if given.password else b"",
            since=given.since,
        )
    return made


def look(mailbox: Mailbox) -> list[Looked] | Refused:
    """What would be read of each folder, and what not; nothing is kept."""
    try:
        with imap.opened(way_of(mailbox.login)) as box:
            return [_look(mailbox, box, folder) for folder in imap.folders(box)]
    except MailboxTrouble as trouble:
        return refused(trouble)


def begin(mailbox: Mailbox, folders: Sequence[str]) -> Refused | None:
    """From here on these folders are read."""
    if not folders:
        return NO_FOLDER
    MailboxLogin.objects.filter(mailbox=mailbox).update(folders=list(dict.fromkeys(folders)))
    resume(mailbox)
    return None


def new_password(mailbox: Mailbox, password: str) -> Refused | None:
    """Use another password, at once; one that is not accepted is not kept."""
    login = mailbox.login
    trouble = _try(imap.Way(login.host, login.port, login.security, login.user, password))
    if trouble:
        return trouble
    MailboxLogin.objects.filter(mailbox=mailbox).update(secret=seal({"password": password}))
    _try_again(mailbox)
    return None


def signed_in(mailbox: Mailbox, tokens: Tokens) -> None:
    """Use what the provider gave, at once."""
    MailboxLogin.objects.filter(mailbox=mailbox).update(secret=seal(tokens.as_secret()))
    _try_again(mailbox)


def pause(mailbox: Mailbox) -> None:
    """Read nothing until it is resumed; what is kept stays for its time."""
    Mailbox.objects.filter(id=mailbox.id).update(paused=True)


def resume(mailbox: Mailbox) -> None:
    """Read on from where it was read to; what came in meanwhile is not missed."""
    Mailbox.objects.filter(id=mailbox.id).update(paused=False, due_at=clock.now())


def share(mailbox: Mailbox) -> None:
    """The team sees its mails, and they stand in the book, where the customers read theirs."""
    _share(mailbox, shared=True)
    Mailbox.objects.filter(id=mailbox.id, way=Way.IMAP).update(due_at=clock.now())


def unshare(mailbox: Mailbox) -> None:
    """Its mails are the member's alone again, and what was read in them; what stands in the book stays."""
    _share(mailbox, shared=False)


def keep_for(mailbox: Mailbox, purpose: str, days: int) -> None:
    """Another purpose, or another time; mails that are older are forgotten by the worker."""
    Mailbox.objects.filter(id=mailbox.id).update(purpose=purpose, keep_days=days)


def remove(mailbox: Mailbox) -> int:
    """Forget the mailbox, how one gets into it, and its mails; how many. What stands in the book stays."""
    count = KeptMail.objects.filter(mailbox=mailbox).count()
    if mailbox.way == Way.ARCHIVE:
        uploads.forget(mailbox.archive)
        archives.account_file(mailbox).unlink(missing_ok=True)
    mailbox.delete()
    return count


def of_provider(at: Provider) -> dict[str, object]:
    """How mailboxes at a provider are reached."""
    return {"host": at.host, "port": at.port, "security": at.security, "provider": at.name}


def refused(trouble: MailboxTrouble) -> Refused:
    """Trouble with a mailbox as an answer to somebody who waits for it."""
    field = "password" if trouble.waits else "host"
    return Refused("mailbox_cannot_be_read", f"{trouble.sentence}. {trouble.remedy}", field)


def _share(mailbox: Mailbox, *, shared: bool) -> None:
    with transaction.atomic():
        # Whoever reads its mails just now holds this lock until what they read is kept.
        Mailbox.objects.select_for_update().filter(id=mailbox.id).update(shared=shared)
        seen.tell(KeptMail.objects.filter(mailbox=mailbox))


def _try(way: imap.Way) -> Refused | None:
    try:
        with imap.opened(way):
            return None
    except MailboxTrouble as trouble:
        return refused(trouble)


def _try_again(mailbox: Mailbox) -> None:
    Mailbox.objects.filter(id=mailbox.id).update(
        error="", remedy="", error_at=None, tries=0, due_at=clock.now()
    )


def _look(mailbox: Mailbox, box: BaseMailBox, folder: imap.Folder) -> Looked:
    imap.examine(box, folder.name)
    uids = imap.new_uids(box, 0, mailbox.login.since)
    mails = [taken(mail) for _, _, mail in imap.heads(box, uids[-LOOKED_AT:])]
    counted = Counter(outcome.became for outcome in outcomes_of(mailbox, mails))
    return Looked(folder.name, folder.chosen, len(uids), len(mails), counted[Became.KEPT])
