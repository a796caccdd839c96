"""How one's own promises went, and the team's."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.foundation.keyset import Place
from bothways_web.foundation.web import answer
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view
from bothways_web.promises.pages_record import record_page
from bothways_web.promises.records import Whose


@require_safe
@merchant_view
def went(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """One's own record is for oneself; the team's for those who see all customers."""
    whose = Whose.TEAM if request.GET.get("whose") == Whose.TEAM.value else Whose.OWN
    if whose is Whose.TEAM and access.only_keeper is not None:
        raise Http404("the team's record shows customers whom this member does not see")
    after = Place.read(request.GET.get("after", ""))
    page = record_page(access, whose, request.GET.get("of", ""), after)
    return answer(request, "promises/went.html", {**context_of(access), "page": page, "here": "settings"})
