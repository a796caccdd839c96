"""What the tests of who is who share."""

from uuid import UUID

import pytest
from django.core.cache import cache
from django.test import Client

from bothways.journal.entry import Recorded
from bothways.units.refusal import Refused
from bothways_web.parties import button_acts as acts
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.actions import state_interest
from bothways_web.parties.button_acts import Choice, Question
from bothways_web.parties.models import Address, Merchant, Relationship
from tests.cast import Cast

ACT = "want"
QUESTION = Question(
    "What do you want from us?",
    "You get this because we ask everybody once a year.",
    (Choice("labels", "Labels"), Choice("else", "Something else", note="What?")),
    asker="Jan Linden",
)


@pytest.fixture(autouse=True)
def _nothing_counted() -> None:
    """Tries of earlier tests do not count."""
    cache.clear()


@pytest.fixture
def act(monkeypatch: pytest.MonkeyPatch) -> str:
    """A button act that asks what the customer wants, as long as they have not said it."""

    def asked(access: RelationshipAccess, subject: UUID) -> Question | None:
        assert not access.can_write
        said = Relationship.objects.get(id=access.relationship_id).customer_interest
        return None if said or subject != access.relationship_id else QUESTION

    def answered(access: RelationshipAccess, subject: UUID, choice: str, note: str) -> Recorded | Refused:
        return state_interest(access, note or choice)

    monkeypatch.setattr(acts.button_acts, "_acts", {})
    acts.button_acts.register(ACT, asked, answered)
    return ACT


@pytest.fixture
def claire(cast: Cast) -> Address:
    """Claire's mail address, in a book that sends mail."""
    Merchant.objects.update(sending_on=True)
    return Address.objects.get(id=cast.roy.addresses["claire"])


@pytest.fixture
def phone() -> Client:
    """A browser that has nothing of ours, and takes our forms' tokens seriously."""
    return Client(enforce_csrf_checks=True)
