"""Handing a file in, looking at what it would do, bringing it in, and taking it back.

What is small is done at once; what is large is left to the worker, and its page says how far it is.
"""

from collections.abc import Mapping
from typing import BinaryIO

from bothways.units.refusal import Refused
from bothways_web.intake import steps, uploads
from bothways_web.intake.columns import detect
from bothways_web.intake.importing import WHAT, fields_of
from bothways_web.intake.models import Upload, Wanted
from bothways_web.intake.queries import Import, find
from bothways_web.intake.refusals import FileDoesNotFit
from bothways_web.intake.table import open_table
from bothways_web.parties.access import MerchantAccess

#: Up to so many lines a file is read while its sender waits; up to so many rows an import is taken back so.
LINES_AT_ONCE, ROWS_BACK_AT_ONCE = 3000, 300

IMPORTING_NEEDS_ALL = Refused(
    "importing_needs_all",
    "An import looks through all customers for doubles, so only a member who sees all of them can do it. "
    "Ask the owner of this book.",
)
IMPORT_IS_AT_WORK = Refused(
    "import_is_at_work", "This import is just being worked on. Wait until it is done, then try again."
)
IMPORT_IS_DONE = Refused("import_is_done", "This file is in the book already; nothing needs to change.")
FILE_IS_GONE = Refused(
    "file_is_gone", "The file is kept for a day only, and that is over. Choose it again.", "file"
)
NOT_READABLE = Refused(
    "file_is_not_readable", "This file cannot be unpacked. Save it as CSV and choose it again.", "file"
)
WHAT_IS_UNKNOWN = Refused(
    "what_is_unknown", "Say whether the file holds contacts, orders or mentions.", "what"
)


def hand_in(access: MerchantAccess, what: str, file: BinaryIO, name: str) -> Upload | Refused:
    """Keep a file and say, now or soon, what importing it would do; nothing is written into the book."""
    if access.only_keeper:
        return IMPORTING_NEEDS_ALL
    if what not in WHAT:
        return WHAT_IS_UNKNOWN
    upload = Upload(merchant=access.merchant, member_id=access.member, what=what, name=name[-255:])
    upload.lines = uploads.keep(upload, file)
    try:
        open_table(uploads.path_of(upload))
    except (FileDoesNotFit, OSError, EOFError) as error:
        uploads.forget(upload)
        return error.refused if isinstance(error, FileDoesNotFit) else NOT_READABLE
    upload.save(force_insert=True)
    return _go_on(access, upload, Wanted.LOOK)


def choose_columns(access: MerchantAccess, upload: Upload, given: Mapping[str, str]) -> Upload | Refused:
    """Another column holds a field (field to column, empty for none); look again at what would happen."""
    refused = _cannot_change(access, upload)
    if refused:
        return refused
    try:
        detect(open_table(uploads.path_of(upload)), fields_of(upload.what), given)
    except FileDoesNotFit as error:
        return error.refused
    upload.given = dict(given)
    return _go_on(access, upload, Wanted.LOOK)


def bring_in(access: MerchantAccess, upload: Upload) -> Upload | Refused:
    """Import the file as it was looked at."""
    refused = _cannot_change(access, upload)
    if refused:
        return refused
    return _go_on(access, upload, Wanted.RUN)


def leave(access: MerchantAccess, upload: Upload) -> Refused | None:
    """Forget a file that was not brought in."""
    refused = _cannot_change(access, upload)
    if refused in (None, FILE_IS_GONE):
        uploads.forget(upload)
        upload.delete()
        return None
    return refused


def take_back(access: MerchantAccess, found: Import) -> Import | Refused:
    """Take an import back, except where somebody has built on it."""
    if access.only_keeper:
        return IMPORTING_NEEDS_ALL
    upload = found.upload or steps.upload_of_batch(access, found)
    if upload.wanted:
        return IMPORT_IS_AT_WORK
    if found.count("rows") > ROWS_BACK_AT_ONCE:
        steps.want(upload, Wanted.UNDO)
    else:
        refused = steps.undo(upload)
        if refused:
            return refused
    return find(access, found.id) or found


def _cannot_change(access: MerchantAccess, upload: Upload) -> Refused | None:
    if access.only_keeper:
        return IMPORTING_NEEDS_ALL
    if upload.wanted:
        return IMPORT_IS_AT_WORK
    if upload.done_at:
        return IMPORT_IS_DONE
    return None if uploads.is_there(upload) else FILE_IS_GONE


def _go_on(access: MerchantAccess, upload: Upload, wanted: Wanted) -> Upload:
    steps.want(upload, wanted)
    if upload.lines <= LINES_AT_ONCE:
        steps.take(upload, access)
    return upload
