"""Bringing a mail archive in: looked at before, resumable, every mail accounted for, and taken back as one.

Mails are kept portion by portion; how far the archive was read is written down with each in one
transaction. Killed at any moment and started again it goes on there.
"""

import csv
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction

from bothways_web.channels.archive_files import mails
from bothways_web.channels.archive_parts import Archive, Found
from bothways_web.channels.archive_portions import Portion, helpers, portions, whole
from bothways_web.channels.keeping import Became, keep
from bothways_web.channels.models import MailArchive, Mailbox, Way
from bothways_web.channels.reading_mailbox import outcomes_of, remember, sift
from bothways_web.channels.taken import TakenMail
from bothways_web.foundation import clock
from bothways_web.foundation.hands import Hands
from bothways_web.parties.access import MerchantAccess

#: How many mails that could not be read are shown; the file has them all.
SHOWN = 10
_MARKED_BY = 65_536  # bytes of the beginning that tell one archive from another
_NO_SENDER_OR_DATE = "It does not say who sent it, or when."

Progress = Callable[[int, int], None]


@dataclass
class Brought:
    """What became of an archive's mails: how many of each, and the first that could not be read, with why.

    ``place`` is how far it was read. ``customers`` counts by relationship, after a look alone.
    """

    mailbox: Mailbox
    place: int = 0
    became: Counter[Became] = field(default_factory=Counter)
    customers: Counter[UUID] = field(default_factory=Counter)
    unreadable: list[tuple[str, str]] = field(default_factory=list)

    def add(self, count: int, unreadable: Sequence[tuple[str, str]], place: int) -> None:
        """A batch is done; of its mails so many more, these, could not be read."""
        self.became[Became.UNREADABLE] += count
        self.unreadable += unreadable[: SHOWN - len(self.unreadable)]
        self.place = place

    @property
    def mails(self) -> int:
        """How many mails were looked at."""
        return self.became.total()


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody says of an archive: whose address it is, what for, and how long its mails are kept."""

    address: str
    purpose: str
    keep_days: int


def look(access: MerchantAccess, source: Archive, given: Given, progress: Progress | None = None) -> Brought:
    """What bringing it in would do; nothing is written.

    ``progress`` is told after each portion how many mails it had, and the place after them.
    """
    return look_on(new_mailbox(access, given), source, 0, progress)


def look_on(
    mailbox: Mailbox, source: Archive, place: int, progress: Progress | None = None, most: int | None = None
) -> Brought:
    """The same from a place on, for a mailbox that may stand already; ``most`` mails at most."""
    brought = Brought(mailbox, place)
    with helpers(source, place) as hands:
        for portion in portions(hands, source, place, most):
            heads, unreadable = _heads(portion)
            for became, rows in outcomes_of(mailbox, [head for _, head in heads]):
                brought.became[became] += 1
                brought.customers.update(row.relationship_id for row in rows)
            brought.add(len(unreadable), unreadable, portion.found[-1].after)
            if progress is not None:
                progress(len(portion.found), brought.place)
    return brought


def bring_in(
    access: MerchantAccess, source: Archive, given: Given, progress: Progress | None = None
) -> Brought:
    """Keep what concerns customers. One that was broken off goes on; one that is done is read once more."""
    if not access.can_write:
        raise PermissionError("readers bring nothing in")
    row = _begun(access, source, given)
    brought = bring_on(row, source, progress)
    MailArchive.objects.filter(mailbox=row.mailbox).update(done_at=clock.now())
    return brought


def bring_on(
    row: MailArchive, source: Archive, progress: Progress | None = None, most: int | None = None
) -> Brought:
    """Keep what concerns customers from where it was read to; ``most`` mails at most."""
    brought = Brought(row.mailbox, row.place)
    with helpers(source, row.place) as hands:
        for portion in portions(hands, source, row.place, most):
            unreadable, after = _keep(row.mailbox, portion, hands, brought), portion.found[-1].after
            brought.add(0, unreadable, after)
            _list(row.mailbox, unreadable)
            if progress is not None:
                progress(len(portion.found), after)
    return brought


def account_file(mailbox: Mailbox) -> Path:
    """The list of every mail of an archive that could not be read."""
    return Path(settings.DATA) / "imports" / f"{mailbox.id}.csv"


def _begun(access: MerchantAccess, source: Archive, given: Given) -> MailArchive:
    mark = _mark(source)
    found = MailArchive.objects.select_related("mailbox__merchant").filter(
        mailbox__merchant=access.merchant, mailbox__member_id=access.member, mark=mark
    )
    row = found.first()
    if row is None:
        with transaction.atomic():
            mailbox = new_mailbox(access, given)
            mailbox.save()
            return MailArchive.objects.create(mailbox=mailbox, mark=mark, name=source.path.name[:255])
    if row.done_at is not None:
        row.place, row.done_at = 0, None
        row.save()
        account_file(row.mailbox).unlink(missing_ok=True)
    return row


def new_mailbox(access: MerchantAccess, given: Given) -> Mailbox:
    """What an archive is in the list; not saved yet."""
    return Mailbox(
        merchant=access.merchant,
        member_id=access.member,
        way=Way.ARCHIVE,
        address=given.address,
        purpose=given.purpose,
        keep_days=given.keep_days,
        due_at=None,
    )


def _mark(source: Archive) -> str:
    """What tells this archive from another: where it lies, and how it begins."""
    digest = hashlib.sha256(str(source.path.resolve()).encode())
    if source.is_mbox:
        for found in islice(mails(source), 1):
            digest.update(found.data[:_MARKED_BY])
    return digest.hexdigest()


def _keep(mailbox: Mailbox, portion: Portion, hands: Hands, brought: Brought) -> list[tuple[str, str]]:
    """Keep what is to be kept of a portion; the mails that could not be read, with why."""
    heads, unreadable = _heads(portion)
    account, wanted = sift(mailbox, [head for _, head in heads])
    mails = whole(hands, [heads[number][0] for number in wanted])
    with transaction.atomic():
        account += keep(mailbox, mails)
        account[Became.UNREADABLE] += len(unreadable)
        MailArchive.objects.filter(mailbox=mailbox).update(place=portion.found[-1].after)
        remember(mailbox, account)
    brought.became += account
    return unreadable


def _heads(portion: Portion) -> tuple[list[tuple[Found, TakenMail]], list[tuple[str, str]]]:
    """The mails of a portion with their heads, and those that could not be read, with why."""
    read: list[tuple[Found, TakenMail]] = []
    unreadable = []
    for found, head in zip(*portion, strict=True):
        if head is not None and head.sender and head.sent is not None:
            read.append((found, head))
        else:
            unreadable.append((found.name, found.wrong or _NO_SENDER_OR_DATE))
    return read, unreadable


def _list(mailbox: Mailbox, unreadable: Iterable[tuple[str, str]]) -> None:
    rows = list(unreadable)
    if not rows:
        return
    path = account_file(mailbox)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerows([("mail", "not read because"), *rows] if new else rows)
