"""The brief of one customer: as page, plain text and PDF, for the merchant's members."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.counsel.pages import brief_of
from bothways_web.counsel.printing import as_pdf
from bothways_web.counsel.sections import plain, sections
from bothways_web.foundation import wording
from bothways_web.foundation.web import answer
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, home_of, relationship_view
from bothways_web.parties.scene import today_of


@require_safe
@relationship_view
def brief(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """One page before a call or a meeting."""
    found = brief_of(access)
    context = {**context_of(access), "brief": found, "sections": sections(found), "home_url": home_of(access)}
    return answer(request, "counsel/brief.html", {**context, "here": "customers"})


@require_safe
@relationship_view
def text(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The same as plain text."""
    return HttpResponse(plain(brief_of(access)), content_type="text/plain; charset=utf-8")


@require_safe
@relationship_view
def pdf(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """The same on paper."""
    today = today_of(access)
    made = as_pdf(brief_of(access), access.merchant.name, wording.full_day(today, today))
    answered = HttpResponse(made, content_type="application/pdf")
    answered["Content-Disposition"] = 'inline; filename="brief.pdf"'
    return answered
