"""How a merchant works, for its owner to say: name, time zone, money, working days, sender of mails."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from bothways.units.calendar import WorkingCalendar
from bothways.units.refusal import Refused
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import BookChange, Merchant

BOOK_IS_THE_OWNERS = Refused(
    "book_is_the_owners", "Only the owner of the book changes how it works. Ask them."
)
NAME_IS_MISSING = Refused("name_is_missing", "Write the name that customers read.", "name")
ZONE_IS_UNKNOWN = Refused(
    "zone_does_not_fit", "There is no such time zone. They are written like Europe/Berlin.", "zone"
)
CURRENCY_DOES_NOT_FIT = Refused(
    "currency_does_not_fit", "A currency has three capital letters, such as EUR or GBP.", "currency"
)
HOLIDAYS_ARE_UNKNOWN = Refused(
    "holidays_do_not_fit",
    "No public holidays are known for this country and region. Write codes, such as DE and HE, or no region.",
    "country",
)
NO_WORKING_DAY = Refused("no_working_day", "Tick at least one day on which you work.", "weekdays")
TOO_MANY_CLOSED = Refused(
    "too_many_closed_days", "Write at most 366 closing days; leave out those that are over.", "closed"
)
ANSWER_DAYS_DO_NOT_FIT = Refused(
    "answer_days_do_not_fit", "Say a number of working days between 1 and 60.", "answer_days"
)
YEAR_BEGINS_DOES_NOT_FIT = Refused(
    "year_begins_does_not_fit", "Say a month between 1 and 12, or 0 for none.", "year_begins"
)
REMIND_DAYS_DO_NOT_FIT = Refused(
    "remind_days_do_not_fit", "Say a number of working days up to 20, or 0 for no reminders.", "remind_days"
)
SENDER_IS_NO_ADDRESS = Refused(
    "sender_is_no_address", "This is no mail address. It looks like name@company.example.", "mail_from"
)
MOST_CLOSED = 366
MOST_ANSWER_DAYS = 60
MOST_REMIND_DAYS = 20
LATEST = 20


@dataclass(frozen=True, slots=True)
class Details:
    """How a merchant works. ``weekdays`` are those worked, Monday is 0; ``closed`` other free days.

    ``year_begins`` is the month with which the financial year begins, 0 where nobody said.
    ``remind_days``: so many working days before it is due whoever sees to a promise is reminded, 0 for never.
    """

    name: str
    zone: str
    currency: str
    country: str
    subdivision: str
    weekdays: frozenset[int]
    closed: tuple[date, ...]
    answer_days: int
    mail_from: str
    year_begins: int
    remind_days: int
    remind_customers: bool


def details(merchant: Merchant) -> Details:
    """How it works today."""
    return Details(
        name=merchant.name,
        zone=merchant.zone,
        currency=merchant.currency,
        country=merchant.country,
        subdivision=merchant.subdivision,
        weekdays=frozenset(int(day) for day in merchant.weekdays),
        closed=tuple(date.fromisoformat(day) for day in merchant.closed),
        answer_days=merchant.answer_days,
        mail_from=merchant.mail_from,
        year_begins=merchant.year_begins,
        remind_days=merchant.remind_days,
        remind_customers=merchant.remind_customers,
    )


def change(access: MerchantAccess, wanted: Details) -> Details | Refused:
    """From now on it works so; dates that were agreed before stay as they are. Who changed what is kept."""
    if not access.is_owner:
        return BOOK_IS_THE_OWNERS
    wanted = replace(wanted, name=wanted.name.strip(), closed=tuple(sorted(set(wanted.closed))))
    refused = next(_wrong(wanted), None)
    if refused is not None:
        return refused
    with transaction.atomic():
        row = Merchant.objects.select_for_update().get(id=access.merchant_id)
        before, after = _kept(details(row)), _kept(wanted)
        changed = [name for name in after if before[name] != after[name]]
        for name in changed:
            setattr(row, name, after[name])
        row.zone_guessed = False  # the owner saw it
        row.save(update_fields=[*changed, "zone_guessed"])
        BookChange.objects.bulk_create(
            BookChange(
                merchant=row,
                member_id=access.member,
                field=name,
                before=_read(name, before[name]),
                after=_read(name, after[name]),
            )
            for name in changed
        )
    return details(row)


def changes(access: MerchantAccess) -> list[BookChange]:
    """Who changed what, the newest first."""
    found = BookChange.objects.select_related("member").filter(merchant_id=access.merchant_id)
    return list(found.order_by("-at", "-id")[:LATEST])


def _wrong(wanted: Details) -> Iterator[Refused]:
    if not 1 <= len(wanted.name) <= 200:
        yield NAME_IS_MISSING
    if wanted.zone not in available_timezones():
        yield ZONE_IS_UNKNOWN
    if not re.fullmatch("[A-Z]{3}", wanted.currency):
        yield CURRENCY_DOES_NOT_FIT
    if not wanted.weekdays or not wanted.weekdays <= set(range(7)):
        yield NO_WORKING_DAY
    elif not _has_holidays(wanted):
        yield HOLIDAYS_ARE_UNKNOWN
    if len(wanted.closed) > MOST_CLOSED:
        yield TOO_MANY_CLOSED
    yield from (refused for value, least, most, refused in _numbers(wanted) if not least <= value <= most)
    if wanted.mail_from and not _is_mail(wanted.mail_from):
        yield SENDER_IS_NO_ADDRESS


def _numbers(wanted: Details) -> Iterator[tuple[int, int, int, Refused]]:
    yield wanted.answer_days, 1, MOST_ANSWER_DAYS, ANSWER_DAYS_DO_NOT_FIT
    yield wanted.remind_days, 0, MOST_REMIND_DAYS, REMIND_DAYS_DO_NOT_FIT
    yield wanted.year_begins, 0, 12, YEAR_BEGINS_DOES_NOT_FIT


def _has_holidays(wanted: Details) -> bool:
    if len(wanted.country) not in (0, 2) or len(wanted.subdivision) > 10:
        return False
    try:
        WorkingCalendar(wanted.country, wanted.subdivision or None, wanted.weekdays)
    except ValueError:
        return False
    return bool(wanted.country or not wanted.subdivision)


def _is_mail(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _kept(wanted: Details) -> dict[str, object]:
    """The values as the row keeps them."""
    values: dict[str, object] = {field.name: getattr(wanted, field.name) for field in fields(wanted)}
    values["weekdays"] = "".join(str(day) for day in sorted(wanted.weekdays))
    values["closed"] = [day.isoformat() for day in wanted.closed]
    return values


def _read(name: str, value: object) -> str:
    if name == "year_begins":
        return str(MONTHS[int(str(value))]) if value else ""
    if isinstance(value, bool):
        return _("yes") if value else ""
    return ", ".join(value) if isinstance(value, list) else str(value)
