"""Sign-in as allauth does it, and finding who has signed in by a query that is worked out once."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from bothways_web.foundation.prepared import prepared
from bothways_web.users.models import User


class Logins(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """Asked at sign-in, and on every request of somebody who has signed in."""

    def get_user(self, user_id: UUID) -> User | None:
        """The user, while they may sign in."""
        found = _user(user_id)
        return found[0] if found and self.user_can_authenticate(found[0]) else None


@prepared
def _user(user: UUID) -> QuerySet[User]:
    return User.objects.filter(id=user)
