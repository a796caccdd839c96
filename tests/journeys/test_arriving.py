"""A customer comes by a mail's link: looking changes nothing, the press in the browser that asked opens."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from bothways_web.foundation import clock, wording
from bothways_web.journal.models import JournalEntry, Outbox
from bothways_web.parties.models import Code
from bothways_web.promises import queries, several
from tests.builders.owing import due_in, promised
from tests.cast import Cast
from tests.journeys.mailbox import Mailbox, digits
from tests.journeys.visitor import DESK, PHONE, Visitors

pytestmark = pytest.mark.browser
CLAIRE = "claire@roy.example"


@pytest.fixture
def mail(cast: Cast, mailbox: Mailbox) -> str:
    """The mail that Claire gets: the labels would come two days later."""
    promise = promised(cast.roy.merchants, "Quote for 24,000 labels", 3)
    several.ask_all(cast.owner, [promise], due_in(cast.roy.merchants, 5), "The paper comes late.")
    return mailbox.newest(CLAIRE)


def written() -> tuple[int, int, int]:
    """How much stands in the book, how many codes were asked for, how many mails."""
    return JournalEntry.objects.count(), Code.objects.count(), Outbox.objects.count()


def is_let_in(page: Page, cast: Cast) -> bool:
    """Whether this browser sees Roy's page."""
    page.goto(f"/book/{cast.roy.id}/")
    return page.locator("#open").count() == 1


def ask_for_the_mail(page: Page, mailbox: Mailbox, mail: str) -> str:
    """Follow the standing link of a mail and ask for the mail that opens the page; that mail."""
    page.goto(mailbox.link(mail, "/p/"))
    page.get_by_role("button", name="Send me the mail that opens it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Type the short code")
    return mailbox.newest(CLAIRE)


def test_whoever_only_looks_changes_nothing_and_is_nobody(
    visitors: Visitors, cast: Cast, mailbox: Mailbox, mail: str
) -> None:
    """A mail scanner with a whole browser follows every link there is."""
    before, scanner = written(), visitors.come()
    for link in (mailbox.link(mail, "/b/"), mailbox.link(mail, "/p/")):
        for _ in range(2):
            answer = scanner.goto(link)
            assert answer is not None
            assert answer.status == 200
    assert written() == before
    assert not [cookie for cookie in scanner.context.cookies() if "session" in str(cookie.get("name"))]
    assert not is_let_in(scanner, cast)


def test_the_press_in_the_same_browser_opens_the_page(
    visitors: Visitors, cast: Cast, mailbox: Mailbox, mail: str
) -> None:
    phone = visitors.come(width=PHONE)
    opening = mailbox.link(ask_for_the_mail(phone, mailbox, mail), "/p/open/")
    phone.goto(opening)
    assert Code.objects.get().used_at is None, "looking used nothing up"
    assert not is_let_in(phone, cast)
    phone.goto(opening)
    phone.get_by_role("button", name="Open my page").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Linden Labels")
    expect(phone.get_by_role("button", name="That is fine")).to_be_visible()
    phone.get_by_role("button", name="Close this page").click()
    assert not is_let_in(phone, cast)


def test_a_forwarded_mail_needs_the_code_where_it_was_asked_for(
    visitors: Visitors, cast: Cast, mailbox: Mailbox, mail: str
) -> None:
    laptop, friend = visitors.come(width=DESK), visitors.come(width=PHONE)
    opening = ask_for_the_mail(laptop, mailbox, mail)
    friend.goto(mailbox.link(opening, "/p/open/"))
    expect(friend.get_by_role("heading", level=1)).to_have_text("Not in this browser")
    expect(friend.get_by_role("button", name="Open my page")).to_have_count(0)
    friend.get_by_role("link", name="Type the code").click()
    friend.get_by_label("Six digits").fill(digits(opening))
    friend.get_by_role("button", name="Open my page").click()
    expect(friend.locator(".error")).to_be_visible()
    assert not is_let_in(friend, cast)
    laptop.get_by_label("Six digits").fill(digits(opening))
    laptop.get_by_role("button", name="Open my page").click()
    expect(laptop.get_by_role("heading", level=1)).to_have_text("Linden Labels")
    assert not is_let_in(friend, cast)


def test_a_mails_button_answers_by_a_press_and_opens_nothing(
    visitors: Visitors, cast: Cast, mailbox: Mailbox, mail: str
) -> None:
    phone = visitors.come(width=PHONE)
    phone.goto(mailbox.link(mail, "/b/"))
    phone.get_by_role("button", name="That is fine").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Thank you")
    (promise,) = queries.open_promises(cast.roy.own)
    assert promise.due is not None
    today = wording.local_day(clock.now(), cast.merchant.zone)
    assert promise.due.on == today + timedelta(days=5)
    assert not is_let_in(phone, cast)
    phone.goto(mailbox.link(mail, "/b/"))
    expect(phone.get_by_role("heading", level=1)).to_contain_text("has ended")
