"""What belongs to no room: light or dark."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from bothways_web.foundation.templatetags.say import SCHEMES
from bothways_web.foundation.web import onward

_YEAR = 365 * 24 * 3600  # seconds


@require_POST
def scheme(request: HttpRequest) -> HttpResponse:
    """Light, dark, or whatever the device says; kept in this browser alone."""
    response = onward(request, "/")
    chosen = request.POST.get("scheme", "")
    if chosen in SCHEMES:
        response.set_cookie(
            "scheme", chosen, max_age=_YEAR, httponly=True, samesite="Lax", secure=request.is_secure()
        )
    else:
        response.delete_cookie("scheme", samesite="Lax")
    return response
