"""What the tests of mail share."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.conf import LazySettings

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.channels.models import Recipient
from bothways_web.foundation import clock
from bothways_web.journal.models import Outbox
from bothways_web.parties import button_acts as acts
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.button_acts import Choice, Question
from bothways_web.parties.models import Merchant
from tests.builders.smtp import Post, post_office
from tests.cast import Cast

QUESTION = Question(
    "Do you have the labels?", "You get this because Jan promised them.", (Choice("y", "Yes"),)
)


@pytest.fixture
def post(settings: LazySettings) -> Iterator[Post]:
    """A mail server, and our settings lead to it."""
    with post_office() as office:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", office.port
        settings.EMAIL_TIMEOUT = 20
        settings.ADDRESS = "https://book.example"
        yield office


@pytest.fixture
def question(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """An act named ``have`` whose question is open while ``["open"]`` is true."""
    state = {"open": True}

    def asked(access: RelationshipAccess, subject: UUID) -> Question | None:
        return QUESTION if state["open"] else None

    def answered(access: RelationshipAccess, subject: UUID, choice: str, note: str) -> Recorded | Refused:
        raise AssertionError("nobody presses here")

    monkeypatch.setattr(acts.button_acts, "_acts", {})
    acts.button_acts.register("have", asked, answered)
    return state


def let_go(cast: Cast) -> None:
    """The owner switched sending on and picked Claire."""
    Merchant.objects.update(sending_on=True)
    Recipient.objects.create(
        address_id=cast.roy.addresses["claire"],
        merchant=cast.merchant,
        relationship_id=cast.roy.id,
        picked_by_id=cast.owner.member,
    )


def mail(cast: Cast, key: str = "one", to: str = "claire@roy.example", **more: Any) -> Outbox:
    """A mail to a customer, as a room puts it into the outbox."""
    payload = {
        "to": to,
        "subject": "The labels",
        "template": "parties/mail/code.txt",
        "context": {"merchant": "Linden Labels", "digits": "123456"},
        **more,
    }
    return Outbox.objects.create(
        merchant_id=cast.merchant.id,
        relationship_id=cast.roy.id,
        effect="mail",
        key=key,
        payload=payload,
        due_at=clock.now(),
    )
