"""A written mail, looked over before it goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from bothways.language.en.tone import ENGLISH_TONE
from bothways.language.tone import Mark, marks
from bothways_web.channels import actions_written, letter, written
from bothways_web.channels.forms_written import AnywayForm, PromiseForm
from bothways_web.channels.letter import Letter
from bothways_web.channels.models import WrittenMail
from bothways_web.channels.task import Task
from bothways_web.channels.threads import thread_of
from bothways_web.channels.written import Kept
from bothways_web.foundation import clock, wording
from bothways_web.parties.access import RelationshipAccess
from bothways_web.parties.models import Address
from bothways_web.parties.tone import Part, parts


@dataclass(frozen=True, slots=True)
class Review:
    """What would go out, how it may sound, what it promises, and which wishes it would break.

    ``held`` is None where it breaks none; ``fits`` says in words when it would break none. ``may_go`` is
    false until the owner lets mail go to this address.
    """

    mail: WrittenMail
    address: Address
    letter: Letter
    marks: list[Mark]
    parts: list[Part]
    promises: list[PromiseForm]
    held: Kept | None
    fits: str
    may_go: bool
    anyway: AnywayForm


def review(
    access: RelationshipAccess, mail: WrittenMail, data: Mapping[str, Any] | None = None
) -> Review | None:
    """The draft as it would go; None when its address is gone. A fixed number of queries."""
    address = written.address_of(access, mail.address_id)
    if address is None:
        return None
    found = marks(mail.text, ENGLISH_TONE)
    held = written.held(access, address, clock.now())
    return Review(
        mail,
        address,
        _letter(access, mail, address),
        found,
        parts(mail.text, found),
        promise_forms(access, mail, data),
        held,
        _fits(access, held),
        written.may_go(access, address),
        AnywayForm(data if data and "anyway" in data else None, access=access),
    )


def promise_forms(
    access: RelationshipAccess, mail: WrittenMail, data: Mapping[str, Any] | None = None
) -> list[PromiseForm]:
    """A form for each promise that the draft seems to make. No query."""
    found = written.promised(access, mail.text, clock.now())
    return [PromiseForm(data, finding=one, access=access) for one in found]


def _letter(access: RelationshipAccess, mail: WrittenMail, address: Address) -> Letter:
    task = Task.model_validate(
        actions_written.payload(mail, address, thread_of(access, mail.subject), despite=False)
    )
    return letter.write(str(mail.id), access.merchant, task, letter.Shown(), address)


def _fits(access: RelationshipAccess, held: Kept | None) -> str:
    if held is None or held.fits is None:
        return ""
    at = held.fits.astimezone(ZoneInfo(access.merchant.zone))
    today = wording.local_day(clock.now(), access.merchant.zone)
    return _("%(day)s at %(time)s") % {"day": wording.day(at.date(), today), "time": f"{at:%H:%M}"}
