"""The way to the login for somebody who is not signed in, or is not any more."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from bothways_web.foundation.web import wants_fragment


def sign_in(request: HttpRequest) -> HttpResponse:
    """To the login, and back afterwards.

    A part of a page was asked for by a page that is open: the whole of it goes, for a login inside a row is
    no login. It says what happened, and leads back to that page.
    """
    if not wants_fragment(request):
        return redirect_to_login(request.get_full_path())
    messages.info(
        request,
        _("You were signed out in the meantime, so this was not done. Sign in to go back."),
    )
    return HttpResponseClientRedirect(redirect_to_login(_open_page(request)).url)


def _open_page(request: HttpRequest) -> str:
    """The page that stands in the browser, if it is one of ours."""
    current = request.headers.get("HX-Current-URL", "")
    if not url_has_allowed_host_and_scheme(current, {request.get_host()}):
        return "/"
    parts = urlsplit(current)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
