"""New customers with all their entries through the bulk door, against raw statements for the same rows."""

import os
from functools import partial

from bench import again, making
from bench.book import Customer, customer
from bench.clockwork import Sample, timed
from bench.measures.setting import Setting
from bench.plan import Figure
from bench.processes import Processes

AGAINST = "raw executemany of the same rows"


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
    return per_entry(setting, "bulk_entries", ours, raw, entries, rows)


def per_entry(setting: Setting, name: str, ours: Sample, raw: Sample, entries: int, rows: int) -> Figure:
    """The row of the table for batches: each figure is for one of the entries that came in."""
    each = entries / len(ours.each)
    return Figure(
        name,
        setting.size.name,
        setting.database,
        ours.median / each,
        None,
        1000 * ours.cpu / entries,
        entries / ours.wall,
        ours.median / raw.median,
        AGAINST,
        {"rows_each": rows / entries, "against_median_ms": raw.median / each},
    )


def _new(setting: Setting, turn: int) -> list[Customer]:
    first, kind = (turn + 1) * setting.size.batch, f"bulk {os.getpid()}"
    count = setting.size.batch if turn >= 0 else setting.size.batch // 4
    return [customer(number, setting.owner.member, kind) for number in range(first, first + count)]
