"""From an entry to the page of what it is about, for either side."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from bothways_web.journal.queries import entries
from bothways_web.journal.registry import line_of
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.doors import address_of, home_of, relationship_view


@require_safe
@relationship_view
def entry(request: HttpRequest, access: RelationshipAccess, entry: UUID) -> HttpResponse:
    """To its promise, question or order; where it has no page of its own, to the whole relationship."""
    found = entries(access, [entry]).get(entry)
    if found is None:
        raise Http404("no such entry")
    where = line_of(found, access.side).where
    return HttpResponseRedirect(address_of(access, *where) if where else home_of(access))
