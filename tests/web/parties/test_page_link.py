"""The customer comes in without an account; scanners, forwarders and strangers do not."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from bothways.journal.relationship import Medium
from bothways_web.foundation import clock
from bothways_web.journal.models import JournalEntry, Outbox
from bothways_web.parties import codes
from bothways_web.parties.actions import add_address, remove_address, replace_address
from bothways_web.parties.links import page_token, revoke_links
from bothways_web.parties.models import Address, Claim, Code, Merchant, PageLink, Token
from tests.cast import Cast
from tests.web.browsing import submit, text

ROOM = "/book/{}/parties/who/"


def book(cast: Cast) -> str:
    return ROOM.format(cast.roy.id)


def ask(phone: Client, token: str) -> Code:
    """Ask for the mail in this browser; the code it will show."""
    assert submit(phone, f"/p/{token}/").status_code == 303
    return Code.objects.latest("made_at")


def test_a_link_and_its_code_open_the_page_in_the_browser_that_asked(
    cast: Cast, claire: Address, phone: Client
) -> None:
    code = ask(phone, page_token(claire))
    opened = submit(phone, "/p/code/", {"code": codes.digits_of(code)})
    assert opened.status_code == 303
    assert phone.get(book(cast)).status_code == 200


def test_a_link_and_a_press_in_the_same_browser_open_the_page(
    cast: Cast, claire: Address, phone: Client
) -> None:
    token = codes.code_token(ask(phone, page_token(claire)))
    assert submit(phone, f"/p/open/{token}/").status_code == 303
    assert phone.get(book(cast)).status_code == 200


def test_opening_every_link_changes_nothing_and_opens_nothing(
    cast: Cast, claire: Address, phone: Client
) -> None:
    """A mail scanner gets everything it finds, and follows it."""
    page = page_token(claire)
    mail = codes.code_token(ask(phone, page))
    entries, rows = JournalEntry.objects.count(), (Code.objects.count(), Outbox.objects.count())
    scanner = Client()
    for address in (f"/p/{page}/", f"/p/open/{mail}/", "/p/code/", "/p/"):
        assert scanner.get(address, follow=True).status_code == 200
        assert scanner.head(address).status_code == 200
    assert "session" not in scanner.cookies
    assert scanner.get(book(cast)).status_code == 302
    assert (Code.objects.count(), Outbox.objects.count()) == rows
    assert JournalEntry.objects.count() == entries
    assert Code.objects.get().used_at is None


def test_a_forwarded_mail_opens_nothing_in_another_browser(
    cast: Cast, claire: Address, phone: Client
) -> None:
    code = ask(phone, page_token(claire))
    token, friend = codes.code_token(code), Client()
    page = friend.get(f"/p/open/{token}/")
    assert "another browser" in text(page)
    assert friend.post(f"/p/open/{token}/").status_code == 409
    assert friend.post("/p/code/", {"code": codes.digits_of(code)}).status_code == 409
    assert friend.get(book(cast)).status_code == 302
    assert submit(phone, f"/p/open/{token}/").status_code == 303, "the right browser still can"


def test_a_post_without_the_page_before_it_is_refused(claire: Address) -> None:
    """What presses without having the cookie of the page does nothing."""
    scanner = Client(enforce_csrf_checks=True)
    assert scanner.post(f"/p/{page_token(claire)}/").status_code == 403
    assert Code.objects.count() == 0


def test_the_link_says_whose_book_it_is_and_nothing_else(claire: Address, phone: Client) -> None:
    said = text(phone.get(f"/p/{page_token(claire)}/"))
    assert "Linden Labels" in said
    assert "c…@roy.example" in said
    assert "claire@" not in said
    assert "Roy Cosmetics" not in said


def test_the_mail_goes_to_the_address_on_record_and_the_code_is_nowhere(
    claire: Address, phone: Client
) -> None:
    code = ask(phone, page_token(claire))
    waiting = Outbox.objects.get(effect="mail")
    assert waiting.payload["to"] == "claire@roy.example"
    assert codes.digits_of(code) not in str(waiting.payload)
    assert len({codes.digits_of(code), *(codes.digits_of(Code(link=code.link)) for _ in range(20))}) > 10


def test_a_code_works_once(cast: Cast, claire: Address, phone: Client) -> None:
    code = ask(phone, page_token(claire))
    assert submit(phone, "/p/code/", {"code": codes.digits_of(code)}).status_code == 303
    again = submit(phone, "/p/code/", {"code": codes.digits_of(code)})
    assert again.status_code == 409
    assert "was used" in text(again)


def test_a_code_ends_after_ten_minutes(claire: Address, phone: Client) -> None:
    code = ask(phone, page_token(claire))
    with clock.at(code.made_at + timedelta(minutes=10, seconds=1)):
        assert submit(phone, "/p/code/", {"code": codes.digits_of(code)}).status_code == 409
    with clock.at(code.made_at + timedelta(minutes=9, seconds=59)):
        assert submit(phone, "/p/code/", {"code": codes.digits_of(code)}).status_code == 303


def test_five_wrong_codes_end_the_code(claire: Address, phone: Client) -> None:
    code = ask(phone, page_token(claire))
    wrong = f"{(int(codes.digits_of(code)) + 1) % 1_000_000:06d}"
    for _ in range(codes.TRIES):
        refused = submit(phone, "/p/code/", {"code": wrong})
        assert "not the code" in text(refused)
    assert submit(phone, "/p/code/", {"code": codes.digits_of(code)}).status_code == 409


def test_at_most_five_mails_an_hour(claire: Address, phone: Client) -> None:
    token, now = page_token(claire), clock.now()
    for minute in range(codes.PER_HOUR):
        with clock.at(now + timedelta(minutes=minute)):
            ask(phone, token)
    with clock.at(now + timedelta(minutes=30)):
        refused = submit(phone, f"/p/{token}/")
    assert refused.status_code == 409
    assert Code.objects.count() == codes.PER_HOUR


def test_before_sending_is_on_no_mail_goes(cast: Cast, claire: Address, phone: Client) -> None:
    Merchant.objects.update(sending_on=False)
    refused = submit(phone, f"/p/{page_token(claire)}/")
    assert refused.status_code == 409
    assert not Outbox.objects.exists()


def opened(phone: Client, claire: Address) -> Client:
    code = ask(phone, page_token(claire))
    submit(phone, "/p/code/", {"code": codes.digits_of(code)})
    return phone


def test_revoking_closes_pages_that_are_open(cast: Cast, claire: Address, phone: Client) -> None:
    token = page_token(claire)
    opened(phone, claire)
    revoke_links(cast.roy.merchants, claire.id)
    assert phone.get(book(cast)).status_code == 302
    assert phone.get(f"/p/{token}/").status_code == 404
    assert phone.get(f"/p/{page_token(claire)}/").status_code == 200, "a later mail leads there again"


def test_an_address_that_is_no_longer_theirs_opens_nothing(
    cast: Cast, claire: Address, phone: Client
) -> None:
    opened(phone, claire)
    remove_address(cast.roy.own, claire.id)
    assert phone.get(book(cast)).status_code == 302


def test_a_page_session_ends_after_thirty_days(cast: Cast, claire: Address, phone: Client) -> None:
    opened(phone, claire)
    session = Session.objects.get()
    Session.objects.update(expire_date=session.expire_date + timedelta(days=60))
    with clock.at(clock.now() + timedelta(days=31)):
        assert phone.get(book(cast)).status_code == 302


def test_a_page_never_shows_another_customer(cast: Cast, claire: Address, phone: Client) -> None:
    opened(phone, claire)
    assert phone.get(ROOM.format(cast.brook.id)).status_code == 302
    assert phone.get("/desk/linden-labels/").status_code == 302


def test_opening_a_page_changes_the_session_key(claire: Address, phone: Client) -> None:
    """A session that somebody else planted is not the one that is opened."""
    session = phone.session
    session["planted"] = True
    session.save()
    before = session.session_key
    opened(phone, claire)
    assert phone.session.session_key != before


def test_a_customer_who_lost_the_link_finds_the_page_by_address(
    cast: Cast, claire: Address, phone: Client
) -> None:
    sent = submit(phone, "/p/", {"address": " Claire@Roy.Example "})
    assert sent.status_code == 303
    assert submit(phone, "/p/code/", {"code": codes.digits_of(Code.objects.get())}).status_code == 303
    assert phone.get(book(cast)).status_code == 200


def test_an_unknown_address_gets_the_same_answer_and_no_mail(claire: Address, phone: Client) -> None:
    known = submit(phone, "/p/", {"address": "claire@roy.example"})
    Code.objects.all().delete()
    unknown = submit(Client(enforce_csrf_checks=True), "/p/", {"address": "nobody@roy.example"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert Code.objects.count() == 0


def test_tokens_are_kept_as_hashes_alone(claire: Address) -> None:
    token = page_token(claire)
    kept = Token.objects.get()
    assert len(token) == 43
    assert token not in str(kept.__dict__)
    assert len(kept.hash) == 64
    assert PageLink.objects.count() == 1
    assert page_token(claire) != token
    assert PageLink.objects.count() == 1, "one standing link for each address"


def test_an_address_that_awaits_consent_opens_nothing(cast: Cast, phone: Client) -> None:
    Merchant.objects.update(sending_on=True)
    add_address(cast.roy.merchants, Medium.EMAIL, "mallory@roy.example")
    submit(phone, "/p/", {"address": "mallory@roy.example"})
    assert Code.objects.count() == 0


def test_the_merchants_change_of_a_claimed_address_ends_its_links(
    cast: Cast, claire: Address, phone: Client
) -> None:
    opened(phone, claire)
    replace_address(cast.roy.merchants, claire.id, "claire@elsewhere.example")
    assert phone.get(book(cast)).status_code == 302
    assert Claim.objects.filter(relationship_id=cast.roy.id, revoked_at=None).exists()


@pytest.mark.parametrize("address", ["/p/wrong/", "/p/open/wrong/", "/b/wrong/"])
@pytest.mark.django_db
def test_a_made_up_token_leads_nowhere(address: str, phone: Client) -> None:
    assert phone.get(address).status_code in (200, 404)
    assert not phone.cookies.get("session")
