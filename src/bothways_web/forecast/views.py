"""Stopping predictions of one customer, for either side; and what a whole book expects."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bothways.units.refusal import Refused
from bothways_web.forecast import actions
from bothways_web.forecast.export import as_csv
from bothways_web.forecast.forms import StopForm
from bothways_web.foundation.addresses import address
from bothways_web.foundation.web import onward, posted, refuse
from bothways_web.parties.access import MerchantAccess, RelationshipAccess
from bothways_web.parties.answering import after, show
from bothways_web.parties.doors import context_of, merchant_view, relationship_view
from bothways_web.parties.scene import scene


@require_http_methods(["GET", "HEAD", "POST"])
@relationship_view
def stop(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """This side wants nothing predicted."""
    form = StopForm(posted(request), access=access)
    if form.is_valid():
        outcome = actions.stop(access, form.typed("why"))
        return after(request, access, outcome, _("Stopped. What was predicted is forgotten."))
    return show(request, scene(access), "forecast/stop.html", form)


@require_POST
@relationship_view
def allow(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """This side lets it be done again."""
    return after(request, access, actions.allow(access), _("Done. It takes a little time to work out."))


@require_POST
@merchant_view
def say_told(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """The owner says whether private customers were told."""
    told = request.POST.get("told") == "yes"
    outcome = actions.say_told(access, told)
    if isinstance(outcome, Refused):
        return refuse(request, outcome, context_of(access))
    said = (
        _("Kept. Private customers are predicted from here on.")
        if told
        else _("Kept. Nothing is predicted of private customers.")
    )
    return onward(request, address("desk:insights", access.merchant.slug), said)


@require_safe
@merchant_view
def export(request: HttpRequest, access: MerchantAccess) -> HttpResponse:
    """All forecasts of today as CSV."""
    return as_csv(access)
