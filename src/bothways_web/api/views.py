"""The page of tokens: by which programs act for oneself, and for the owner, for anybody of the team."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bothways_web.api import actions, queries
from bothways_web.api.forms import TokenForm
from bothways_web.api.models import Scope
from bothways_web.foundation.web import answer, onward, posted
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.doors import context_of, merchant_view


@require_http_methods(["GET", "HEAD", "POST"])
@merchant_view
def tokens(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """Which tokens there are; a new one is shown this once."""
    form, secret = TokenForm(posted(request)), ""
    if form.is_valid():
        given = form.cleaned_data
        secret = actions.make_own_token(access, given["name"], Scope(given["scope"]))
        form = TokenForm()
    context = {
        **context_of(access),
        "tokens": queries.tokens_of(access),
        "form": form,
        "secret": secret,
        "here": "settings",
        "part": "tokens",
    }
    response = answer(request, "api/tokens.html", context, status=422 if form.errors else 200)
    if secret:
        response.headers["Cache-Control"] = "no-store"
    return response


@require_POST
@merchant_view
def revoke(request: HttpRequest, access: MerchantAccess, token: UUID) -> HttpResponse:
    """A token ends, at once."""
    found = queries.token_to_revoke(access, token)
    if found is None:
        raise Http404("no such token")
    actions.revoke_token(found)
    return onward(request, reverse("desk:tokens", args=[access.merchant.slug]), _("It has ended."))
