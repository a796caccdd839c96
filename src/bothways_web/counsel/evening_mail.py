"""The briefs of the next day's appointments, by mail the evening before, to members who wish for it.

Found by query in each tick; a mail's name is made of the member, the appointment and its day, so that it goes
once, also when a tick is cut short or comes twice.
"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _

from bothways.units.identity import derived
from bothways_web.counsel.models import Evening
from bothways_web.counsel.pages import brief_of
from bothways_web.counsel.sections import plain
from bothways_web.foundation import wording
from bothways_web.journal.models import Outbox
from bothways_web.parties import names
from bothways_web.parties.access import MerchantAccess, access_of
from bothways_web.parties.models import Membership
from bothways_web.promises import queries_beside
from bothways_web.promises.letters import MAIL
from bothways_web.promises.queries_beside import Met

#: From this hour on, where the merchant is, the evening has begun.
BEGINS = time(17)


def write_briefs(now: datetime) -> int:
    """A mail for each appointment of tomorrow, to whoever goes there and wishes for it; how many were new."""
    members = Membership.objects.filter(
        active=True, user__is_active=True, id__in=Evening.objects.values("member_id")
    ).select_related("merchant", "user")
    return sum(_write(member, now) for member in members.order_by("id") if _is_evening(member, now))


def _is_evening(member: Membership, now: datetime) -> bool:
    return now.astimezone(ZoneInfo(member.merchant.zone)).time() >= BEGINS


def _write(member: Membership, now: datetime) -> int:
    access, zone = access_of(member), ZoneInfo(member.merchant.zone)
    day = now.astimezone(zone).date() + timedelta(days=1)
    start = datetime.combine(day, time.min, zone)
    found = queries_beside.appointments_between(access, start, start + timedelta(days=1))
    mine = {
        _key(member, one, day): one
        for one in found
        if one.appointment.start >= start and one.appointment.owner in (None, member.id)
    }
    there = set(Outbox.objects.filter(key__in=list(mine)).values_list("key", flat=True))
    made = [_mail(access, member, one, key, day) for key, one in mine.items() if key not in there]
    Outbox.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)


def _key(member: Membership, one: Met, day: date) -> str:
    return f"brief:{member.id}:{one.appointment.id}:{day.isoformat()}"


def _mail(access: MerchantAccess, member: Membership, one: Met, key: str, day: date) -> Outbox:
    local = one.appointment.start.astimezone(ZoneInfo(member.merchant.zone))
    about = {"time": f"{local:%H:%M}", "customer": one.customer}
    return Outbox(
        id=derived(member.id, key),
        merchant_id=member.merchant_id,
        effect=MAIL,
        key=key,
        payload={
            "to": member.user.email,
            "subject": _("Tomorrow, %(time)s: %(customer)s") % about,
            "template": "counsel/mail/brief.txt",
            "context": {
                "name": names.first_name(member.name),
                "day": wording.full_day(day, day),
                "about": one.appointment.about,
                "place": one.appointment.place or "",
                "brief": plain(brief_of(access.unchecked(one.relationship_id))),
            },
            "path": reverse("desk:brief", args=[member.merchant.slug, one.relationship_id]),
            "inside": True,
        },
    )
