"""One customer on one screen."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from bothways_web.foundation.web import answer
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import context_of, relationship_view


@require_safe
@relationship_view
def relationship(request: HttpRequest, access: RelationshipAccess) -> HttpResponse:
    """Who they are, what is open on both sides, and what happened."""
    return answer(request, "desk/relationship.html", {**context_of(access), "here": "customers"})
