"""The morning mail: what is due today and what is late, for each member, once a day, if there is any."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bothways.units.due import on_day
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.journal.models import Outbox
from bothways_web.parties.access import MerchantAccess, access_of
from bothways_web.parties.models import Membership
from bothways_web.promises import queries
from bothways_web.promises.letters import MAIL
from bothways_web.promises.models import Morning
from bothways_web.promises.queries import Owed
from bothways_web.promises.rows import due_words

BEGINS = time(7)
LONGEST = 25


def write_morning_mails(now: datetime) -> int:
    """A mail for each member who has not had this day's, from seven in the morning where the merchant is."""
    return sum(_write(member, on) for member, on in _waiting(now))


def _waiting(now: datetime) -> Iterator[tuple[Membership, date]]:
    members = Membership.objects.filter(active=True, morning_mail=True, user__is_active=True).select_related(
        "merchant", "user"
    )
    done = dict(Morning.objects.values_list("member_id", "last_on"))
    for member in members.order_by("id"):
        local = now.astimezone(ZoneInfo(member.merchant.zone))
        last = done.get(member.id)
        if local.time() >= BEGINS and (last is None or last < local.date()):
            yield member, local.date()


def _write(member: Membership, on: date) -> bool:
    """The mail and the note that this day is done, together or not at all; whether there was a mail."""
    access = access_of(member)
    parts = [part for part in _parts(access, on) if part["lines"]]
    with transaction.atomic():
        if parts:
            Outbox.objects.bulk_create([_mail(member, on, parts)], ignore_conflicts=True)
        Morning.objects.update_or_create(member_id=member.id, defaults={"last_on": on})
    return bool(parts)


def _mail(member: Membership, on: date, parts: list[dict[str, Any]]) -> Outbox:
    return Outbox(
        id=derived(member.id, "morning", on.isoformat()),
        merchant_id=member.merchant_id,
        effect=MAIL,
        key=f"morning:{member.id}:{on.isoformat()}",
        payload={
            "to": member.user.email,
            "subject": _("%(day)s: what is due") % {"day": wording.full_day(on, on)},
            "template": "promises/mail/morning.txt",
            "context": {
                "name": member.name.partition(" ")[0],
                "parts": parts,
            },
            "path": reverse("desk:today", args=[member.merchant.slug]),
            "inside": True,
        },
    )


def _parts(access: MerchantAccess, on: date) -> Iterator[dict[str, Any]]:
    end = on_day(on, access.merchant.zone).at
    ours = [owed for owed in queries.due(access, Side.MERCHANT, end) if _is_theirs_to_see_to(access, owed)]
    yield _part(_("What we owe"), ours, on)
    yield _part(_("What is owed to us"), queries.due(access, Side.CUSTOMER, end), on)
    yield _part(_("What waits for our word"), queries.to_answer(access), on)


def _is_theirs_to_see_to(access: MerchantAccess, owed: Owed) -> bool:
    """A promise with an owner is that member's; what nobody owns is everybody's."""
    return owed.promise.owner in (None, access.member)


def _part(title: str, rows: list[Owed], on: date) -> dict[str, Any]:
    lines = [_line(row, on) for row in rows[:LONGEST]]
    if len(rows) > LONGEST:
        lines.append(_("and %(count)s more") % {"count": wording.count(len(rows) - LONGEST)})
    return {"title": title, "lines": lines}


def _line(row: Owed, on: date) -> str:
    due = row.promise.due
    when = "" if due is None else wording.late(due.on, on) if due.on < on else due_words(due, on)
    return f"{row.customer}: {row.promise.what}" + (f" ({when})" if when else "")
