"""The owner lets mail go, having seen the exact mail and picked who gets it."""

import re

from django.core import mail as django_mail
from django.test import Client

from bothways_web.channels.models import Recipient, SendingChange
from bothways_web.channels.outbox import send_due
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.parties.models import Merchant, Token
from tests.cast import Cast
from tests.web.channels.conftest import mail
from tests.web.parties.test_sides import signed_in

PAGE = "/desk/linden-labels/sending/"


def form(client: Client, query: str = "") -> dict[str, object]:
    """The hidden fields of the form as a browser sends them, with nobody ticked."""
    html = client.get(PAGE + query).content.decode()
    fields = dict(re.findall(r'name="(shown|seen)"\s+value="([^"]+)"', html))
    return {**fields, "listed": re.findall(r'name="listed"\s+value="([^"]+)"', html)}


def on() -> bool:
    return Merchant.objects.get(slug="linden-labels").sending_on


def test_from_the_exact_mail_to_the_mailbox(cast: Cast, question: dict[str, bool]) -> None:
    claire = cast.roy.addresses["claire"]
    mail(cast, button={"act": "have", "subject": str(cast.roy.id)})
    send_due(clock.now())
    jan = signed_in(cast.jan)
    shown = jan.get(f"{PAGE}?show={claire}").content.decode()
    assert "Do you have the labels?" in shown
    assert "Linden Labels &lt;book@localhost&gt;" in shown
    assert not Token.objects.exists(), "looking makes no link"
    done = jan.post(PAGE, {**form(jan, f"?show={claire}"), "ticked": [str(claire)]})
    assert done.status_code == 303
    assert on()
    assert send_due(clock.now()) == 1
    (sent,) = django_mail.outbox
    assert sent.to == ["claire@roy.example"]
    said = SendingChange.objects.get()
    assert (said.member_id, said.on, said.picked, len(said.seen)) == (cast.owner.member, True, 1, 64)


def test_a_mail_that_changed_meanwhile_has_not_been_seen(cast: Cast) -> None:
    jan, claire = signed_in(cast.jan), cast.roy.addresses["claire"]
    looked_at = form(jan, f"?show={claire}")
    mail(cast)
    send_due(clock.now())
    refused = jan.post(PAGE, {**looked_at, "ticked": [str(claire)]})
    assert refused.status_code == 409
    assert not on()
    assert not Recipient.objects.exists()


def test_it_cannot_be_switched_on_unseen_or_for_nobody(cast: Cast) -> None:
    jan, claire = signed_in(cast.jan), cast.roy.addresses["claire"]
    assert jan.post(PAGE, {"ticked": [str(claire)], "listed": [str(claire)]}).status_code == 409
    assert jan.post(PAGE, {**form(jan), "ticked": []}).status_code == 409
    assert not on()


def test_only_the_owner_decides(cast: Cast) -> None:
    ines, rita = signed_in(cast.ines), signed_in(cast.rita)
    claire = str(cast.roy.addresses["claire"])
    assert ines.post(PAGE, {**form(signed_in(cast.jan)), "ticked": [claire]}).status_code == 409
    assert ines.post(PAGE, {"stop": ""}).status_code == 409
    assert rita.post(PAGE, {"stop": ""}).status_code == 403
    for page in (ines.get(PAGE), rita.get(PAGE)):
        assert "Only the owner" in page.content.decode()
        assert "claire@roy.example" not in page.content.decode()


def test_ticks_hold_for_the_page_that_was_shown(cast: Cast) -> None:
    jan = signed_in(cast.jan)
    claire, bea = str(cast.roy.addresses["claire"]), str(cast.brook.addresses["bea"])
    jan.post(PAGE, {**form(jan), "ticked": [claire, bea]})
    jan.post(PAGE, {**form(jan), "listed": [claire], "ticked": []})
    assert {str(row.address_id) for row in Recipient.objects.all()} == {bea}


def test_nobody_is_picked_in_another_merchants_book(cast: Cast) -> None:
    jan, theirs = signed_in(cast.jan), str(cast.linden_at_mill.addresses["jan"])
    claire = str(cast.roy.addresses["claire"])
    jan.post(PAGE, {**form(jan), "listed": [claire, theirs], "ticked": [claire, theirs]})
    assert {str(row.address_id) for row in Recipient.objects.all()} == {claire}
    assert "jan@linden.example" not in jan.get(PAGE).content.decode()


def test_switched_off_everything_waits_again(cast: Cast) -> None:
    jan, claire = signed_in(cast.jan), str(cast.roy.addresses["claire"])
    jan.post(PAGE, {**form(jan), "ticked": [claire]})
    assert jan.post(PAGE, {"stop": ""}).status_code == 303
    mail(cast)
    assert send_due(clock.now()) == 0
    assert "switches sending on" in Outbox.objects.get().error
    assert not on()


def test_a_book_without_addresses_says_how_they_come(cast: Cast) -> None:
    Merchant.objects.create(slug="empty", name="Empty").memberships.create(
        user=cast.sam, name="Sam", role="owner"
    )
    assert "No mail address yet" in signed_in(cast.sam).get("/desk/empty/sending/").content.decode()
