"""The customer's page without an account: what a proved link wrote into this browser's session."""

from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpRequest

from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.links import in_force
from bothways_web.parties.models import PageLink

SESSION_KEY = "pages"
GOOD_FOR = timedelta(days=30)


def customer_of_session(request: HttpRequest, relationship_id: UUID) -> RelationshipAccess | None:
    """The customer's handle that this browser proved before, while the link it proved is in force."""
    link = link_of_session(request, relationship_id)
    if link is None:
        return None
    return RelationshipAccess(link.merchant, relationship_id, Side.CUSTOMER, link.person_id)


def link_of_session(request: HttpRequest, relationship_id: UUID) -> PageLink | None:
    """The link that this browser proved for a relationship, while it is in force."""
    grant = request.session.get(SESSION_KEY, {}).get(str(relationship_id))
    if grant is None or clock.now() - datetime.fromisoformat(grant["at"]) > GOOD_FOR:
        return None
    return in_force().filter(id=grant["link"], relationship_id=relationship_id).first()


def open_page(request: HttpRequest, link: PageLink) -> None:
    """Let this browser see one relationship's page; everything else stays as it was."""
    request.session.cycle_key()
    pages = request.session.get(SESSION_KEY, {})
    pages[str(link.relationship_id)] = {"link": str(link.id), "at": clock.now().isoformat()}
    request.session[SESSION_KEY] = pages


def close_pages(request: HttpRequest) -> None:
    """Forget what this browser proved."""
    request.session.pop(SESSION_KEY, None)
