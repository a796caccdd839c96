"""Sessions in the database as Django keeps them, found by a query that is worked out once."""

from datetime import datetime

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from bothways_web.foundation import clock
from bothways_web.foundation.prepared import prepared


class SessionStore(db.SessionStore):
    """One browser's session."""

    def _get_session_from_db(self) -> Session | None:
        found = _session(self.session_key or "", clock.now())
        if found:
            return found[0]
        self._session_key = None
        return None


@prepared
def _session(key: str, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)
