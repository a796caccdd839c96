"""The customer's page without an account: what a proved link wrote into this browser's session."""

from uuid import UUID

from django.http import HttpRequest

from bothways_web.parties.access import RelationshipAccess

SESSION_KEY = "pages"


def customer_of_session(request: HttpRequest, relationship_id: UUID) -> RelationshipAccess | None:
    """The customer's handle that this browser proved before, if it did and it still holds."""
    return None
