"""Processes and their processor time, as Linux's /proc tells it."""

import os
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")  # a second


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes by the ones that started them: a web server and its workers, a database and its backends."""

    roots: tuple[int, ...]

    def all(self) -> list[int]:
        """The roots and everything below them, as they run now."""
        children = _children()
        found, waiting = [], list(self.roots)
        while waiting:
            pid = waiting.pop()
            found.append(pid)
            waiting += children[pid]
        return found

    def cpu(self) -> float:
        """Seconds of processor time that they have used, in user and kernel mode."""
        return sum(_cpu(pid) for pid in self.all())

    def __or__(self, other: "Processes") -> "Processes":
        return Processes((*self.roots, *other.roots))


def parent(pid: int) -> int:
    """Who started a process."""
    return int(_stat(pid)[1])


def _children() -> dict[int, list[int]]:
    children: dict[int, list[int]] = defaultdict(list)
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            fields = _stat(int(entry.name))
            if fields:
                children[int(fields[1])].append(int(entry.name))
    return children


def _cpu(pid: int) -> float:
    # Fields 14 to 17: its own user and kernel ticks, and those of children that have ended.
    fields = _stat(pid)
    return sum(int(ticks) for ticks in fields[11:15]) / _TICK if fields else 0.0


def _stat(pid: int) -> list[str]:
    """The fields of ``/proc/PID/stat`` behind the name, from the state on; none once it has ended."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.rpartition(")")[2].split()
