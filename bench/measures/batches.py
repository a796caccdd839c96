"""Figures for what comes in by the thousand: each is for one item, against raw statements for its rows."""

from bench.clockwork import Sample
from bench.measures.setting import Setting
from bench.plan import Figure

AGAINST = "raw executemany of the same rows"


def per_item(setting: Setting, name: str, ours: Sample, raw: Sample, items: int, rows: int) -> Figure:
    """The row of the table; ``items`` came in over all batches and left ``rows`` rows."""
    each = items / len(ours.each)
    return Figure(
        name,
        setting.size.name,
        setting.database,
        ours.median / each,
        None,
        1000 * ours.cpu / items,
        items / ours.wall,
        ours.median / raw.median,
        AGAINST,
        {"rows_each": rows / items, "against_median_ms": raw.median / each},
    )
