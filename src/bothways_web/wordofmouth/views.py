"""Mentions over a merchant's book: the lists, one by itself, and what is done with it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.units.refusal import Refused
from bothways.wordofmouth import refusals
from bothways_web.foundation.web import answer, onward, posted, refuse, wants_fragment
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view
from bothways_web.wordofmouth import actions, pages, queries, referrals
from bothways_web.wordofmouth.coming import Incoming
from bothways_web.wordofmouth.forms import AnswerForm, CustomerForm, MentionForm
from bothways_web.wordofmouth.models import Mention, Way
from bothways_web.wordofmouth.queries import Shown

_FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@merchant_view
def mentions(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """What was said of us, sort by sort, the newest first."""
    wanted = request.GET.get("shown", "")
    shown = Shown(wanted) if wanted in list(Shown) else Shown.OPEN
    page = pages.list_page(access, shown, request.GET.get("after", ""))
    return answer(request, "wordofmouth/mentions.html", {**_context(access), "page": page, "sorts": _SORTS})


@_FORM
@merchant_view
def new(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Something that somebody heard or read, by hand."""
    form = MentionForm(posted(request), access=access)
    if form.is_valid():
        row, _new = actions.note(access, Incoming(form.said()), Way.HAND)
        return onward(request, _address(access, row.id), _("Kept. Tie it to whoever said it, if you know."))
    return _form(request, access, form, "wordofmouth/new.html")


@_FORM
@merchant_view
def change(request: HttpRequest, access: MerchantAccess, mention: UUID) -> HttpResponse:
    """How it was read, put right."""
    row = _found(access, mention)
    form = MentionForm(posted(request), access=access, mention=row)
    if form.is_valid():
        return _after(request, access, row, actions.change(access, row.id, form.said()), _("Put right."))
    return _form(request, access, form, "wordofmouth/new.html", row=row)


@require_safe
@merchant_view
def mention(request: HttpRequest, access: MerchantAccess, mention: UUID) -> HttpResponse:
    """One mention with all that can be done about it."""
    return _page(request, access, mention)


@require_POST
@merchant_view
def tie(request: HttpRequest, access: MerchantAccess, mention: UUID) -> HttpResponse:
    """This customer said it: the one who was proposed, or the one who was typed."""
    row = _found(access, mention)
    form = CustomerForm(request.POST, access=access)
    proposed = _uuid(request.POST.get("relationship", ""))
    if proposed is None and not form.is_valid():
        return _page(request, access, mention, tie_form=form)
    customer = access.relationship(proposed or form.cleaned_data["customer"])
    outcome = actions.tie(customer, row.id)
    refused = outcome if isinstance(outcome, Refused) else None
    return _after(request, access, row, refused, _("Tied. It stands in their book, where they read it too."))


@require_POST
@merchant_view
def answered(request: HttpRequest, access: MerchantAccess, mention: UUID) -> HttpResponse:
    """It was answered where it stands."""
    row = _found(access, mention)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, access, mention, answer_form=form)
    given = form.cleaned_data
    outcome = actions.answer(access, row.id, given["text"], given["place"])
    refused = outcome if isinstance(outcome, Refused) else None
    return _after(request, access, row, refused, _("Kept as answered."))


@require_POST
@merchant_view
def aside(request: HttpRequest, access: MerchantAccess, mention: UUID) -> HttpResponse:
    """Nothing is to be done about it."""
    row = _found(access, mention)
    return _after(request, access, row, actions.set_aside(access, row.id), _("Set aside."))


@require_POST
@merchant_view
def back(request: HttpRequest, access: MerchantAccess, mention: UUID) -> HttpResponse:
    """It is open again."""
    row = _found(access, mention)
    return _after(request, access, row, actions.put_back(access, row.id), _("It is open again."))


@require_POST
@merchant_view
def hand(request: HttpRequest, access: MerchantAccess, mention: UUID) -> HttpResponse:
    """Somebody else answers."""
    row = _found(access, mention)
    owner = _uuid(request.POST.get("owner", ""))
    refused = actions.hand(access, row.id, owner) if owner else refusals.OWNER_IS_NOT_A_MEMBER
    return _after(request, access, row, refused, _("Handed over."))


@require_safe
@merchant_view
def referred(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Who sent whom, as far as it waits for us."""
    page = referrals.referrals_page(access)
    return answer(request, "wordofmouth/referrals.html", {**_context(access), "page": page})


_SORTS = (
    (Shown.OPEN, gettext_lazy("To be sorted")),
    (Shown.TIED, gettext_lazy("Tied to a customer")),
    (Shown.ANSWERED, gettext_lazy("Answered")),
    (Shown.ASIDE, gettext_lazy("Set aside")),
)


def _context(access: MerchantAccess) -> dict[str, Any]:
    return {**context_of(access), "here": "today"}


def _page(
    request: HttpRequest,
    access: MerchantAccess,
    mention: UUID,
    tie_form: CustomerForm | None = None,
    answer_form: AnswerForm | None = None,
) -> HttpResponse:
    page = pages.mention_page(access, mention)
    if page is None:
        raise Http404("no such mention")
    forms = {
        "tie_form": tie_form or CustomerForm(access=access),
        "answer_form": answer_form or AnswerForm(initial={"place": page.row.mention.place}),
    }
    unread = tie_form is not None or answer_form is not None
    context = {**_context(access), "page": page, **forms}
    return answer(request, "wordofmouth/mention.html", context, status=422 if unread else 200)


def _form(
    request: HttpRequest, access: MerchantAccess, form: MentionForm, template: str, **more: Any
) -> HttpResponse:
    context = {**_context(access), "form": form, **more}
    return answer(request, template, context, status=422 if form.is_bound else 200)


def _after(
    request: HttpRequest, access: MerchantAccess, row: Mention, refused: Refused | None, said: str
) -> HttpResponse:
    """Why it was refused; the row as it stands now, where a row asked; or on to the mention."""
    if refused is not None:
        return refuse(request, refused, context_of(access))
    if wants_fragment(request):
        found = pages.rows_of(access, [_found(access, row.id)])
        return answer(request, "wordofmouth/row.html", {**_context(access), "row": found[0], "said": said})
    return onward(request, _address(access, row.id), said)


def _found(access: MerchantAccess, mention: UUID) -> Mention:
    row = queries.mention(access, mention)
    if row is None:
        raise Http404("no such mention")
    return row


def _address(access: MerchantAccess, mention: UUID) -> str:
    return reverse("desk:mention", args=[access.merchant.slug, mention])


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
