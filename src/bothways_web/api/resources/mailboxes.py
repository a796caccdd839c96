"""Mailboxes of the member a program acts for, and archives of mails. No way into a mailbox is ever told."""

from typing import IO, Annotated, cast
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import File, Form, Router
from ninja.files import UploadedFile

from bothways.units.refusal import Refused
from bothways_web.api import listing
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, merchant_of
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.mailboxes import (
    ArchiveIn,
    ArchiveOut,
    FolderOut,
    MailboxChange,
    MailboxIn,
    MailboxOut,
    Removed,
)
from bothways_web.channels import archive_jobs, mailboxes, pages_mailbox, queries_mail
from bothways_web.channels.models import Mailbox, Way
from bothways_web.parties.access import MerchantAccess

router = Router(tags=["Mailboxes"])
ONE, ARCHIVE = "/mailboxes/{mailbox}", "/archives/{archive}"

ARCHIVES_ARE_NOT_READ = Refused(
    "archives_are_not_read", "This is an archive that was handed in: it has no folders, password or pause."
)


@router.get("/mailboxes", response=list[MailboxOut], operation_id="list_mailboxes", summary="Mailboxes")
def list_mailboxes(request: ApiRequest) -> HttpResponse:
    """Your own, and those that others share; archives too. The oldest first."""
    access = merchant_of(request)
    rows = queries_mail.mailboxes(access)
    return listing.whole(MailboxOut, [MailboxOut.of(row, row.member_id == access.member) for row in rows])


@router.post(
    "/mailboxes", response={201: MailboxOut}, operation_id="connect_mailbox", summary="Connect a mailbox"
)
def connect_mailbox(request: ApiRequest, body: MailboxIn) -> HttpResponse:
    """The password is tried, then kept encrypted. Nothing is read before `change_mailbox` chose folders."""
    access = merchant_of(request)
    made = mailboxes.connect(access, body.connecting())
    return refusal(made) if isinstance(made, Refused) else _shown(access, made.id, 201)


@router.get(ONE, response=MailboxOut, operation_id="get_mailbox", summary="Get one of your mailboxes")
def get_mailbox(request: ApiRequest, mailbox: UUID) -> HttpResponse:
    """How it is."""
    return _shown(merchant_of(request), mailbox)


@router.patch(ONE, response=MailboxOut, operation_id="change_mailbox", summary="Change a mailbox")
def change_mailbox(request: ApiRequest, mailbox: UUID, body: MailboxChange) -> HttpResponse:
    """Choose folders, pause, share, change what for and how long, or give another password."""
    access = merchant_of(request)
    refused = _change(_own(access, mailbox), body)
    return refusal(refused) if refused else _shown(access, mailbox)


@router.delete(ONE, response=Removed, operation_id="remove_mailbox", summary="Remove a mailbox")
def remove_mailbox(request: ApiRequest, mailbox: UUID) -> HttpResponse:
    """Its kept mails go too; what stands in the book stays, and in the mailbox itself nothing changes."""
    return answer(Removed(mails=mailboxes.remove(_own(merchant_of(request), mailbox))))


@router.get(
    ONE + "/folders", response=list[FolderOut], operation_id="list_folders", summary="Look into a mailbox"
)
def list_folders(request: ApiRequest, mailbox: UUID) -> HttpResponse:
    """Its folders, and what would become of their latest mails. Asks the mail server; nothing is kept."""
    found = _own(merchant_of(request), mailbox)
    looked = ARCHIVES_ARE_NOT_READ if found.way == Way.ARCHIVE else mailboxes.look(found)
    if isinstance(looked, Refused):
        return refusal(looked)
    return listing.whole(FolderOut, [FolderOut.of(one) for one in looked])


@router.get("/archives", response=list[ArchiveOut], operation_id="list_archives", summary="Archives")
def list_archives(request: ApiRequest) -> HttpResponse:
    """Your own, the oldest first."""
    access = merchant_of(request)
    rows = [row for row in queries_mail.mailboxes(access) if row.member_id == access.member]
    archives = [ArchiveOut.of(pages_mailbox.one(row)) for row in rows if row.way == Way.ARCHIVE]
    return listing.whole(ArchiveOut, archives)


@router.post(
    "/archives", response={201: ArchiveOut}, operation_id="hand_in_archive", summary="Hand an archive in"
)
def hand_in_archive(
    request: ApiRequest, body: Annotated[ArchiveIn, Form()], file: Annotated[UploadedFile, File()]
) -> HttpResponse:
    """An mbox, also as .gz; one .eml; or a .zip of a Maildir, of .eml files or of one mbox.

    Says what would be kept, a large one by and by. Nothing is kept before `run_archive`; the file itself is
    deleted within a day.
    """
    access = merchant_of(request)
    stream = cast("IO[bytes]", file.file)
    made = archive_jobs.hand_in(access, stream, file.name or "archive.mbox", body.given())
    return refusal(made) if isinstance(made, Refused) else _archive(access, made.mailbox_id, 201)


@router.get(ARCHIVE, response=ArchiveOut, operation_id="get_archive", summary="Get one archive")
def get_archive(request: ApiRequest, archive: UUID) -> HttpResponse:
    """How far it is."""
    return _archive(merchant_of(request), archive)


@router.post(ARCHIVE + "/run", response=ArchiveOut, operation_id="run_archive", summary="Bring it in")
def run_archive(request: ApiRequest, archive: UUID) -> HttpResponse:
    """Keep what is to be kept, a large one by and by. One that broke off goes on where it stopped."""
    access = merchant_of(request)
    done = archive_jobs.bring_in(_own_archive(access, archive).archive)
    return refusal(done) if isinstance(done, Refused) else _archive(access, archive)


def _change(mailbox: Mailbox, body: MailboxChange) -> Refused | None:
    """What can be refused comes first, so that a refusal changes nothing."""
    reads = (body.folders, body.password, body.paused)
    if mailbox.way == Way.ARCHIVE and any(given is not None for given in reads):
        return ARCHIVES_ARE_NOT_READ
    if body.password is not None:
        refused = mailboxes.new_password(mailbox, body.password)
        if refused:
            return refused
    if body.folders is not None:
        mailboxes.begin(mailbox, body.folders)
    if body.paused is not None:
        (mailboxes.pause if body.paused else mailboxes.resume)(mailbox)
    if body.shared is not None:
        (mailboxes.share if body.shared else mailboxes.unshare)(mailbox)
    mailboxes.keep_for(mailbox, body.purpose or mailbox.purpose, body.keep_days or mailbox.keep_days)
    return None


def _shown(access: MerchantAccess, mailbox: UUID, status: int = 200) -> HttpResponse:
    return answer(MailboxOut.of(_own(access, mailbox), own=True), status)


def _archive(access: MerchantAccess, archive: UUID, status: int = 200) -> HttpResponse:
    return answer(ArchiveOut.of(pages_mailbox.one(_own_archive(access, archive))), status)


def _own(access: MerchantAccess, mailbox: UUID) -> Mailbox:
    found = queries_mail.mailbox(access, mailbox)
    if found is None:
        raise Http404("no such mailbox")
    return found


def _own_archive(access: MerchantAccess, archive: UUID) -> Mailbox:
    found = _own(access, archive)
    if found.way != Way.ARCHIVE:
        raise Http404("no such archive")
    return found
