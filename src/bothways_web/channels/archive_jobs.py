"""Archives that are handed in on a page or by a program: looked at, brought in; at once, or by the worker.

Step by step the worker goes on where it was, some mails at a time, so that other work gets its turn. Whoever
is killed leaves an archive that is found again after some minutes.
"""

import logging
from datetime import datetime, timedelta
from typing import IO

from django.db import transaction
from django.db.models import F, Q

from bothways.units.refusal import Refused
from bothways_web.channels import archives, uploads
from bothways_web.channels.actions_mail import tell_shared
from bothways_web.channels.archive_files import archive
from bothways_web.channels.archive_parts import Archive, ArchiveDoesNotFit
from bothways_web.channels.archives import Brought, Given
from bothways_web.channels.keeping import Became
from bothways_web.channels.models import MailArchive, Mailbox, Wanted, Way
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess, access_of

log = logging.getLogger(__name__)
#: Up to so many bytes an archive is read while its sender waits; so many mails the worker reads at a time.
BYTES_AT_ONCE, AT_ONCE = 1_000_000, 10_000
#: A worker that has said nothing for so long is gone.
SILENT_FOR = timedelta(minutes=5)
_TOLD_AT_ONCE = 200

READERS_BRING_NOTHING = Refused(
    "readers_bring_nothing", "You may read this book but not bring mails into it. Ask its owner."
)
ARCHIVE_IS_AT_WORK = Refused(
    "archive_is_at_work", "This archive is just being read. Wait until that is done, then try again."
)
ARCHIVE_IS_IN = Refused("archive_is_in", "This archive was brought in already; nothing more needs doing.")
ARCHIVE_IS_GONE = Refused(
    "archive_is_gone", "The file is kept for a day only, and that is over. Choose it again.", "file"
)
ARCHIVE_IS_NOT_READABLE = Refused(
    "archive_is_not_readable", "This file cannot be unpacked. Save it as mbox and choose it again.", "file"
)
BROKE_OFF = (
    "It broke off because something went wrong here. What was kept stays, and trying again goes on where it "
    "stopped."
)


def hand_in(access: MerchantAccess, file: IO[bytes], name: str, given: Given) -> MailArchive | Refused:
    """Keep a file and say, now or soon, what of its mails would be kept; nothing of them is kept yet.

    The same file handed in again is looked at again.
    """
    if not access.can_write:
        return READERS_BRING_NOTHING
    mailbox = archives.new_mailbox(access, given)
    row = MailArchive(mailbox=mailbox, name=name[-255:], uploaded=True)
    row.mark = uploads.keep(mailbox.id, row.name, file)
    path = uploads.path_of(mailbox.id, row.name)
    try:
        row.size = archive(path).size
    except ArchiveDoesNotFit as error:
        path.unlink()
        told = error.refused.sentence.replace(path.name, name)
        return Refused(error.refused.reason, told, "file", error.refused.ground)
    except (OSError, EOFError):
        path.unlink()
        return ARCHIVE_IS_NOT_READABLE
    before = MailArchive.objects.select_related("mailbox").filter(
        mailbox__merchant=access.merchant, mailbox__member_id=access.member, mark=row.mark, uploaded=True
    )
    there = before.first()
    if there is not None:
        if there.wanted:
            path.unlink()
            return ARCHIVE_IS_AT_WORK
        path.replace(uploads.path_of(there.mailbox_id, there.name))
        there.done_at = None
        return _go_on(there, Wanted.LOOK)
    with transaction.atomic():
        mailbox.save(force_insert=True)
        row.save(force_insert=True)
    return _go_on(row, Wanted.LOOK)


def bring_in(row: MailArchive) -> MailArchive | Refused:
    """Keep what is to be kept, now or soon."""
    if row.wanted:
        return ARCHIVE_IS_AT_WORK
    if row.done_at is not None or not row.uploaded:
        return ARCHIVE_IS_IN
    if not uploads.path_of(row.mailbox_id, row.name).exists():
        return ARCHIVE_IS_GONE
    return _go_on(row, Wanted.RUN)


