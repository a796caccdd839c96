"""New customers with all their entries through the bulk door, against raw statements for the same rows."""

import os
from functools import partial

from bench import again, making
from bench.book import Customer, customer
from bench.clockwork import Sample, timed
from bench.measures.batches import per_item
from bench.measures.setting import Setting
from bench.plan import Figure
from bench.processes import Processes


def measure(setting: Setting) -> Figure:
    """Batches of new customers; each batch is written by the bulk door, then its rows once more."""
    ours, raw, entries, rows = Sample(), Sample(), 0, 0
    here = Processes((os.getpid(),)) | setting.database_processes
    for turn in range(-1, 3):
        customers = _new(setting, turn)
        once, twice = (ours, raw) if turn >= 0 else (Sample(), Sample())
        timed(once, here, [partial(making.write, setting.owner, customers)])
        tables = again.written([one.relationship for one in customers])
        timed(twice, here, [partial(again.write, tables)])
        if turn >= 0:
            entries += sum(len(one.drafts) for one in customers)
            rows += sum(len(table.rows) for table in tables)
    return per_item(setting, "bulk_entries", ours, raw, entries, rows)


def _new(setting: Setting, turn: int) -> list[Customer]:
    first, kind = (turn + 1) * setting.size.batch, f"bulk {os.getpid()}"
    count = setting.size.batch if turn >= 0 else setting.size.batch // 4
    return [customer(number, setting.owner.member, kind) for number in range(first, first + count)]
