"""The first page after signing in, and both sides of one user on one screen."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from bothways_web.foundation.web import answer
from bothways_web.parties import pages
from bothways_web.users.models import User


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """To the only book there is, or to both sides."""
    assert isinstance(request.user, User)
    return HttpResponseRedirect(pages.sides(request.user).only_address or reverse("sides"))


@require_safe
@login_required
def sides(request: HttpRequest) -> HttpResponse:
    """My customers and my suppliers."""
    assert isinstance(request.user, User)
    return answer(request, "parties/sides.html", {"page": pages.sides(request.user)})
