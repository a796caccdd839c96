"""Imports from files: hand in, look, bring in, take back."""

from typing import Annotated, BinaryIO, cast
from uuid import UUID

from django.http import Http404, HttpResponse
from ninja import File, Form, Router
from ninja.files import UploadedFile

from bothways.units.refusal import Refused
from bothways_web.api import listing
from bothways_web.api.answers import answer
from bothways_web.api.callers import ApiRequest, merchant_of
from bothways_web.api.problems import refusal
from bothways_web.api.schemas.imports import ColumnsIn, ImportOut, What
from bothways_web.intake import actions, pages, queries
from bothways_web.intake.models import Upload
from bothways_web.intake.queries import Import
from bothways_web.parties.access import MerchantAccess

router = Router(tags=["Imports"])
IMPORT = "/imports/{import_id}"


@router.get(
    "/imports", response=list[ImportOut], operation_id="list_imports", summary="Imports, the latest first"
)
def list_imports(request: ApiRequest) -> HttpResponse:
    """The last fifty, and files that wait to be brought in."""
    access = _whole_book(request)
    if isinstance(access, Refused):
        return refusal(access)
    return listing.whole(ImportOut, [_shown(access, found) for found in queries.imports(access)])


@router.post(
    "/imports", response={201: ImportOut}, operation_id="hand_in", summary="Hand a file in and look at it"
)
def hand_in(
    request: ApiRequest, what: Annotated[What, Form()], file: Annotated[UploadedFile, File()]
) -> HttpResponse:
    """A CSV file, also as .csv.gz. Says what would become of every row; a large file is looked at by and by.

    Nothing is written into the book before `run_import`.
    """
    access = merchant_of(request)
    handed = actions.hand_in(access, what.value, cast("BinaryIO", file.file), file.name or "file.csv")
    if isinstance(handed, Refused):
        return refusal(handed)
    return _answer(access, handed.id, 201)


@router.get(IMPORT, response=ImportOut, operation_id="get_import", summary="Get one import")
def get_import(request: ApiRequest, import_id: UUID) -> HttpResponse:
    """How far it is, and what became, or would become, of every row."""
    access = _whole_book(request)
    return refusal(access) if isinstance(access, Refused) else _answer(access, import_id)


@router.put(
    IMPORT + "/columns",
    response=ImportOut,
    operation_id="choose_columns",
    summary="Say which column is what, and look again",
)
def choose_columns(request: ApiRequest, import_id: UUID, body: ColumnsIn) -> HttpResponse:
    """Fields that are not named are found out anew."""
    access = _whole_book(request)
    if isinstance(access, Refused):
        return refusal(access)
    return _told(access, import_id, actions.choose_columns(access, _upload(access, import_id), body.columns))


@router.post(IMPORT + "/run", response=ImportOut, operation_id="run_import", summary="Bring a file in")
def run_import(request: ApiRequest, import_id: UUID) -> HttpResponse:
    """Imported history breaks no promise and reminds nobody. A large file is brought in by and by."""
    access = _whole_book(request)
    if isinstance(access, Refused):
        return refusal(access)
    return _told(access, import_id, actions.bring_in(access, _upload(access, import_id)))


@router.post(IMPORT + "/undo", response=ImportOut, operation_id="undo_import", summary="Take an import back")
def undo_import(request: ApiRequest, import_id: UUID) -> HttpResponse:
    """Each row is withdrawn by an entry of its own; where somebody has built on one, it stays."""
    access = _whole_book(request)
    if isinstance(access, Refused):
        return refusal(access)
    return _told(access, import_id, actions.take_back(access, _find(access, import_id)))


def _whole_book(request: ApiRequest) -> MerchantAccess | Refused:
    """The book, to those who see all customers."""
    access = merchant_of(request)
    return actions.IMPORTING_NEEDS_ALL if access.only_keeper else access


def _find(access: MerchantAccess, import_id: UUID) -> Import:
    found = queries.find(access, import_id)
    if found is None:
        raise Http404("no such import")
    return found


def _upload(access: MerchantAccess, import_id: UUID) -> Upload:
    upload = _find(access, import_id).upload
    if upload is None:
        raise Http404("no such file")
    return upload


def _told(access: MerchantAccess, import_id: UUID, outcome: Upload | Import | Refused) -> HttpResponse:
    return refusal(outcome) if isinstance(outcome, Refused) else _answer(access, import_id)


def _answer(access: MerchantAccess, import_id: UUID, status: int = 200) -> HttpResponse:
    return answer(_shown(access, _find(access, import_id)), status)


def _shown(access: MerchantAccess, found: Import) -> ImportOut:
    return ImportOut.of(pages.page(access, found))
