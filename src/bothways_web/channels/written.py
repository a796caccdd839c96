"""What a mail that a member writes would do: whom it reaches, what it promises, which wishes it breaks."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from bothways.knowledge import contact
from bothways.knowledge.contact import Broken
from bothways.knowledge.kinds import Way, Wish
from bothways.language.cues import Act, Register, Who
from bothways.language.findings import Finding, findings
from bothways.language.tongues import tongue_of
from bothways_web.channels.models import Recipient, WrittenMail
from bothways_web.conversations.queries import last_written
from bothways_web.foundation import wording
from bothways_web.knowledge.queries import wishes_of
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.calendar import said_of
from bothways_web.parties.links import usable_addresses
from bothways_web.parties.models import Address

MOST = 20  # promises of one mail


@dataclass(frozen=True, slots=True)
class Kept:
    """Which wishes of the customer a mail would break, in words too, and when it would break none."""

    wishes: tuple[Wish, ...]
    sentences: tuple[str, ...]
    fits: datetime | None


def addresses(access: RelationshipAccess) -> list[Address]:
    """The customer's mail addresses, by address. One query."""
    return list(usable_addresses().filter(relationship_id=access.relationship_id).order_by("value", "id"))


def draft(access: RelationshipAccess) -> WrittenMail | None:
    """What this member has begun to write to this customer; nobody else sees it. One query."""
    mine = WrittenMail.objects.filter(member_id=access.member, relationship_id=access.relationship_id)
    return mine.filter(send_at=None).first()


def waiting(access: RelationshipAccess) -> list[WrittenMail]:
    """This member's mails that go later, the next one first. One query."""
    mine = WrittenMail.objects.filter(member_id=access.member, relationship_id=access.relationship_id)
    return list(mine.exclude(send_at=None).order_by("send_at"))


def may_go(access: RelationshipAccess, address: Address) -> bool:
    """Whether the owner lets mail go to this address. At most one query."""
    return access.merchant.sending_on and Recipient.objects.filter(address_id=address.id).exists()


def promised(access: RelationshipAccess, text: str, at: datetime) -> list[Finding]:
    """What the text seems to promise in our name. No query."""
    read = findings(text, said_of(access.merchant, at), tongue_of(text), Register.MAIL)
    ours = [one for one in read if one.act is Act.PROMISE and one.owes is Who.SPEAKER and one.what]
    return ours[:MOST]


def held(access: RelationshipAccess, address: Address, at: datetime) -> Kept | None:
    """What the customer asked for that a mail to this address would break; None when nothing. Two queries."""
    wishes = wishes_of(address.relationship_id, address.person_id)
    if not wishes:
        return None
    local = at.astimezone(ZoneInfo(access.merchant.zone))
    last = last_written(access)
    against = contact.broken(wishes, Way.MAIL, local, last)
    if not against:
        return None
    sentences = tuple(_sentence(one, local, last) for one in against)
    return Kept(tuple(one.wish for one in against), sentences, contact.fits(wishes, Way.MAIL, local, last))


def never_by_mail(address: Address) -> bool:
    """Whether they asked for no mail. One query."""
    return any(Way.MAIL in wishes.never for wishes in wishes_of(address.relationship_id, address.person_id))


def _sentence(one: Broken, at: datetime, last: datetime | None) -> str:
    if one.wish is Wish.WAY:
        return _("They asked never to be written by mail.")
    if one.wish is Wish.HOURS:
        return _("They asked for other hours; it is %(time)s now.") % {"time": f"{at:%H:%M}"}
    if one.fits is None or last is None:
        return _("They asked to hear from you only when something is due.")
    day = wording.full_day(last.astimezone(at.tzinfo).date(), at.date())
    return _("They asked to hear from you less often; the last mail went on %(day)s.") % {"day": day}


def address_of(access: RelationshipAccess, address_id: UUID | None) -> Address | None:
    """One of the customer's mail addresses. One query."""
    if address_id is None:
        return None
    return usable_addresses().filter(relationship_id=access.relationship_id, id=address_id).first()
