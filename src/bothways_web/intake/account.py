"""Every row accounted for: what became of it, and of which rows nothing became, and why."""

import csv
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class Became(StrEnum):
    """What became of a row."""

    NEW = "new"
    JOINED = "joined"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"


#: How many skipped rows are shown at once; the account's file has them all.
SHOWN = 50


@dataclass
class Account:
    """Counts by outcome and, for skipped rows, by reason; ``lines`` are the first skipped rows."""

    file: Path | None = None
    rows: int = 0
    became: Counter[Became] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    lines: list[tuple[int, str]] = field(default_factory=list)
    customers: int = 0
    orders: int = 0
    returns: int = 0
    _open: ExitStack = field(default_factory=ExitStack)
    _writer: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._open.close()

    def count(self, became: Became, rows: int = 1) -> None:
        """So many rows became this."""
        self.rows += rows
        self.became[became] += rows

    def remark(self, line: int, why: str, cell: str = "") -> None:
        """Something in a row that could not be used, while the rest of the row was (``cell``)."""
        self.reasons[why] += 1
        told = f"{why}: {cell}" if cell else why
        if len(self.lines) < SHOWN:
            self.lines.append((line, told))
        if self.file is not None:
            self._write(line, told)

    def skip(self, line: int, why: str) -> None:
        """A row that is left out, and why."""
        self.count(Became.SKIPPED)
        self.remark(line, why)

    def as_json(self) -> dict[str, Any]:
        """What is kept of it beside the batch."""
        return {
            "rows": self.rows,
            **{became.value: self.became[became] for became in Became},
            "customers": self.customers,
            "orders": self.orders,
            "returns": self.returns,
            "reasons": dict(self.reasons.most_common(20)),
            "lines": [list(line) for line in self.lines],
        }

    def _write(self, line: int, why: str) -> None:
        if self._writer is None and self.file is not None:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            stream = self._open.enter_context(self.file.open("w", newline="", encoding="utf-8"))
            self._writer = csv.writer(stream)
            self._writer.writerow(["line", "left out because"])
        self._writer.writerow([line, why])
