"""Nothing reaches a customer before the owner switched sending on and picked them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail as django_mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client

from bothways.journal.relationship import Medium
from bothways_web.channels.models import Recipient
from bothways_web.channels.outbox import release, send_due
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.parties import codes
from bothways_web.parties.actions import add_address, remove_address
from bothways_web.parties.links import page_token
from bothways_web.parties.models import Address, Code, Merchant
from tests.cast import Cast
from tests.web.browsing import submit
from tests.web.channels.conftest import let_go, mail

HAVE = {"act": "have", "subject": str(uuid4())}


def error(row: Outbox) -> str:
    row.refresh_from_db()
    return row.error


def sent() -> list[EmailMultiAlternatives]:
    """The mails that left."""
    return [one for one in django_mail.outbox if isinstance(one, EmailMultiAlternatives)]


def body() -> str:
    return str(sent()[-1].body)


def html() -> str:
    return str(sent()[-1].alternatives[0][0])


def test_with_sending_off_it_waits(cast: Cast) -> None:
    let_go(cast)
    Merchant.objects.update(sending_on=False)
    row = mail(cast)
    assert send_due(clock.now()) == 0
    assert error(row) == "It waits until the owner switches sending on."
    assert (row.attempts, row.done_at, sent()) == (0, None, [])


def test_a_recipient_who_was_not_picked_waits(cast: Cast) -> None:
    let_go(cast)
    row = mail(cast, to="paul@roy.example")
    assert send_due(clock.now()) == 0
    assert error(row) == "It waits until the owner picks this recipient."


def test_what_waited_leaves_once_it_may(cast: Cast) -> None:
    row = mail(cast)
    now = clock.now()
    send_due(now)
    let_go(cast)
    assert send_due(now) == 0, "it is looked at again in an hour"
    assert release(cast.merchant) == 1
    assert send_due(clock.now()) == 1
    assert error(row) == ""


def test_a_member_gets_mail_with_sending_off(cast: Cast) -> None:
    mail(cast, to="jan@linden.example", inside=True, path="/desk/linden-labels/")
    assert send_due(clock.now()) == 1
    assert "http://127.0.0.1:8000/desk/linden-labels/" in body()


def test_what_a_customer_asked_for_needs_no_picking_but_sending(cast: Cast) -> None:
    Merchant.objects.update(sending_on=True)
    submit(Client(), f"/p/{page_token(Address.objects.get(id=cast.roy.addresses['claire']))}/")
    Merchant.objects.update(sending_on=False)
    assert send_due(clock.now()) == 0
    Merchant.objects.update(sending_on=True)
    release(cast.merchant)
    assert send_due(clock.now()) == 1
    assert sent()[0].to == ["claire@roy.example"]
    assert codes.digits_of(Code.objects.get()) in body()


def test_a_code_that_has_ended_is_not_sent(cast: Cast) -> None:
    Merchant.objects.update(sending_on=True)
    submit(Client(), f"/p/{page_token(Address.objects.get(id=cast.roy.addresses['claire']))}/")
    with clock.at(clock.now() + timedelta(minutes=11)):
        assert send_due(clock.now()) == 0
    assert "its code had ended" in error(Outbox.objects.get())


@pytest.mark.parametrize("to", ["claire@elsewhere.example", "bea@brook.example"])
def test_no_mail_leaves_for_an_address_that_is_not_this_customers(cast: Cast, to: str) -> None:
    let_go(cast)
    row = mail(cast, to=to)
    assert send_due(clock.now()) == 0
    assert error(row) == "It was not sent: this is no longer an address of the customer."


def test_no_mail_leaves_for_an_address_that_was_removed(cast: Cast) -> None:
    let_go(cast)
    row = mail(cast)
    remove_address(cast.roy.own, cast.roy.addresses["claire"])
    send_due(clock.now())
    assert "no longer an address" in error(row)


def test_no_mail_leaves_for_an_address_that_awaits_consent(cast: Cast) -> None:
    let_go(cast)
    add_address(cast.roy.merchants, Medium.EMAIL, "new@roy.example")
    row = mail(cast, to="new@roy.example")
    Recipient.objects.create(
        address_id=Address.objects.get(value="new@roy.example").id,
        merchant=cast.merchant,
        relationship_id=cast.roy.id,
        picked_by_id=cast.owner.member,
    )
    assert send_due(clock.now()) == 0
    assert "no longer an address" in error(row)


def test_a_question_is_asked_with_one_button_that_works(cast: Cast, question: dict[str, bool]) -> None:
    let_go(cast)
    mail(cast, button=HAVE)
    assert send_due(clock.now()) == 1
    links = [word for word in body().split() if word.startswith("http")]
    asks, page = (link.replace("http://127.0.0.1:8000", "") for link in links)
    assert "Do you have the labels?" in body()
    assert "because Jan promised them" in body()
    assert Client().get(asks).status_code == 200
    assert Client().get(page).status_code == 200


def test_text_and_html_say_the_same(cast: Cast, question: dict[str, bool]) -> None:
    let_go(cast)
    mail(cast, button=HAVE)
    send_due(clock.now())
    for link in (word for word in body().split() if word.startswith("http")):
        assert f'href="{link}"' in html()
    assert "Do you have the labels?" in html()
    assert "<img" not in html(), "nothing is fetched, nobody is watched"


def test_a_question_that_is_answered_is_not_asked(cast: Cast, question: dict[str, bool]) -> None:
    let_go(cast)
    row = mail(cast, button=HAVE)
    question["open"] = False
    assert send_due(clock.now()) == 0
    assert error(row) == "It was not sent: what it asks is no longer open."


def test_a_subject_cannot_smuggle_a_header(cast: Cast) -> None:
    let_go(cast)
    mail(cast, subject="Labels\r\nBcc: everybody@other.example")
    send_due(clock.now())
    message = sent()[0].message()
    assert message["Bcc"] is None
    assert message["Subject"] == "Labels Bcc: everybody@other.example"


def test_what_was_typed_cannot_become_a_page(cast: Cast) -> None:
    let_go(cast)
    mail(cast, context={"merchant": "<script>alert(1)</script>", "digits": "1"})
    send_due(clock.now())
    assert "<script>" not in html()
    assert "<script>alert(1)</script>" in body(), "text stays as it was typed"
