"""The cast with a browser for each role; made once for a file, and what it changed is taken back."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from bothways_web.foundation import clock
from bothways_web.parties.links import page_link
from bothways_web.parties.models import Address
from bothways_web.parties.page_session import SESSION_KEY
from bothways_web.users.models import User
from tests.cast import Cast, gather
from tests.web.matrix.table import Role


@dataclass(frozen=True)
class World:
    """The cast, with the session that each role's browser has."""

    cast: Cast
    sessions: dict[Role, str]

    def browser(self, role: Role) -> Client:
        """A browser of this role, fresh for each request."""
        client = Client(raise_request_exception=False)
        if role in self.sessions:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[role]
        return client


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """One cast for the whole table; whatever a request changes is taken back."""
    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "DATA", tmp_path_factory.mktemp("data"))
        cast = gather()
        users: dict[Role, User] = {
            "owner": cast.jan,
            "staff": cast.ines,
            "reader": cast.rita,
            "customer": cast.claire,
            "other": cast.bea,
        }
        sessions: dict[Role, str] = {}
        for role, user in users.items():
            client = Client()
            client.force_login(user)
            sessions[role] = client.cookies[settings.SESSION_COOKIE_NAME].value
        yield World(cast, {**sessions, "page": page_session(cast)})
        transaction.set_rollback(True)


def page_session(cast: Cast) -> str:
    """A session that a mail's link opened."""
    session = Client().session
    link = page_link(Address.objects.get(id=cast.roy.addresses["claire"]))
    session[SESSION_KEY] = {str(cast.roy.id): {"link": str(link.id), "at": clock.now().isoformat()}}
    session.save()
    return str(session.session_key)
