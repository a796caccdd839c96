"""Which mails are kept, and for whom: those between us and a customer, and no others.

``keep`` is a function from batch to batch: mails as they were read go in, rows go into the table, and every
mail is accounted for. Doing it twice keeps nothing twice.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from email.utils import parseaddr
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import transaction

from bothways.units.side import Side
from bothways_web.channels.models import KeptMail, Mailbox, MailLimit
from bothways_web.channels.taken import TakenMail
from bothways_web.foundation import clock
from bothways_web.journal.models import Head
from bothways_web.parties.links import usable_addresses
from bothways_web.parties.models import Membership


class Became(StrEnum):
    """What became of a mail."""

    KEPT = "kept"
    THERE = "there"
    OUTSIDE = "outside"
    OLD = "old"
    OBJECTED = "objected"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Party:
    """Whose a mail address is."""

    relationship: UUID
    person: UUID | None


@dataclass(frozen=True, slots=True)
class Known:
    """What decides about a batch: our own addresses, the customers', and what may not be kept."""

    ours: frozenset[str]
    parties: Mapping[str, Sequence[Party]]
    limits: Mapping[UUID, MailLimit]
    oldest: datetime


class Outcome(NamedTuple):
    """What became of a mail, and the rows that it is kept in: one for each customer it concerns."""

    became: Became
    rows: tuple[KeptMail, ...] = ()


def known(mailbox: Mailbox, addresses: Iterable[str]) -> Known:
    """What is known about these addresses. Four queries, however many they are; within a transaction.

    The customers' journals are locked, so that an erasure comes before or after, never in between.
    """
    parties: dict[str, list[Party]] = defaultdict(list)
    wanted = usable_addresses().filter(merchant_id=mailbox.merchant_id, value__in=sorted(set(addresses)))
    for row in wanted:
        parties[row.value].append(Party(row.relationship_id, row.person_id))
    concerned = sorted({party.relationship for found in parties.values() for party in found})
    list(Head.objects.select_for_update().filter(relationship_id__in=concerned).order_by("relationship_id"))
    limits = MailLimit.objects.in_bulk(concerned)
    oldest = clock.now() - timedelta(days=mailbox.keep_days)
    return Known(our_addresses(mailbox), parties, limits, oldest)


def our_addresses(mailbox: Mailbox) -> frozenset[str]:
    """What the merchant writes from: the mailbox's address, its members' logins, the senders of our mails."""
    members = Membership.objects.filter(merchant_id=mailbox.merchant_id)
    emails = [email.lower() for email in members.values_list("user__email", flat=True)]
    senders = (
        parseaddr(sender)[1].lower() for sender in (mailbox.merchant.mail_from, settings.DEFAULT_FROM_EMAIL)
    )
    return frozenset({*emails, mailbox.address.lower(), *senders} - {""})


def addresses_of(mail: TakenMail) -> tuple[str, ...]:
    """Every address that says whose a mail is."""
    return (mail.sender, *mail.to, *mail.cc)


def decide(mailbox: Mailbox, mail: TakenMail, known: Known) -> Outcome:
    """What becomes of one mail; nothing is written.

    Written by us it concerns every customer it goes to, written by a customer it concerns that customer
    alone.
    """
    if not mail.sender or mail.sent is None:
        return Outcome(Became.UNREADABLE)
    if mail.sender in known.ours:
        author, involved = Side.MERCHANT, (*mail.to, *mail.cc)
    else:
        author, involved = Side.CUSTOMER, (mail.sender,)
    concerned: dict[UUID, dict[str, UUID | None]] = defaultdict(dict)
    for address in involved:
        for party in known.parties.get(address, ()):
            concerned[party.relationship][address] = party.person
    if not concerned:
        return Outcome(Became.OUTSIDE)
    if mail.sent < known.oldest:
        return Outcome(Became.OLD)
    rows = tuple(
        _row(mailbox, mail, mail.sent, author, relationship, people)
        for relationship, people in sorted(concerned.items())
        if _may_be_kept(known.limits.get(relationship), mail.sent)
    )
    return Outcome(Became.KEPT, rows) if rows else Outcome(Became.OBJECTED)


@transaction.atomic
def keep(mailbox: Mailbox, mails: Sequence[TakenMail]) -> Counter[Became]:
    """Keep what is to be kept of a batch; how many mails became what. A mail that was kept before is left."""
    about = known(mailbox, (address for mail in mails for address in addresses_of(mail)))
    outcomes = [decide(mailbox, mail, about) for mail in mails]
    before = there(mailbox, [row for outcome in outcomes for row in outcome.rows])
    account: Counter[Became] = Counter()
    fresh: list[KeptMail] = []
    for became, rows in outcomes:
        new = [row for row in rows if (row.relationship_id, row.key) not in before]
        before.update((row.relationship_id, row.key) for row in new)
        fresh += new
        account[Became.THERE if rows and not new else became] += 1
    KeptMail.objects.bulk_create(fresh, ignore_conflicts=True)
    return account


def key_of(mail: TakenMail) -> str:
    """What makes a mail the same mail wherever it lies."""
    name = mail.message_id or f"{mail.sender}\n{mail.sent}\n{mail.subject}\n{mail.text}"
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()


def _may_be_kept(limit: MailLimit | None, sent: datetime) -> bool:
    if limit is None:
        return True
    return limit.objected_at is None and (limit.erased_before is None or sent > limit.erased_before)


def _row(
    mailbox: Mailbox,
    mail: TakenMail,
    sent: datetime,
    author: Side,
    relationship: UUID,
    people: Mapping[str, UUID | None],
) -> KeptMail:
    return KeptMail(
        merchant_id=mailbox.merchant_id,
        mailbox=mailbox,
        relationship_id=relationship,
        key=key_of(mail),
        author=author.value,
        person_id=next((person for person in people.values() if person), None),
        message_id=mail.message_id,
        in_reply_to=mail.in_reply_to,
        references=list(mail.references),
        sent_at=sent,
        zone=mail.zone,
        sender=mail.sender[:320],
        addresses=sorted(people),
        subject=mail.subject,
        text=mail.text,
        own=[list(span) for span in mail.own],
        attachments=[asdict(one) for one in mail.attachments],
        automatic=mail.automatic,
        wrong=list(mail.wrong),
    )


def there(mailbox: Mailbox, rows: Sequence[KeptMail]) -> set[tuple[UUID, str]]:
    """For whom, and under which key, such mails are kept already. One query."""
    keys = sorted({row.key for row in rows})
    found = KeptMail.objects.filter(mailbox=mailbox, key__in=keys)
    return set(found.values_list("relationship_id", "key"))
