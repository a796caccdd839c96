"""A served book and a real browser for stories of two sides."""

import os
from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django.db import connection
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

from bothways_web.channels.models import Recipient
from bothways_web.journal import guards
from bothways_web.parties.models import Merchant
from tests.builders.smtp import post_office
from tests.cast import Cast, gather
from tests.journeys.mailbox import Mailbox
from tests.journeys.visitor import Visitors
from tools.system import find_chromium

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@pytest.fixture(scope="session", autouse=True)
def _database_beside_the_browser() -> Iterator[None]:
    """Playwright runs a loop in this thread, and Django would not ask a database beside one unless told."""
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all journeys; each visitor gets a context of their own."""
    found = find_chromium()
    assert found is not None, "Chromium is missing: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(found), args=FLAGS.split())
        yield browser
        browser.close()


@pytest.fixture
def cast(transactional_db: None) -> Iterator[Cast]:
    """Everybody, committed, so that the server sees them; the journal's guards let go when all is cleared."""
    yield gather()
    with connection.cursor() as cursor:
        table = "" if connection.vendor == "sqlite" else " ON journal_journalentry"
        for trigger in guards.installed(connection):
            cursor.execute(f"DROP TRIGGER {trigger}{table}")


@pytest.fixture
def visitors(chromium: Browser, cast: Cast, live_server: LiveServer) -> Iterator[Visitors]:
    """Browsers of visitors to this book; what their consoles complained about fails the test."""
    everybody = Visitors(chromium, live_server.url)
    yield everybody
    complaints = everybody.leave()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def mailbox(cast: Cast, live_server: LiveServer, settings: LazySettings) -> Iterator[Mailbox]:
    """A mail server, and mails of it whose links lead to the served book; the owner let Claire get mail."""
    with post_office() as office:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", office.port
        settings.ADDRESS = live_server.url
        Merchant.objects.update(sending_on=True)
        Recipient.objects.create(
            address_id=cast.roy.addresses["claire"],
            merchant=cast.merchant,
            relationship_id=cast.roy.id,
            picked_by_id=cast.owner.member,
        )
        yield Mailbox(office, live_server.url)
