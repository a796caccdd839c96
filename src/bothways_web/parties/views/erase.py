"""The owner erases what identifies somebody: first the whole list of what goes, then one press."""

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from bothways.journal.kinds import ContentErased
from bothways.units.refusal import Refused
from bothways.units.side import Side
from bothways_web.foundation.web import answer, onward, refuse
from bothways_web.parties import erasing, queries
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of, context_of, relationship_view
from bothways_web.parties.erasing import Preview
from bothways_web.parties.forms import EraseForm, WhomForm
from bothways_web.parties.happenings import happenings

#: So many entries are printed at once; they are counted all.
SHOWN = 200


@require_http_methods(["GET", "HEAD", "POST"])
@relationship_view
def erase(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """What would go and what would stay; and the erasure."""
    if access.side is not Side.MERCHANT:
        raise Http404("only the merchant erases; the customer asks for it")
    if not access.is_owner:
        return refuse(request, erasing.ERASING_IS_THE_OWNERS, context_of(access))
    if request.method == "POST":
        return _erase(request, access)
    wanted = _wanted(access, request.GET if "also" in request.GET else None, request.GET.get("person", ""))
    return _page(request, access, wanted, EraseForm())


def _erase(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    wanted, form = _wanted(access, request.POST), EraseForm(request.POST)
    if not (wanted.is_valid() and form.is_valid()):
        return _page(request, access, wanted, form)
    done = erasing.erase(access, wanted.whom(), form.cleaned_data["why"], form.cleaned_data["seen"])
    if isinstance(done, Refused):
        if done not in (erasing.LIST_HAS_CHANGED, erasing.REASON_NAMES_THEM):
            return refuse(request, done, context_of(access))
        form.add_error(done.field or None, done.sentence)
        return _page(request, access, wanted, form)
    bodies = [entry.body for entry in done.entries]
    count = sum(len(body.entries) for body in bodies if isinstance(body, ContentErased))
    said = ngettext("Erased: what stood in %(n)d entry.", "Erased: what stood in %(n)d entries.", count)
    return onward(request, address_of(access, "parties:who"), said % {"n": count})


def _page(
    request: HttpRequest, access: RelationshipAccess, wanted: WhomForm, form: EraseForm
) -> HttpResponse:
    whom = wanted.whom()
    shown = erasing.preview(access, whom)
    assert isinstance(shown, Preview)
    context = {
        **context_of(access),
        "preview": shown,
        "happenings": list(happenings(access, shown.gone[:SHOWN])),
        "more": max(0, len(shown.gone) - SHOWN),
        "name": wanted.name,
        "wanted": wanted,
        "whom": whom,
        "also": ", ".join(whom.also),
        "form": form,
        "here": "customers",
    }
    return answer(request, "parties/erase.html", context, status=422 if form.errors or wanted.errors else 200)


def _wanted(access: RelationshipAccess, data: QueryDict | None, person: str = "") -> WhomForm:
    people = [(str(row.id), row.name) for row in queries.people_of(access)]
    customer = queries.row_of(access).name
    return WhomForm(data, customer=customer, people=people, initial={"person": person})