def work(now: datetime) -> int:
    """The worker's part: every archive that waits, some mails of each; how many mails were read."""
    count = 0
    waiting = MailArchive.objects.exclude(wanted="").filter(
        Q(tried_at=None) | Q(tried_at__lt=now - SILENT_FOR)
    )
    for row in waiting.select_related("mailbox__member__merchant", "mailbox__merchant").order_by("asked_at"):
        mine = MailArchive.objects.filter(mailbox=row.mailbox, wanted=row.wanted, tried_at=row.tried_at)
        if mine.update(tried_at=now):
            count += _take(row, AT_ONCE)
    return count + _tell() + uploads.sweep(now)


def _go_on(row: MailArchive, wanted: Wanted) -> MailArchive:
    """This is to be done next, from the beginning; but bringing in goes on where it broke off."""
    if not (wanted == Wanted.RUN and row.error and row.looked):
        row.place = row.mails = 0
    row.wanted, row.error, row.tried_at, row.asked_at = wanted, "", None, clock.now()
    if wanted == Wanted.LOOK:
        row.looked = None
    row.save()
    if uploads.path_of(row.mailbox_id, row.name).stat().st_size <= BYTES_AT_ONCE:
        _take(row, None)
    return row


def _take(row: MailArchive, most: int | None) -> int:
    """Do what is wanted, up to so many mails; how many mails it read. Its page says what goes wrong."""
    path = uploads.path_of(row.mailbox_id, row.name)
    access = access_of(row.mailbox.member)
    if not (row.mailbox.member.active and access.can_write):
        return _finish(row, "Who handed this in no longer may. Somebody else has to do it again.")
    try:
        brought = _step(row, archive(path), most)
    except ArchiveDoesNotFit as error:
        return _finish(row, error.refused.sentence)
    except FileNotFoundError:
        return _finish(row, ARCHIVE_IS_GONE.sentence)
    except Exception:  # whatever it was, the page must not say that it is still at work
        log.exception("archive %s broke off", row.mailbox_id)
        return _finish(row, BROKE_OFF)
    if most is None or brought.mails < most:
        _finish(row)
    else:
        MailArchive.objects.filter(mailbox=row.mailbox).update(tried_at=None)
    row.refresh_from_db()
    return brought.mails


def _step(row: MailArchive, source: Archive, most: int | None) -> Brought:
    if row.wanted == Wanted.RUN:
        return archives.bring_on(row, source, _progress(row), most)
    brought = archives.look_on(row.mailbox, source, row.place, _progress(row), most)
    _remember_look(row, brought)
    return brought


def _progress(row: MailArchive) -> archives.Progress:
    rows = MailArchive.objects.filter(mailbox=row.mailbox)

    def progress(count: int, _place: int) -> None:
        rows.update(mails=F("mails") + count, tried_at=clock.now())

    return progress


def _remember_look(row: MailArchive, brought: Brought) -> None:
    before = row.looked or {"became": {}, "customers": []}
    became = {name: before["became"].get(name, 0) for name in Became}
    for name, number in brought.became.items():
        became[name] += number
    customers = {*before["customers"], *(str(key) for key in brought.customers)}
    row.looked = {"became": became, "customers": sorted(customers)}
    MailArchive.objects.filter(mailbox=row.mailbox).update(looked=row.looked, place=brought.place)


def _finish(row: MailArchive, error: str = "") -> int:
    """Nothing more is wanted."""
    done = row.wanted == Wanted.RUN and not error
    values = {"wanted": Wanted.NOTHING, "tried_at": None, "error": error}
    MailArchive.objects.filter(mailbox=row.mailbox).update(**values, done_at=clock.now() if done else None)
    if done:
        uploads.forget(row)
    return 0


def _tell() -> int:
    """Put mails of archives that are shared into the book; how many."""
    shared = Mailbox.objects.select_related("merchant").filter(way=Way.ARCHIVE, shared=True)
    return sum(tell_shared(mailbox, _TOLD_AT_ONCE) for mailbox in shared)
