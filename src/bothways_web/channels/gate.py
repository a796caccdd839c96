"""What may go out: nothing reaches a customer before the owner switched sending on and picked them."""

from dataclasses import dataclass
from uuid import UUID

from bothways_web.channels.models import Recipient
from bothways_web.channels.task import Task
from bothways_web.channels.written import never_by_mail
from bothways_web.parties import codes, members
from bothways_web.parties.button_acts import Question
from bothways_web.parties.buttons import question_for
from bothways_web.parties.links import usable_addresses
from bothways_web.parties.models import Address, Code, Merchant


@dataclass(frozen=True, slots=True)
class Held:
    """It waits: ``why`` says for what."""

    why: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """It is no longer to be sent, and why."""

    why: str


@dataclass(frozen=True, slots=True)
class Cleared:
    """It may go: to this address on record (None for a member), with this question or code."""

    address: Address | None = None
    question: Question | None = None
    code: Code | None = None


HELD = "It waits until"
OFF = Held(f"{HELD} the owner switches sending on.")
NOT_PICKED = Held(f"{HELD} the owner picks this recipient.")
ADDRESS_GONE = Dropped("It was not sent: this is no longer an address of the customer.")
CODE_ENDED = Dropped("It was not sent: its code had ended before a mail server took it.")
INVITATION_ENDED = Dropped("It was not sent: the invitation was answered or taken back.")
NEVER_BY_MAIL = Dropped("It was not sent: the customer asked never to be written by mail.")
QUESTION_CLOSED = Dropped("It was not sent: what it asks is no longer open.")


def judge(merchant: Merchant, relationship: UUID | None, task: Task) -> Cleared | Held | Dropped:
    """Whether a mail may go now."""
    found = contents(merchant, relationship, task)
    if task.inside or isinstance(found, Dropped):
        return found
    if not merchant.sending_on:
        return OFF
    picked = task.code is not None or (
        found.address is not None and Recipient.objects.filter(address_id=found.address.id).exists()
    )
    if not picked:
        return NOT_PICKED
    # A code was asked for by the customer; what somebody sends despite the wish has its reason in the record.
    if task.code is not None or task.despite or found.address is None:
        return found
    return NEVER_BY_MAIL if never_by_mail(found.address) else found


def contents(merchant: Merchant, relationship: UUID | None, task: Task) -> Cleared | Dropped:
    """What the mail is about, read anew, whoever may get it."""
    if task.inside:
        ended = task.invitation is not None and members.waiting(task.invitation) is None
        return INVITATION_ENDED if ended else Cleared()
    if relationship is None:
        return ADDRESS_GONE
    address = usable_addresses().filter(relationship_id=relationship, value=task.to).first()
    if address is None or address.merchant_id != merchant.id:
        return ADDRESS_GONE
    if task.code is not None:
        code = codes.waiting(task.code)
        mine = code is not None and code.link.relationship_id == relationship
        return Cleared(address, code=code) if mine else CODE_ENDED
    if task.button is None:
        return Cleared(address)
    question = question_for(merchant, address, task.button.act, task.button.subject)
    return Cleared(address, question) if question else QUESTION_CLOSED
