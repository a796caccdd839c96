"""A mail's button: it answers the one question that it is about, and opens nothing."""

from uuid import UUID

from django.db import transaction

from bothways.journal.entry import Recorded
from bothways.units.refusal import Ground, Refused
from bothways.units.side import Side
from bothways_web.foundation import clock
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.button_acts import ButtonAct, Question, button_acts
from bothways_web.parties.links import usable_addresses
from bothways_web.parties.models import Address, Button, Merchant, Purpose
from bothways_web.parties.tokens import mint, subject_of

BUTTON_HAS_ENDED = Refused(
    "button_has_ended", "This was answered or taken back. Nothing was changed by opening it."
)
CHOICE_IS_UNKNOWN = Refused("choice_is_unknown", "Choose one of the answers.", ground=Ground.INPUT)
NOTE_IS_MISSING = Refused("note_is_missing", "Write a word to it, so that they know what to do.", "note")


def button_token(address: Address, act: str, subject: UUID) -> str:
    """A token for one mail that asks whoever has this address one question."""
    button = Button.objects.filter(
        relationship_id=address.relationship_id,
        address_id=address.id,
        act=act,
        subject=subject,
        revoked_at=None,
        answered_at=None,
    ).first() or Button.objects.create(
        merchant_id=address.merchant_id,
        relationship_id=address.relationship_id,
        address_id=address.id,
        person_id=address.person_id,
        act=act,
        subject=subject,
    )
    return mint(Purpose.BUTTON, button.id)


def button_of(token: str) -> Button | None:
    """The button that a token belongs to, answered ones too, unless revoked or its address is gone."""
    subject = subject_of(Purpose.BUTTON, token)
    if subject is None:
        return None
    button = Button.objects.select_related("merchant").filter(id=subject, revoked_at=None).first()
    if button is None or not usable_addresses().filter(id=button.address_id).exists():
        return None
    return button


def question_of(button: Button) -> Question | None:
    """What it asks, or None once that is no longer open."""
    act = button_acts.named(button.act)
    if act is None or button.answered_at is not None:
        return None
    return act.asked(_access(button, can_write=False), button.subject)


def question_for(merchant: Merchant, address: Address, act: str, subject: UUID) -> Question | None:
    """What a mail to this address would ask, or None once that is no longer open."""
    known = button_acts.named(act)
    if known is None:
        return None
    access = RelationshipAccess(
        merchant, address.relationship_id, Side.CUSTOMER, address.person_id, can_write=False
    )
    return known.asked(access, subject)


def press(button: Button, choice: str, note: str) -> Recorded | Refused:
    """Answer the question, as the person whose mail it was; the same answer twice happens once."""
    with transaction.atomic():
        waiting = Button.objects.select_for_update().filter(answered_at=None, revoked_at=None, id=button.id)
        act = button_acts.named(button.act)
        if act is None or waiting.first() is None:
            return BUTTON_HAS_ENDED
        outcome = _answer(act, button, choice, note)
        if isinstance(outcome, Recorded):
            waiting.update(answered_at=clock.now(), choice=choice)
        return outcome


def _answer(act: ButtonAct, button: Button, value: str, note: str) -> Recorded | Refused:
    access = _access(button, can_write=True)
    question = act.asked(access.reading(), button.subject)
    if question is None:
        return BUTTON_HAS_ENDED
    choice = question.choice(value)
    if choice is None:
        return CHOICE_IS_UNKNOWN
    if choice.note and not note:
        return NOTE_IS_MISSING
    return act.answered(access, button.subject, value, note)


def _access(button: Button, *, can_write: bool) -> RelationshipAccess:
    return RelationshipAccess(
        button.merchant, button.relationship_id, Side.CUSTOMER, button.person_id, can_write
    )
