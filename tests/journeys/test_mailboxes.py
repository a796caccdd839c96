"""A member connects a mailbox of a real server; the mails stand with their customer, who objects."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from bothways_web.channels.reading_mailbox import work
from bothways_web.foundation import clock
from tests.builders.imap import PASSWORD, USER, arrive
from tests.builders.mails import message
from tests.cast import Cast
from tests.journeys.visitor import DESK, PHONE, Visitors, axe, overflow, small_targets
from tools.dovecot import Dovecot

pytestmark = pytest.mark.browser

TEXT = "Hi Jan,\n\nwhere are the labels? I need them by Friday.\n\nBest\nClaire"


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with Dovecot() as running:
        running.password(USER, PASSWORD)
        arrive(running, message("claire@roy.example", USER, TEXT, key="a"))
        arrive(running, message("stranger@other.example", USER, "Buy!", key="b"))
        yield running


@pytest.mark.parametrize(("width", "scheme"), [(DESK, "light"), (PHONE, "dark")])
def test_from_the_settings_to_a_customers_objection(
    visitors: Visitors, cast: Cast, server: Dovecot, width: int, scheme: str
) -> None:
    page = visitors.come(cast.jan, width, scheme)
    looked = []

    def look() -> None:
        looked.extend([*axe(page), *overflow(page), *(small_targets(page) if width == PHONE else [])])

    page.goto("/desk/linden-labels/mailboxes/")
    look()
    page.get_by_role("link", name="Connect a mailbox").click()
    look()
    page.get_by_label("Mail address").fill(USER)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Mail server (IMAP)").fill("127.0.0.1")
    page.get_by_label("Port").fill(f"{server.port}")
    page.get_by_label("None, in one's own network alone").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("of the latest 2, 1 would be kept")).to_be_visible()
    look()
    page.get_by_role("button", name="Read these from now on").click()
    expect(page.get_by_text("It is read for the first time in a moment.")).to_be_visible()
    assert work(clock.now()) == 1
    page.reload()
    expect(page.get_by_text("All is well.")).to_be_visible()
    look()
    page.goto(f"/desk/linden-labels/customers/{cast.roy.id}/")
    page.get_by_role("link", name="Mails", exact=True).click()
    expect(page.get_by_text("I need them by Friday.").first).to_be_visible()
    look()
    page.get_by_role("button", name="Put it into the book").click()
    expect(page.get_by_text("It stands in the book.")).to_be_visible()
    page = visitors.come(cast.claire, width, scheme)
    page.goto(f"/book/{cast.roy.id}/record/")
    expect(page.get_by_text("I need them by Friday.").first).to_be_visible()
    page.get_by_role("link", name="Your mails").click()
    look()
    page.get_by_role("button", name="I object").click()
    expect(page.get_by_text("You objected on")).to_be_visible()
    assert looked == []
