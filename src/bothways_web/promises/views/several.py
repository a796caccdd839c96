"""One delay that hits several customers: choose, see each message, ask."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from bothways_web.foundation import clock
from bothways_web.foundation.web import answer, onward
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view
from bothways_web.promises import queries, rows, several
from bothways_web.promises.forms.several import SeveralForm


@require_safe
@merchant_view
def choose(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Our open promises that hold some words, to tick those that a delay hits."""
    return _chosen(request, access, SeveralForm(access=access), request.GET.get("q", ""))


@require_POST
@merchant_view
def letters(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Each message as it would go out; nothing is written yet."""
    form = SeveralForm(request.POST, access=access, ticked=request.POST.getlist("promise"))
    if not form.is_valid():
        return _chosen(request, access, form, request.POST.get("q", ""), status=422)
    asked = several.preview(access, form.promises, form.cleaned_data["due"], form.cleaned_data["words"])
    context = {
        **context_of(access),
        "form": form,
        "q": request.POST.get("q", ""),
        "fit": [one for one in asked if one.refused is None],
        "unfit": [one for one in asked if one.refused is not None],
        "late": sum(one.late for one in asked if one.refused is None),
        "sending": access.merchant.sending_on,
    }
    return answer(request, "promises/letters.html", context)


@require_POST
@merchant_view
def ask(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Ask all of them for the new date."""
    form = SeveralForm(request.POST, access=access, ticked=request.POST.getlist("promise"))
    if not form.is_valid():
        return _chosen(request, access, form, request.POST.get("q", ""), status=422)
    outcome = several.ask_all(access, form.promises, form.cleaned_data["due"], form.cleaned_data["words"])
    said = ngettext(
        "%(n)d customer is asked for the new date.", "%(n)d new dates are asked for.", outcome.asked
    )
    parts = [said % {"n": outcome.asked}]
    parts += [f"{owed.customer}: {refused.sentence}" for owed, refused in outcome.refused]
    return onward(request, reverse("desk:today", args=[access.merchant.slug]), " ".join(parts))


def _chosen(
    request: HttpRequest, access: MerchantAccess, form: SeveralForm, words: str, status: int = 200
) -> HttpResponse:
    members, now = names.members(access), clock.now()
    found = [
        rows.row(access.unchecked(owed.relationship_id), owed.promise, members, owed.customer, now)
        for owed in queries.ours_like(access, words)
    ]
    context = {
        **context_of(access),
        "rows": found,
        "picked": form.promises,
        "picks": "several" if access.can_write else "",
        "form": form,
        "q": words,
    }
    return answer(request, "promises/several.html", context, "list", status=status)
