"""How words may sound, asked while they are written."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from bothways.language.en.tone import ENGLISH_TONE
from bothways.language.tone import marks
from bothways_web.foundation.web import wants_fragment
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view
from bothways_web.parties.tone import parts, shown

LONGEST = 20_000  # characters


@require_POST
@merchant_view
def read_over(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """The marks of the field that ``?field=`` names; keeps nothing."""
    text = request.POST.get(request.GET.get("field", ""), "")[:LONGEST]
    found = marks(text, ENGLISH_TONE)
    context = {**context_of(access), "text": text, "shown": shown(found), "parts": parts(text, found)}
    return render(
        request, "parties/marks.html" if wants_fragment(request) else "desk/read_over.html", context
    )
