"""The write door: the only way anything enters the journal.

One transaction locks the relationship, lets a rule decide on a fixed snapshot, appends what it accepted,
applies every room's projector, and remembers effects that happen outside.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias
from uuid import UUID

from django.db import IntegrityError, transaction

from bothways.journal.canonical import NotCanonical
from bothways.journal.entry import Accepted, Actor, Draft, Entry, Recorded
from bothways.journal.withdrawal import ABOUT_THE_RECORD
from bothways.units.refusal import Ground, Refused
from bothways_web.foundation.statements import statements
from bothways_web.journal import idempotency
from bothways_web.journal.attempt import in_transaction
from bothways_web.journal.heads import lock_head, next_instant, save_heads, this_instant
from bothways_web.journal.idempotency import Key
from bothways_web.journal.making import make_entry, store
from bothways_web.journal.models import Head, Outbox
from bothways_web.journal.registry import onlookers, projectors
from bothways_web.journal.replay import replay
from bothways_web.journal.rows import Rows
from bothways_web.journal.store import IdentifierTaken

IDENTIFIER_IS_TAKEN = Refused(
    "identifier_is_taken",
    "This identifier already stands for something else. Make a new one and try again.",
)
TEXT_CANNOT_BE_KEPT = Refused(
    "text_cannot_be_kept",
    "This text holds invisible characters that cannot be kept. Type it in anew, without copying it.",
    ground=Ground.INPUT,
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes where: a merchant's relationship, the actor, and the request's idempotency key, if any."""

    merchant: UUID
    relationship: UUID
    actor: Actor
    key: Key | None = None


@dataclass
class Door:
    """An open transaction on one relationship."""

    writer: Writer
    now: datetime
    head: Head
    rows: Rows
    appended: list[Entry] = field(default_factory=list)
    effects: list[Outbox] = field(default_factory=list)
    replays: bool = False

    def append(self, drafts: Sequence[Draft], actor: Actor | None = None) -> list[Entry]:
        """Record drafts: number them, hash them, project them."""
        by = actor or self.writer.actor
        made = [make_entry(self.head, self.writer.merchant, by, self.now, draft) for draft in drafts]
        try:
            store(made)
        except IntegrityError as error:
            raise IdentifierTaken from error
        entries = [entry for entry, _ in made]
        projectors.apply(entries, self.rows)
        self.replays |= any(entry.envelope.kind in ABOUT_THE_RECORD for entry in entries)
        self.appended += entries
        return entries

    def send(self, effect: str, key: str, payload: dict[str, Any], due_at: datetime | None = None) -> None:
        """Remember an effect outside; ``key`` makes sure it is remembered once."""
        self.effects.append(
            Outbox(
                merchant_id=self.writer.merchant,
                relationship_id=self.writer.relationship,
                effect=effect,
                key=key,
                payload=payload,
                due_at=due_at or self.now,
            )
        )


Decide: TypeAlias = Callable[[Door], Accepted | Refused]


def write(writer: Writer, decide: Decide) -> Recorded | Refused:
    """Let a rule decide inside one transaction and record what it accepted.

    A refusal changes nothing. A request that was answered before under the same key gets the same entries.
    """
    try:
        return in_transaction(lambda: _once(writer, decide))
    except IdentifierTaken:
        return IDENTIFIER_IS_TAKEN
    except NotCanonical:
        return TEXT_CANNOT_BE_KEPT


def _once(writer: Writer, decide: Decide) -> Recorded | Refused:
    door = open_door(writer)
    if writer.key is not None:
        answered = idempotency.answered(writer.key)
        if answered is not None:
            transaction.set_rollback(True)
            return answered
    outcome = decide(door)
    if isinstance(outcome, Refused):
        transaction.set_rollback(True)
        return outcome
    door.append(outcome.drafts)
    close_door(door)
    if writer.key is not None:
        idempotency.remember(writer.key, writer.relationship, door.appended)
    return Recorded(tuple(door.appended))


def open_door(writer: Writer) -> Door:
    """Lock the relationship inside the current transaction."""
    rows = Rows()
    head = lock_head(writer.merchant, writer.relationship, rows)
    return Door(writer, next_instant(head, this_instant()), head, rows)


def close_door(door: Door) -> None:
    """Write the head, the projected rows and the effects; then show the entries to those who look on."""
    save_heads([door.head])
    if door.replays:
        replay([door.writer.relationship], door.rows)
    door.rows.flush()
    if door.effects:
        statements(Outbox).insert_once(door.effects, "key")
    for onlooker in onlookers:
        onlooker(door.appended)
