"""Importing a file: what it would do, doing it, and what became of every row."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from django.conf import settings

from bothways.journal.entry import Actor, ActorRole
from bothways_web.foundation import clock
from bothways_web.foundation.garbage import uncollected
from bothways_web.intake import contacts, mentions, orders
from bothways_web.intake.account import Account
from bothways_web.intake.columns import Columns
from bothways_web.intake.fields import Field
from bothways_web.intake.known import Known
from bothways_web.intake.order_rows import orders as read_orders
from bothways_web.intake.table import Table, open_table
from bothways_web.intake.values import month_comes_first
from bothways_web.journal.bulk import Group, write_groups
from bothways_web.journal.models import Batch
from bothways_web.parties.access import MerchantAccess
from bothways_web.wordofmouth.coming import Incoming

CONTACTS, ORDERS, MENTIONS = "contacts", "orders", "mentions"
_READERS = {CONTACTS: contacts, ORDERS: orders, MENTIONS: mentions}
WHAT = tuple(_READERS)
#: So many rows, or orders, are looked up and written together.
ROWS_AT_ONCE, ORDERS_AT_ONCE = 2000, 2000

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Plan:
    """A file that can be read: what is in it, and which column is what."""

    what: str
    table: Table
    columns: Columns
    name: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do. ``batch`` is None when nothing was written."""

    plan: Plan
    account: Account
    batch: UUID | None
    preview: tuple[Group, ...] = ()


def fields_of(what: str) -> tuple[Field, ...]:
    """What an import of contacts, orders or mentions can use."""
    fields: tuple[Field, ...] = _READERS[what].FIELDS
    return fields


def plan(what: str, path: Path, given: dict[str, str] | None = None, name: str = "") -> Plan:
    """Find out how a file is read. Raises ``FileDoesNotFit`` with a sentence, or ``OSError``."""
    table = open_table(path)
    return Plan(what, table, _READERS[what].columns_of(table, given), name or path.name)


def look(
    access: MerchantAccess,
    planned: Plan,
    shown: int = 8,
    progress: Callable[[int], None] | None = None,
) -> Imported:
    """What importing would do; nothing is written. ``progress`` as in ``run``."""
    preview: list[Group] = []
    with Account() as account:
        for _new in _mentions(access, planned, account, progress):
            pass
        # Nothing is written, so what one block would open is known to the next only if it is kept in mind.
        known = Known()
        for block in _blocks(access, planned, account, lambda: known):
            before = account.rows
            preview += islice(block, max(shown - len(preview), 0))
            for _ in block:
                pass
            if progress is not None:
                progress(account.rows - before)
    return Imported(planned, account, None, tuple(preview))


def run(
    access: MerchantAccess,
    planned: Plan,
    progress: Callable[[int], None] | None = None,
    batch: UUID | None = None,
) -> Imported:
    """Import: in one batch that can be undone. ``progress`` is told how many rows were just dealt with.

    What was written stays when the file breaks off later; a second run goes on where it stopped, since
    what is there already is left as it is. ``batch`` is the import's id, the same when it goes on.
    """
    if not access.can_write:
        raise PermissionError("readers import nothing")
    batch = batch or clock.new_id()
    actor = Actor(ActorRole.IMPORT, member=access.member, batch=batch)
    kept = Batch(id=batch, merchant_id=access.merchant_id, what=planned.what, file=planned.name[:255])
    written = 0
    with Account(_account_file(batch)) as account:
        for new in _mentions(access, planned, account, progress):
            if new and not written:
                kept.save()
            written += mentions.write(access.merchant, new, batch)
        for block in _blocks(access, planned, account, Known):
            before = account.rows
            with uncollected():
                found = sorted(block, key=lambda group: group[0])
                if found and not written:
                    kept.save()
                written += write_groups(access.merchant_id, actor, found)
            if progress is not None:
                progress(account.rows - before)
    there = written > 0 or Batch.objects.filter(id=batch).exists()
    if there:
        kept.finished_at, kept.account = clock.now(), account.as_json()
        kept.save()
    return Imported(planned, account, batch if there else None)


def _blocks(
    access: MerchantAccess, planned: Plan, account: Account, known: Callable[[], Known]
) -> Iterator[Iterator[Group]]:
    if planned.what == MENTIONS:
        return
    rows = planned.table.rows()
    merchant, columns, name = access.merchant, planned.columns, planned.name
    if planned.what == CONTACTS:
        for block in _by(rows, ROWS_AT_ONCE):
            yield contacts.groups(merchant, block, columns, account, name, known())
        return
    month_first = month_comes_first([columns.cell(row, "date") for row in planned.table.sample])
    for found in _by(read_orders(rows, columns, account, month_first), ORDERS_AT_ONCE):
        yield orders.groups(merchant, found, account, name, known())


def _mentions(
    access: MerchantAccess, planned: Plan, account: Account, progress: Callable[[int], None] | None
) -> Iterator[list[Incoming]]:
    """What is new in a file of mentions, block by block; they are nobody's yet, so no journal holds them."""
    if planned.what != MENTIONS:
        return
    columns, seen = planned.columns, set[str]()
    month_first = month_comes_first([columns.cell(row, "date") for row in planned.table.sample])
    for rows in _by(planned.table.rows(), ROWS_AT_ONCE):
        before = account.rows
        yield mentions.new_ones(access.merchant, rows, columns, account, planned.name, month_first, seen)
        if progress is not None:
            progress(account.rows - before)


def _by(items: Iterable[T], count: int) -> Iterator[list[T]]:
    source = iter(items)
    while block := list(islice(source, count)):
        yield block


def _account_file(batch: UUID) -> Path:
    return Path(settings.DATA) / "imports" / f"{batch}.csv"


def account_file(batch: UUID) -> Path | None:
    """The file with every row of a batch that was left out, if there are any."""
    path = _account_file(batch)
    return path if path.exists() else None
