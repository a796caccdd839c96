"""Files handed in, looked at, brought in and taken back."""

from typing import BinaryIO, cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.intake import actions, pages, queries
from bothways_web.intake.forms import columns_given
from bothways_web.intake.importing import account_file
from bothways_web.intake.models import Upload
from bothways_web.intake.queries import Import, State
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view

NO_FILE = Refused("file_is_missing", "Choose a file first.", "file")


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def imports(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """A form for a file, and the imports so far."""
    if request.method == "POST":
        file = request.FILES.get("file")
        what = request.POST.get("what", "")
        stream = cast("BinaryIO", file.file) if file is not None else None
        handed = actions.hand_in(access, what, stream, file.name or "") if file and stream else NO_FILE
        if isinstance(handed, Upload):
            return onward(request, _address(access, handed.id))
        if handed is actions.IMPORTING_NEEDS_ALL:
            return refuse(request, handed, context_of(access))
        return _all(request, access, handed, what)
    return _all(request, access, None, request.GET.get("what", ""))


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def one(request: HttpRequest, access: MerchantAccess, import_id: UUID) -> HttpResponse:
    """One import: its columns and what would happen; then what happened, and the way back."""
    found = _find(access, import_id)
    if request.method != "POST":
        return _one(request, access, found)
    if "leave" in request.POST and found.upload:
        refused = actions.leave(access, found.upload)
        return _or(request, access, refused, reverse("desk:imports", args=[access.merchant.slug]))
    if "undo" in request.POST:
        outcome = actions.take_back(access, found)
        return _or(request, access, outcome if isinstance(outcome, Refused) else None)
    if found.upload is None:
        return refuse(request, actions.IMPORT_IS_DONE, context_of(access))
    if "bring" in request.POST:
        changed = actions.bring_in(access, found.upload)
        return _or(request, access, changed if isinstance(changed, Refused) else None)
    given = columns_given(found.what, request.POST.dict())
    if isinstance(given, Refused):
        return _one(request, access, found, given)
    changed = actions.choose_columns(access, found.upload, given)
    return _or(request, access, changed if isinstance(changed, Refused) else None)


@require_safe
@merchant_view
def left_out(request: HttpRequest, access: MerchantAccess, import_id: UUID) -> HttpResponse:
    """Every line that was left out, as a file."""
    found = _find(access, import_id)
    path = account_file(found.id)
    if path is None:
        raise Http404("nothing was left out")
    response = HttpResponse(path.read_bytes(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="left-out-{found.id}.csv"'
    return response


def _find(access: MerchantAccess, import_id: UUID) -> Import:
    """The import, to those who see all customers."""
    found = None if access.only_keeper else queries.find(access, import_id)
    if found is None:
        raise Http404("no such import")
    return found


def _all(request: HttpRequest, access: MerchantAccess, refused: Refused | None, what: str) -> HttpResponse:
    context = {
        **context_of(access),
        "here": "customers",
        "imports": [] if access.only_keeper else queries.imports(access),
        "refused": refused,
        "what": what,
    }
    return answer(request, "intake/imports.html", context, status=422 if refused else 200)


def _one(
    request: HttpRequest, access: MerchantAccess, found: Import, refused: Refused | None = None
) -> HttpResponse:
    page = pages.page(access, found, refused)
    context = {**context_of(access), "here": "customers", "page": page, "found": found, "State": State}
    return answer(request, "intake/import.html", context, "state", status=422 if refused else 200)


def _or(request: HttpRequest, access: MerchantAccess, refused: Refused | None, to: str = "") -> HttpResponse:
    """On to the page of the import, or what was refused."""
    if refused:
        return refuse(request, refused, context_of(access))
    return onward(request, to or request.path)


def _address(access: MerchantAccess, import_id: UUID) -> str:
    return reverse("desk:import", args=[access.merchant.slug, import_id])
