"""The page on which the owner lets mail go."""

from dataclasses import dataclass
from uuid import UUID

from bothways_web.channels import queries
from bothways_web.channels.letter import Letter
from bothways_web.channels.models import SendingChange
from bothways_web.channels.preview import digest, letters
from bothways_web.journal.models import Outbox
from bothways_web.parties.access import MerchantAccess
from bothways_web.parties.models import Address
from bothways_web.parties.queries import names_of


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could get mail: their address, whose it is, and how many mails wait for them."""

    address: Address
    customer: str
    picked: bool
    waiting: int


@dataclass(frozen=True, slots=True)
class Sending:
    """``letters`` are exactly what ``shown`` would get; ``seen`` is their digest; ``after`` the next page."""

    candidates: list[Candidate]
    shown: Address | None
    letters: list[Letter]
    seen: str
    after: str
    picked: int
    changes: list[SendingChange]
    troubles: list[Outbox]


def sending(access: MerchantAccess, show: UUID | None, after: str) -> Sending:
    """One page of candidates, and the mails of one of them."""
    found = queries.addresses(access, after)
    rows = found[: queries.PER_PAGE]
    picked = queries.picked(access, {row.id for row in rows})
    names = names_of([row.relationship_id for row in rows])
    waiting = queries.held_counts(access)
    shown = (queries.address(access, show) if show else None) or next(iter(rows), None)
    written = letters(access, shown) if shown else []
    return Sending(
        [
            Candidate(row, names.get(row.relationship_id, ""), row.id in picked, waiting[row.value])
            for row in rows
        ],
        shown,
        written,
        digest(written),
        rows[-1].value if len(found) > len(rows) else "",
        queries.picked_count(access),
        queries.changes(access),
        queries.troubles(access),
    )
