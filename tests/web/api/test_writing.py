"""Writing to a customer through the API, and asking how words may sound."""

import pytest
from django.core import mail as django_mail

from bothways.knowledge.kinds import PreferenceSet, Way
from bothways_web.channels.models import WrittenMail
from bothways_web.channels.outbox import send_due
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.knowledge import actions as knowledge
from tests.builders.acts import done, entries
from tests.cast import Cast
from tests.web.api.conftest import Program
from tests.web.channels.conftest import let_go

pytestmark = pytest.mark.django_db


def test_words_are_read_over(merchant: Program, customer: Program) -> None:
    (found,) = merchant.post("/tone", {"text": "As per my last email, it is open."}).ok()["findings"]
    assert (found["kind"], found["words"], found["instead"]) == (
        "contradiction",
        "As per my last email",
        "In short",
    )
    customer.post("/tone", {"text": "Hurry!"}).problem(403)


def test_a_mail_is_recorded_with_its_promises_and_leaves(cast: Cast, merchant: Program) -> None:
    path = f"/relationships/{cast.roy.id}/mails"
    body = {
        "to": str(cast.roy.addresses["claire"]),
        "subject": "The proof",
        "text": "You get it on Friday.",
        "promises": [{"what": "Send the proof", "due": {"said": "Friday"}}],
    }
    assert merchant.post(path, body).problem(409)["reason"] == "owner_has_to_let_go"
    let_go(cast)
    kinds = [one["kind"] for one in merchant.post(path, body).ok(201)["entries"]]
    assert kinds == ["message_sent", "promise_made"]
    send_due(clock.now())
    assert Outbox.objects.get(key__startswith="written:").error == ""
    assert [one.subject for one in django_mail.outbox if one.to == ["claire@roy.example"]] == ["The proof"]
    assert not WrittenMail.objects.exists()
    elsewhere = {**body, "to": str(cast.brook.addresses["bea"])}
    assert merchant.post(path, elsewhere).problem(422)["reason"] == "address_is_gone"


def test_a_mail_that_breaks_a_wish_needs_a_reason(cast: Cast, merchant: Program) -> None:
    let_go(cast)
    done(knowledge.prefer(cast.roy.own, PreferenceSet(never=(Way.MAIL,))))
    path = f"/relationships/{cast.roy.id}/mails"
    body = {"to": str(cast.roy.addresses["claire"]), "subject": "A recall", "text": "Please stop using it."}
    assert merchant.post(path, body).problem(409)["reason"] == "breaks_a_wish"
    assert "message_sent" not in entries(cast.roy.id)
    merchant.post(path, {**body, "despite": "It concerns their safety."}).ok(201)
    assert entries(cast.roy.id)[-3:] == ["message_sent", "wishes_broken", "note_written"]
    assert Outbox.objects.get(key__startswith="written:").payload["despite"] is True


def test_the_customer_does_not_write_in_our_name(cast: Cast, customer: Program) -> None:
    body = {"to": str(cast.roy.addresses["claire"]), "subject": "x", "text": "x"}
    customer.post(f"/relationships/{cast.roy.id}/mails", body).problem(403)
