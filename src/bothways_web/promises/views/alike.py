"""How promises went like the one that somebody is about to give."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.foundation.web import answer, wants_fragment
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, relationship_view
from bothways_web.promises.forms.fields import LONGEST
from bothways_web.promises.forms.new import GIVES
from bothways_web.promises.pages_alike import ahead, alike_page


@require_safe
@relationship_view
def alike(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The lines alone beside a form that is being typed; else the page with the promises behind them.

    ``what`` is promised by ``due``, as it was typed; where a form leaves it out, its address says what.
    ``how`` is what the form is for.
    """
    what = next((words for words in reversed(request.GET.getlist("what")) if words.strip()), "")[:LONGEST]
    said = request.GET.get("due", "").strip()[:LONGEST]
    if wants_fragment(request):
        # What one asks for, or notes of the other side, is no promise of one's own.
        shown = ahead(access, what, said) if request.GET.get("how", GIVES[0]) in GIVES else None
        return answer(request, "promises/_alike.html", {**context_of(access), "ahead": shown})
    return answer(
        request, "promises/alike.html", {**context_of(access), "page": alike_page(access, what, said)}
    )
