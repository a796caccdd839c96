"""The morning mail: what is due today and late, whom one meets, what colleagues ask; once a day, if any."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from bothways.units.due import Due, on_day
from bothways.units.identity import derived
from bothways.units.side import Side
from bothways_web.foundation import wording
from bothways_web.journal.models import Outbox
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, access_of
from bothways_web.parties.models import Membership
from bothways_web.promises import coming, queries, queries_beside, words
from bothways_web.promises.letters import MAIL
from bothways_web.promises.models import Morning
from bothways_web.promises.queries import Owed
from bothways_web.promises.queries_inside import Needed, needed_from
from bothways_web.promises.rows import due_words

LONGEST = 25


def write_morning_mails(now: datetime) -> int:
    """A mail for each member who has not had this day's, from seven in the morning where the merchant is."""
    return sum(_write(member, on, last, now) for member, on, last in _waiting(now))


def _waiting(now: datetime) -> Iterator[tuple[Membership, date, date | None]]:
    members = Membership.objects.filter(active=True, morning_mail=True, user__is_active=True).select_related(
        "merchant", "user"
    )
    done = dict(Morning.objects.values_list("member_id", "last_on"))
    for member in members.order_by("id"):
        local = now.astimezone(ZoneInfo(member.merchant.zone))
        last = done.get(member.id)
        if local.time() >= coming.BEGINS and (last is None or last < local.date()):
            yield member, local.date(), last


def _write(member: Membership, on: date, last: date | None, now: datetime) -> bool:
    """The mail and the note that this day is done, together or not at all; whether there was a mail."""
    access = access_of(member)
    parts = [part for part in _parts(access, on, last, now) if part["lines"]]
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
                "name": names.first_name(member.name),
                "parts": parts,
            },
            "path": reverse("desk:today", args=[member.merchant.slug]),
            "inside": True,
        },
    )


def _parts(access: MerchantAccess, on: date, last: date | None, now: datetime) -> Iterator[dict[str, Any]]:
    end = on_day(on, access.merchant.zone).at
    ours = [owed for owed in queries.due(access, Side.MERCHANT, end) if _is_theirs_to_see_to(access, owed)]
    yield _part(_("What we owe"), ours, on)
    yield _part(_("What is owed to us"), queries.due(access, Side.CUSTOMER, end), on)
    yield _part(_("What waits for our word"), queries.to_answer(access), on)
    yield _part(_("Due soon, so you are reminded"), list(coming.ours(access, on, last)), on)
    yield {"title": _("Appointments"), "lines": list(_met(access, on, now))}
    yield {"title": _("Colleagues ask you"), "lines": [_needed(one, on) for one in needed_from(access)]}


def _met(access: MerchantAccess, on: date, now: datetime) -> Iterator[str]:
    """Whom one meets this day, where nobody else goes, and what was proposed and waits for our word."""
    zone = access.merchant.zone
    start = datetime.combine(on, time.min, ZoneInfo(zone))
    for one in queries_beside.to_see_to(access, now, start, on_day(on, zone).at):
        meeting = one.appointment
        if meeting.end > now and meeting.owner in (None, access.member):
            place = f", {meeting.place}" if meeting.place else ""
            chip = words.meeting_state(meeting, now)
            yield f"{one.customer}: {meeting.about} ({words.meeting_time(meeting, on)}{place}; {chip})"


def _needed(one: Needed, on: date) -> str:
    when = _when(one.need.due, on)
    return f"{one.customer}: {one.need.what}" + (f" ({when})" if when else "")


def _is_theirs_to_see_to(access: MerchantAccess, owed: Owed) -> bool:
    """A promise with an owner is that member's; what nobody owns is everybody's."""
    return owed.promise.owner in (None, access.member)


def _part(title: str, rows: list[Owed], on: date) -> dict[str, Any]:
    lines = [_line(row, on) for row in rows[:LONGEST]]
    if len(rows) > LONGEST:
        lines.append(_("and %(count)s more") % {"count": wording.count(len(rows) - LONGEST)})
    return {"title": title, "lines": lines}


def _line(row: Owed, on: date) -> str:
    when = _when(row.promise.due, on)
    return f"{row.customer}: {row.promise.what}" + (f" ({when})" if when else "")


def _when(due: Due | None, on: date) -> str:
    return "" if due is None else wording.late(due.on, on) if due.on < on else due_words(due, on)
