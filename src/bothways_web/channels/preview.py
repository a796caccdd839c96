"""The exact mails that a recipient would get, shown before they go; their links alone are left out."""

import hashlib
from collections.abc import Sequence

from django.utils.translation import gettext

from bothways_web.channels import letter, queries
from bothways_web.channels.gate import Dropped, contents
from bothways_web.channels.letter import Letter
from bothways_web.channels.task import Task
from bothways_web.foundation import clock
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Address, Code


def letters(access: MerchantAccess, address: Address) -> list[Letter]:
    """What waits for this address; where nothing does, the mail that opens their page."""
    waiting = [
        written
        for row in queries.held(access, address)
        if (written := _written(access, address, Task.model_validate(row.payload), str(row.id)))
    ]
    return waiting or [_opening(access, address)]


def digest(shown: Sequence[Letter]) -> str:
    """What a page carries to say which mails it showed."""
    return hashlib.sha256("".join(one.digest for one in shown).encode()).hexdigest()


def _written(access: MerchantAccess, address: Address, task: Task, key: str) -> Letter | None:
    found = contents(access.merchant, address.relationship_id, task)
    if isinstance(found, Dropped):
        return None
    return letter.write(key, access.merchant, task, letter.Shown(), address, found.question, found.code)


def _opening(access: MerchantAccess, address: Address) -> Letter:
    name = access.merchant.name
    task = Task(
        to=address.value,
        subject=gettext("Open your page at %(name)s") % {"name": name},
        template="parties/mail/code.txt",
        context={"merchant": name},
    )
    return letter.write(
        "preview", access.merchant, task, letter.Shown(), address, code=Code(made_at=clock.now())
    )
