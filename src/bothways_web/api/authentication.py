"""The two ways in: a bearer token, or a signed-in browser of the same origin with its CSRF token."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest
from ninja.errors import Throttled
from ninja.security import APIKeyCookie, HttpBearer

from bothways_web.api import callers
from bothways_web.api.actions import note_use
from bothways_web.api.callers import Caller
from bothways_web.api.limits import Limit
from bothways_web.api.queries import token_of
from bothways_web.users.models import User

#: Names the merchant's book that a browser session acts in.
BOOK_HEADER = "Bothways-Merchant"

_REQUESTS = Limit(settings.API_RATE, settings.API_RATE * 2)
#: Wrong tokens from one address: sixty at once, then one in ten seconds.
_GUESSES = Limit(0.1, 60)


class Token(HttpBearer):
    """A token from the settings page or from `bothways user token`."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """The caller the token stands for, or None."""
        found = token_of(token) if token else None
        if found is not None:
            note_use(found)
            return _counted(callers.of_token(found))
        if not _GUESSES.takes(get_adapter().get_client_ip(request)):
            raise Throttled(wait=10)
        return None


class Session(APIKeyCookie):
    """A signed-in browser; anything but reading needs its CSRF token."""

    param_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Caller | None:
        """Asked only when there is a session and no token, so that a token never needs a CSRF token."""
        if "Authorization" in request.headers or self.param_name not in request.COOKIES:
            return None
        caller: Caller | None = super().__call__(request)
        return caller

    def authenticate(self, request: HttpRequest, key: str | None) -> Caller | None:
        """The caller the session stands for, or None."""
        user = request.user
        if not isinstance(user, User):
            return None
        return _counted(callers.of_session(user, request.headers.get(BOOK_HEADER)))


def _counted(caller: Caller) -> Caller:
    if not _REQUESTS.takes(caller.credential):
        raise Throttled(wait=1)
    return caller
