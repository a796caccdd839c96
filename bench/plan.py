"""What is measured, in which sizes, on which databases, and what a figure says."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
SNAPSHOTS = ROOT / "snapshots"
LATEST = ROOT / "latest.json"

NAMES = (
    "open_relationship",
    "log_entry",
    "search_name",
    "brief_html",
    "brief_pdf",
    "import_contacts",
    "import_orders",
    "bulk_entries",
    "write_with_standing",
)
#: What needs no book on a database: forecasts and standing of a made-up book, in memory or by Arrow batches.
FORECASTS = ("forecast_fit_bg", "forecast_fit_pareto", "forecast_fit", "forecast_score", "forecast_update")
LARGE = ("forecast_batches", "standing_rebuild")
DATABASES = ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Size:
    """How many customers the book has, and how often each thing is done to it.

    ``rounds`` blocks of ``block`` operations each; ``batch`` customers come in at once through the bulk door,
    ``file`` is how many contacts, or orders, a file to import holds. Unless it is ``copied``, the kept SQLite
    file itself is worked on, as two of them might not fit on the disk, and what a run adds stays in it.
    """

    name: str
    customers: int
    rounds: int = 5
    block: int = 300
    batch: int = 1000
    file: int = 10_000
    copied: bool = True

    @property
    def warm_up(self) -> int:
        """Operations before anything counts; each web process has to see its first ones."""
        return max(self.block // 2, 10)


SIZES = {
    size.name: size
    for size in (
        Size("10k", 10_000),
        Size("100k", 100_000),
        Size("1m", 1_000_000, copied=False),
        Size("10m", 10_000_000, copied=False),
        Size("tiny", 50, rounds=1, block=12, batch=20, file=40),
    )
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    Milliseconds are for one operation: the median and the 99th percentile as the client waited, and the
    processor time of all server processes, the database's among them. ``rate`` is operations a second.
    ``ratio`` is the median over the median of ``against``, done in the same run. ``more`` holds figures
    that only this operation has.
    """

    name: str
    size: str
    database: str
    median_ms: float
    p99_ms: float | None
    cpu_ms: float
    rate: float
    ratio: float
    against: str
    more: dict[str, float | str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Plain values, those of ``more`` beside the others."""
        values = asdict(self)
        more = values.pop("more")
        return {**values, **more}


def save(figures: Sequence[dict[str, Any]], path: Path) -> None:
    """Write figures as JSON, one in each line."""
    lines = ",\n".join(f" {json.dumps(figure)}" for figure in figures)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
