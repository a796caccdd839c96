"""The owner says how the book works; everybody of the team reads it."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways.units.refusal import Refused
from bothways_web.foundation.web import answer, onward, posted, refuse
from bothways_web.parties import book
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.book_form import WEEKDAYS, BookForm, typed
from bothways_web.parties.doors import context_of, merchant_view


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def data(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Name, sender, money, time zone and working days."""
    now = book.details(access.merchant)
    form = BookForm(posted(request), initial=typed(now))
    if request.method == "POST" and not access.is_owner:
        return refuse(request, book.BOOK_IS_THE_OWNERS, context_of(access))
    if form.is_valid():
        done = book.change(access, form.details())
        if not isinstance(done, Refused):
            return onward(request, reverse("desk:book", args=[access.merchant.slug]), _("Kept."))
        form.add_error(done.field, done.sentence)
    context = {
        **context_of(access),
        "form": form,
        "book": now,
        "weekdays": [label for value, label in WEEKDAYS if int(value) in now.weekdays],
        "changes": [(change, form.fields[change.field].label) for change in book.changes(access)],
        "here": "settings",
        "part": "book",
    }
    return answer(request, "parties/book.html", context, status=422 if form.errors else 200)


@require_POST
@merchant_view
def zone(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """The owner says by which clock days begin and end, asked on the first page."""
    wanted = replace(book.details(access.merchant), zone=request.POST.get("zone", ""))
    done = book.change(access, wanted)
    if isinstance(done, Refused):
        return refuse(request, done, context_of(access))
    return onward(request, reverse("desk:today", args=[access.merchant.slug]), _("Kept."))
